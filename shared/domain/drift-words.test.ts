import { expect, it } from 'vitest';
import { driftSentence } from './drift-words.ts';

const locale = 'en-GB';

it('a quiet initiative is told with its last completed milestone', () => {
  const code = 'no_milestone_completed';
  expect(driftSentence({ code, facts: { lastCompletedOn: '2026-01-10', days: 61 } }, locale)).toBe(
    'No milestone completed for 61 days; the last was on 10 Jan 2026.',
  );
  expect(driftSentence({ code, facts: { lastCompletedOn: null, days: 61 } }, locale)).toBe(
    'No milestone completed for 61 days; none has been since work began.',
  );
  expect(driftSentence({ code, facts: { lastCompletedOn: null, days: null } }, locale)).toBe(
    'No milestone has been completed, and nobody recorded when work began.',
  );
});

it('slips are told with their dates and days', () => {
  const slips = [
    { from: '2026-03-01', to: '2026-03-11', slippedOn: '2026-02-20' },
    { from: '2026-03-11', to: '2026-03-21', slippedOn: '2026-03-05' },
  ];
  expect(driftSentence({ code: 'slipped_twice', facts: { slips, days: 20 } }, locale)).toBe(
    'Slipped 2 times within 90 days, by 20 days in all: 1 Mar 2026 to 11 Mar 2026, 11 Mar 2026 to 21 Mar 2026.',
  );
});

it('missed reviews are told with the last update, if there was any', () => {
  const missed = ['2026-02-10', '2026-03-10'];
  const code = 'reviews_missed';
  expect(driftSentence({ code, facts: { missed, lastUpdateOn: '2026-01-20' } }, locale)).toBe(
    'Missed 2 monthly reviews (10 Feb 2026, 10 Mar 2026); last updated on 20 Jan 2026.',
  );
  expect(driftSentence({ code, facts: { missed, lastUpdateOn: null } }, locale)).toContain(
    'it was never updated',
  );
});

it('a falling pace is told month by month', () => {
  const paces = [
    { month: '2026-01', pace: 1 },
    { month: '2026-02', pace: 0.9 },
    { month: '2026-03', pace: 0.8 },
  ];
  expect(driftSentence({ code: 'pace_fell', facts: { paces } }, locale)).toBe(
    'The median pace of its metrics fell two months running: 100% in January 2026, 90% in February 2026, 80% in March 2026.',
  );
});
