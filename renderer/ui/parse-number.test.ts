import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseNumber, toField } from './parse-number.ts';

it.each([
  ['1234.5', 'en-GB', 1234.5],
  ['1,234.5', 'en-GB', 1234.5],
  ['1.234,5', 'de-DE', 1234.5],
  ['1.234,5', 'en-GB', 1234.5],
  ['1,234', 'en-GB', 1234],
  ['1,234', 'de-DE', 1.234],
  ['1.234', 'de-DE', 1234],
  ['0.125', 'de-DE', 0.125],
  ['12,5', 'en-GB', 12.5],
  ['1,234,567', 'de-DE', 1_234_567],
  [' 1 234,5 ', 'fr-FR', 1234.5],
  ['−3.5 %', 'en-GB', -3.5],
  ['+7', 'en-GB', 7],
])('%s in %s is %d', (text, locale, value) => {
  expect(parseNumber(text, locale)).toBe(value);
});

it.each(['', 'many', '12a', '1.2.3,4,5', '--1', '1e5', '0.1234567890123456789'])(
  '%s is no number',
  (text) => {
    expect(parseNumber(text, 'en-GB')).toBeUndefined();
  },
);

it('what stands in a field is read back as it was, in any locale', () => {
  const value = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }));
  fc.assert(
    fc.property(value, fc.constantFrom('en-GB', 'de-DE', 'fr-FR', 'pt-BR'), ([whole, places], locale) => {
      const number = Number((whole / 10 ** places).toFixed(places));
      const expected = Object.is(number, -0) ? 0 : number;
      expect(parseNumber(toField(number, locale), locale)).toBe(expected);
    }),
  );
});
