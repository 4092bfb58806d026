import { expect, it } from 'vitest';
import type { StatementRow } from '#shared/contract/statements.ts';
import { ledgerInput } from '#test/builders/agreement-terms.ts';
import { statedPeriods } from './stated-periods.ts';

const february: StatementRow = {
  ...{ id: 's', period: '2026-02', startsOn: '2026-02-01', endsOn: '2026-02-28', replacesId: null },
  ...{ issuedAt: '2026-03-03T09:00:00Z', contentSha256: '', fileName: '', fileSha256: '' },
  ...{ fileBytes: 1, pages: 1 },
};

it('periods are issued, closed, due or under way, the latest first', () => {
  const input = ledgerInput({ closedPeriods: ['2026-02'] });
  const periods = statedPeriods(input, [february], '2026-04-10');
  expect(periods.map(({ row, state }) => [row.period, state])).toEqual([
    ['2026-04', 'under_way'],
    ['2026-03', 'due'],
    ['2026-02', 'issued'],
    ['2026-01', 'closed'],
  ]);
  expect(periods[2]?.issued).toEqual([february]);
});
