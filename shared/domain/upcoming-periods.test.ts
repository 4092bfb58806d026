import { expect, it } from 'vitest';
import { agreementTerms, clientDays, ledgerInput } from '#test/builders/agreement-terms.ts';
import { upcomingPeriods } from './upcoming-periods.ts';

const names = (...input: Parameters<typeof upcomingPeriods>) =>
  upcomingPeriods(...input).map(({ period }) => period);

it('the next periods begin with the one under way, across the year and a change of length', () => {
  expect(names(ledgerInput(), '2026-11-30', 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  const changing = ledgerInput({
    terms: [
      agreementTerms(),
      agreementTerms({ id: 'quarterly', startsOn: '2026-04-01', periodLength: 'quarter' }),
    ],
  });
  expect(names(changing, '2026-03-31', 6)).toEqual([
    '2026-03',
    '2026-Q2',
    '2026-Q3',
    '2026-Q4',
    '2027-Q1',
    '2027-Q2',
  ]);
});

it('each carries what the plan makes of it', () => {
  const planned = clientDays({ '2026-02-10': 2000 });
  const rows = upcomingPeriods(ledgerInput({ planned }), '2026-01-15', 2);
  expect(rows.map(({ forecast }) => forecast)).toEqual([
    { planned: 0, closing: 3000 },
    { planned: 2000, closing: 4000 },
  ]);
});

it('there are none without terms, and never more than two dozen', () => {
  expect(names(ledgerInput({ terms: [] }), '2026-01-15', 6)).toEqual([]);
  expect(names(ledgerInput(), '2026-01-15', 1000)).toHaveLength(24);
});
