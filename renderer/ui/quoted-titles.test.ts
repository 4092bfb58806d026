import { expect, it } from 'vitest';
import { quotedTitles } from './quoted-titles.ts';

it.each([
  [['A'], '“A”'],
  [['A', 'B'], '“A” and “B”'],
  [['A', 'B', 'C', 'D'], '“A”, “B”, “C” and “D”'],
  [['A', 'B', 'C', 'D', 'E'], '“A”, “B”, “C” and 2 more'],
])('%j is told as %s', (titles, words) => {
  expect(quotedTitles(titles, 'en-GB')).toBe(words);
});
