import { expect, it } from 'vitest';
import { warningSentence } from './retainer-warning-words.ts';
import type { RetainerWarning } from './retainer-warnings.ts';

const march = '2026-03';
const on = '2026-03-31';

it.each<[RetainerWarning, string]>([
  [
    { code: 'over_used', period: march, milliDays: 500 },
    'March 2026 is on course for 0.5 days more than the agreement has. Plan less, or agree the overage with the client.',
  ],
  [
    { code: 'under_used', period: '2026-Q1', milliDays: 1000 },
    '1 day of Q1 2026 is neither worked nor planned, and half of it is over. Plan it now.',
  ],
  [
    { code: 'unplanned', period: march, milliDays: 2000, workingDaysLeft: 1 },
    '2 days of March 2026 are unplanned, and one working day is left free. Plan them first.',
  ],
  [
    { code: 'unplanned', period: march, milliDays: 2000, workingDaysLeft: 0 },
    '2 days of March 2026 are unplanned, and no working day is left free. Plan them first.',
  ],
  [
    { code: 'lapsing_soon', period: march, milliDays: 1250, on },
    '1.25 days lapse at the end of 31 Mar 2026 unless used. Plan them before then.',
  ],
  [
    { code: 'unconfirmed', milliDays: 1000, dates: ['2026-03-03'] },
    '1 day planned for 3 Mar 2026 is not confirmed. Confirm or remove it.',
  ],
  [
    { code: 'unconfirmed', milliDays: 2000, dates: ['2026-03-03', '2026-03-05'] },
    '2 days planned for 3 Mar 2026 and 5 Mar 2026 are not confirmed. Confirm or remove them.',
  ],
  [
    { code: 'agreement_ending', on, days: 21 },
    'The agreement ends on 31 Mar 2026, in 21 days. Renew it, or agree how it ends.',
  ],
  [
    { code: 'notice_due', on, days: 0 },
    'Notice or a renewal is due by 31 Mar 2026, today. Settle it with the client.',
  ],
])('says %o in one sentence and what to do', (warning, sentence) => {
  expect(warningSentence(warning, 'en-GB')).toBe(sentence);
});

it('names a few dates and counts the rest', () => {
  const dates = ['03', '04', '05', '06', '09'].map((day) => `2026-03-${day}`);
  expect(warningSentence({ code: 'unconfirmed', milliDays: 5000, dates }, 'en-GB')).toBe(
    '5 days planned for 3 Mar 2026, 4 Mar 2026, 5 Mar 2026 and 2 more are not confirmed. Confirm or remove them.',
  );
});
