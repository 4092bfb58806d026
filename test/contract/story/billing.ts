/** What is invoiced and stated: expenses, the lines of a period, its statement, and what the days bought. */
import { expect } from 'vitest';
import { finish } from '../finish.ts';
import type { Api } from '../transports.ts';

export async function tellOfBilling(api: Api, clientId: string): Promise<void> {
  const onDate = '2026-03-05';
  const train = await api.expenses.add({ clientId, onDate, description: 'Train', amountMinor: 1250 });
  const extra = await api.expenses.add({ clientId, onDate, description: 'Extra', amountMinor: 100 });
  expect(await api.expenses.remove({ clientId, expenseId: extra.id })).toEqual({ ids: [extra.id] });
  const change = { amountMinor: 1300 };
  const changed = await api.expenses.update({ clientId, expenseId: train.id, change });
  expect(await api.expenses.list({ clientId })).toEqual([changed]);
  const request = { clientId, period: '2026-03', taxMilliPercent: 19_000 };
  expect(await api.invoices.get(request)).toMatchObject({
    lines: [{ kind: 'expense', grossMinor: 1547 }],
    total: { netMinor: 1300, taxMinor: 247, grossMinor: 1547 },
  });
  const { data, fileName } = await api.invoices.file({ ...request, format: 'csv' });
  expect(fileName).toBe('Acme invoice lines 2026-03.csv');
  expect(Buffer.from(await data.arrayBuffer()).toString()).toContain(',13.00,19.000,2.47,15.47,EUR');
  expect(await api.invoices.save({ ...request, format: 'json' })).toEqual({ outcome: 'download' });
}

export async function tellOfStatements(api: Api, clientId: string): Promise<void> {
  const period = '2026-01';
  const preview = await finish(api.statements.preview({ clientId, period }));
  expect(preview.pages[0]).toContain('<svg');
  const { contentSha256 } = preview;
  const row = await finish(api.statements.issue({ clientId, period, contentSha256 }));
  expect(await api.statements.list({ clientId })).toEqual([row]);
  const issued = { clientId, statementId: row.id };
  expect((await finish(api.statements.pages(issued))).pages).toHaveLength(row.pages);
  const subject = { statementId: row.id };
  const { files } = await api.statements.files({ clientId, subject, formats: ['pdf', 'csv'] });
  expect(files.map(({ format }) => format)).toEqual(['pdf', 'csv']);
  expect(files[0]?.data.size).toBe(row.fileBytes);
  expect(await api.statements.save({ clientId, subject, format: 'xlsx' })).toEqual({ outcome: 'download' });
  expect(await api.statements.reveal(issued)).toEqual({ isShown: true });

  const range = { clientId, startsOn: '2026-01-01', endsOn: '2026-03-31' };
  expect(await api.value.get(range)).toMatchObject({ worked: 1000, initiatives: [] });
  const { pages } = await finish(api.value.preview(range));
  expect(await api.value.document(range)).toMatchObject({ pages: pages.length });
  expect(await api.value.save(range)).toEqual({ outcome: 'download' });
}
