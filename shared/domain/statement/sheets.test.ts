import { describe, expect, it } from 'vitest';
import type { StatementContent } from './model.ts';
import { statementCsv, statementSheets } from './sheets.ts';

const content: StatementContent = {
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
  invoice: { taxMilliPercent: 10_000, lines: [], total: { netMinor: 0, taxMinor: 0, grossMinor: 0 } },
  next: null,
};

describe('the tables of a statement', () => {
  it('are those of its pages, without the empty ones', () => {
    expect(statementSheets(content).map(({ name }) => name)).toEqual([
      ...['Statement', 'Ledger', 'Days', 'Lapsed', 'Carried forward', 'Expenses not billed'],
    ]);
  });

  it('are one table in a CSV file, each line with its section, and no text a formula', () => {
    const [head, ...lines] = statementCsv(content).split('\r\n');
    expect(head).toBe('Section,Date,Description,Text,Days,Served,Drawn from,Net amount,Currency');
    expect(lines).toContain('Statement,,Client,"\'=Acme",,,,,');
    expect(lines).toContain('Ledger,,Closing,,2.000,,,,');
    expect(lines).toContain(
      `Days,2026-02-03,"'+cmd",,1.250,CEO session 2026-02-03,"January 2026: 0.5; February 2026: 0.75",,`,
    );
    expect(lines).toContain('Expenses not billed,2026-02-04,"\'@Lunch",,,,,1200,JPY');
  });
});
