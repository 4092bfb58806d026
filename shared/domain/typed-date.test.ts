import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { formatTypedDate, readTypedDate } from './typed-date.ts';

it.each([
  ['en-GB', '14/05/2026'],
  ['en-US', '05/14/2026'],
  ['de-DE', '14.05.2026'],
  ['sv-SE', '2026-05-14'],
  ['ko-KR', '2026.05.14'],
  ['fa-IR', '2026/05/14'],
  ['ar-EG', '14/05/2026'],
])('in %s 14 May 2026 is written %s', (locale, text) => {
  expect(formatTypedDate('2026-05-14', locale)).toBe(text);
});

it.each([
  ['3/4/2026', 'en-GB', '2026-04-03'],
  ['3/4/2026', 'en-US', '2026-03-04'],
  ['3.4.26', 'de-DE', '2026-04-03'],
  ['14052026', 'en-GB', '2026-05-14'],
  ['05142026', 'en-US', '2026-05-14'],
  ['140526', 'en-GB', '2026-05-14'],
  ['260514', 'sv-SE', '2026-05-14'],
  ['20260514', 'en-GB', '2026-05-14'],
  ['14 May 2026', 'en-GB', '2026-05-14'],
  ['2026-05-14', 'en-US', '2026-05-14'],
])('“%s” in %s is %s', (text, locale, date) => {
  expect(readTypedDate(text, locale)).toEqual({ kind: 'date', date });
});

it('a field left blank holds no date', () => {
  expect(readTypedDate(' ', 'en-GB')).toEqual({ kind: 'none' });
});

it.each(['31/02/2026', '45123', '14/5', 'soon', '99999999'])(
  '“%s” is refused with an example to follow',
  (text) => {
    expect(readTypedDate(text, 'en-GB')).toEqual({
      kind: 'problem',
      problem: `“${text}” is no date. Type it like 31/03/2026.`,
    });
  },
);

it('what is written is read back as the same date, in every order', () => {
  const locale = fc.constantFrom(
    'en-GB',
    'en-US',
    'de-DE',
    'sv-SE',
    'hu-HU',
    'ja-JP',
    'ko-KR',
    'fa-IR',
    'th-TH',
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), locale, (days, where) => {
      const date = addDays('2010-01-01', days);
      expect(readTypedDate(formatTypedDate(date, where), where)).toEqual({ kind: 'date', date });
    }),
  );
});
