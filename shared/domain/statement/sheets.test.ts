import { describe, expect, it } from 'vitest';
import { statementContent } from '#test/builders/statement-content.ts';
import { statementCsv, statementSheets } from './sheets.ts';

const content = statementContent();

describe('the tables of a statement', () => {
  it('are those of its pages, without the empty ones', () => {
    expect(statementSheets(content).map(({ name }) => name)).toEqual([
      ...['Statement', 'Ledger', 'Days', 'Lapsed', 'Carried forward'],
      ...['To be invoiced', 'Expenses not billed', 'Forecast'],
    ]);
  });

  it('are one table in a CSV file, each line with its section, and no text a formula', () => {
    const [head, ...lines] = statementCsv(content).split('\r\n');
    expect(head).toBe(
      'Section,Date,Description,Text,Days,Served,Drawn from,Quantity,Unit,Unit price,Net amount,Tax rate,Tax amount,Gross amount,Currency',
    );
    expect(lines).toContain(`Statement,,Client,"'=Acme"${','.repeat(11)}`);
    expect(lines).toContain(`Ledger,,Closing,,2.000${','.repeat(10)}`);
    expect(lines).toContain(
      `Days,2026-02-03,"'+cmd",,1.250,CEO session 2026-02-03,"January 2026: 0.5; February 2026: 0.75"${','.repeat(8)}`,
    );
    expect(lines).toContain(`Expenses not billed,2026-02-04,"'@Lunch"${','.repeat(8)}1200,,,,JPY`);
  });
});
