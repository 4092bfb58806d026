import { describe, expect, it } from 'vitest';
import { ledgerInput } from '#test/builders/agreement-terms.ts';
import { dayLog } from './day-log.ts';
import { currentPeriod, shownLedger } from './shown-ledger.ts';

const asOf = '2026-03-10';

describe('the log of client days', () => {
  const day = (id: string, onDate: string, kind: 'planned' | 'worked') => ({
    ...{ id, onDate, kind, milliDays: 1000, note: '', overrideReason: null },
    ...{ planId: null, ruleOn: null, importKey: null },
    createdAt: '2026-01-01T09:00:00.000Z',
  });

  it('lists periods and days the newest first, a late day where it counts, and locks what is closed', () => {
    const closings = [{ period: '2026-01' }];
    const days = [
      ...[day('a', '2026-01-10', 'worked'), day('b', '2026-01-12', 'planned')],
      ...[day('c', '2026-03-02', 'worked'), day('d', '2026-03-20', 'planned')],
    ];
    const late = {
      ...{ id: 'late', onDate: '2026-02-01', milliDays: -500, reason: 'Client day', workedOn: '2026-01-20' },
      ...{ importKey: null, createdAt: '2026-02-01T09:00:00.000Z' },
    };
    const ledger = shownLedger(ledgerInput({ closedPeriods: ['2026-01'] }), asOf);
    const log = dayLog({ days, adjustments: [late], closings }, ledger, currentPeriod(ledger, asOf));
    expect(
      log.map(({ period, entries }) => [period.period, entries.map(({ id, isLocked }) => [id, isLocked])]),
    ).toEqual([
      [
        '2026-03',
        [
          ['d', false],
          ['c', false],
        ],
      ],
      ['2026-02', [['late', false]]],
      [
        '2026-01',
        [
          ['b', false],
          ['a', true],
        ],
      ],
    ]);
  });

  it('begins with the period under way; those ahead come before those that are over', () => {
    const days = [
      ...[day('a', '2026-02-10', 'worked'), day('b', '2026-03-20', 'planned')],
      ...[day('c', '2026-04-07', 'planned'), day('d', '2026-05-05', 'planned')],
    ];
    const ledger = shownLedger(ledgerInput(), '2026-04-15');
    const log = dayLog({ days, adjustments: [], closings: [] }, ledger, currentPeriod(ledger, asOf));
    expect(log.map(({ period }) => period.period)).toEqual(['2026-03', '2026-04', '2026-05', '2026-02']);
  });
});
