/** The content of a statement in which every table has a row, with texts that look like formulas. */
import type { StatementContent } from '#shared/domain/statement/model.ts';

/** February of a client, issued in March. */
export function statementContent(change: Partial<StatementContent> = {}): StatementContent {
  return {
    kind: 'statement',
    schemaVersion: 1,
    client: { name: '=Acme', monogram: 'A', color: '#335577', locale: 'en-GB', currency: 'JPY' },
    ...{ paper: 'a4', confidentiality: '', period: '2026-02', startsOn: '2026-02-01', endsOn: '2026-02-28' },
    ...{ asOf: '2026-03-02', issuedOn: '2026-03-02', replaces: null, prorated: [], repaid: 0 },
    terms: [{ from: '2026-02-01', words: '3 days a month' }],
    ledger: {
      opening: 500,
      granted: 3000,
      adjusted: 0,
      worked: 1250,
      lapsed: 250,
      billedOverage: 0,
      closing: 2000,
    },
    days: [
      {
        ...{ on: '2026-02-03', milliDays: 1250, note: '+cmd', overrideReason: null, overage: 0 },
        served: [{ kind: 'session', title: 'CEO session', on: '2026-02-03' }],
        draws: [
          { lot: '2026-01', milliDays: 500 },
          { lot: '2026-02', milliDays: 750 },
        ],
      },
    ],
    adjustments: [],
    lapses: [{ lot: '2026-02', milliDays: 250, reason: 'cap' }],
    carried: [{ lot: '2026-02', milliDays: 2000, usableTo: '2026-03-31' }],
    overage: null,
    expenses: [{ on: '2026-02-04', text: '@Lunch', amountMinor: 1200, billable: false }],
    invoice: {
      taxMilliPercent: 10_000,
      lines: [
        {
          ...{ kind: 'fee', on: '2026-02-28', description: '-Fee', unit: 'period', quantityMilli: 1000 },
          ...{ unitPriceMinor: 500_000, netMinor: 500_000, taxMinor: 50_000, grossMinor: 550_000 },
        },
      ],
      total: { netMinor: 500_000, taxMinor: 50_000, grossMinor: 550_000 },
    },
    next: {
      ...{ period: '2026-03', startsOn: '2026-03-01', endsOn: '2026-03-31' },
      ...{ opening: 2000, granted: 3000, adjusted: 0, worked: 0, left: 4500 },
      planned: [{ on: '2026-03-11', milliDays: 500, note: '\tIntegration' }],
    },
    ...change,
  };
}
