import { expect, test } from 'vitest';
import { sentenceWords } from './sentence-words.ts';

test('dates and periods are written as people do', () => {
  expect(sentenceWords('Worked 1 day on 2026-09-10', 'en-GB')).toBe('Worked 1 day on 10 Sept 2026');
  expect(sentenceWords('Closed 2026-09 with 0.5 days carried', 'en-GB')).toBe(
    'Closed September 2026 with 0.5 days carried',
  );
  expect(sentenceWords('2026-Q3 is closed, so they count in 2026-Q4', 'en-GB')).toBe(
    'Q3 2026 is closed, so they count in Q4 2026',
  );
});

test('what is quoted stays as somebody wrote it, and so does what is no date', () => {
  expect(sentenceWords('“2026-02-30” is no date', 'en-GB')).toBe('“2026-02-30” is no date');
  expect(sentenceWords('Renamed “Ticket 2026-12” to “Ticket 2026-12-01”', 'en-GB')).toBe(
    'Renamed “Ticket 2026-12” to “Ticket 2026-12-01”',
  );
  expect(sentenceWords('Order 2026-99 and 2026-13-01', 'en-GB')).toBe('Order 2026-99 and 2026-13-01');
});
