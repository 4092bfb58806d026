/** What is invoiced: expenses and the lines of a period. */
import { expect } from 'vitest';
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
