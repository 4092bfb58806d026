import { expect, it } from 'vitest';
import { currencyChoices, usualCurrency } from './choices.ts';

it.each([
  ['en-GB', 'GBP'],
  ['en-US', 'USD'],
  ['en', 'USD'],
  ['de', 'EUR'],
  ['fr-CH', 'CHF'],
  ['sv', 'SEK'],
  ['en-ZW', 'USD'],
])('a client of somebody with the locale %s is billed in %s to begin with', (locale, currency) => {
  expect(usualCurrency(locale)).toBe(currency);
  expect(currencyChoices(locale).map(({ value }) => value)).toContain(currency);
});
