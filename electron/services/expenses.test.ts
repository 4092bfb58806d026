import { describe, expect, it } from 'vitest';
import { setTerms, workDays } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();
const train = { onDate: '2026-02-10', description: 'Train to Oslo', amountMinor: 12_50 };

/** A client with a fee, billed overage and 19 percent tax, and a train in February. */
async function billedClient() {
  const { api } = shared;
  const clientId = await shared.freshClient({ currency: 'EUR' });
  await setTerms(api, clientId, {
    ...{ milliDaysPerPeriod: 2000, rollover: 'none', overage: 'bill' },
    ...{ overageRateMinor: 180_000, feeMinor: 500_000 },
  });
  await api.clients.update({ clientId, change: { taxMilliPercent: 19_000 } });
  const expense = await api.expenses.add({ clientId, ...train });
  return { api, clientId, expense };
}

describe('expenses', () => {
  it('are billable unless said otherwise, and listed by date', async () => {
    const { api, clientId, expense } = await billedClient();
    const meal = { onDate: '2026-01-03', description: 'Meal', amountMinor: 900, isBillable: false };
    const other = await api.expenses.add({ clientId, ...meal });
    expect(expense).toMatchObject({ ...train, isBillable: true });
    expect(await api.expenses.list({ clientId })).toEqual([other, expense]);
  });

  it.each([0, 0.5])('of %s are no expenses', async (amountMinor) => {
    const clientId = await shared.freshClient();
    const refused = await refusalOf(shared.api.expenses.add({ clientId, ...train, amountMinor }));
    expect(refused).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('of a closed period are refused with what to do instead, and stay as they are', async () => {
    const { api, clientId, expense } = await billedClient();
    await api.retainer.closePeriod({ clientId, period: '2026-02' });
    const of = { clientId, expenseId: expense.id };
    const late = await api.expenses.add({ clientId, ...train, onDate: '2026-03-01' });
    const refused = [
      api.expenses.add({ clientId, ...train }),
      api.expenses.update({ ...of, change: { description: 'Bus' } }),
      api.expenses.update({ ...of, expenseId: late.id, change: { onDate: '2026-02-28' } }),
      api.expenses.remove(of),
    ].map((call) => refusalOf(call).then(({ code, message }) => [code, message]));
    const locked = 'Everything to 2026-02-28 is closed.';
    expect(await Promise.all(refused)).toEqual([
      ['CLOSED_PERIOD', `${locked} Date the expense on 2026-03-01 or later.`],
      ['CLOSED_PERIOD', `${locked} Enter the difference as an expense on 2026-03-01 or later.`],
      ['CLOSED_PERIOD', `${locked} Date the expense on 2026-03-01 or later.`],
      ['CLOSED_PERIOD', `${locked} Enter the opposite amount as an expense on 2026-03-01 or later.`],
    ]);
    expect(await api.expenses.list({ clientId })).toEqual([expense, late]);
  });
});

describe('the invoice of a period', () => {
  it('has its fee, billed overage and billable expenses with the client’s tax', async () => {
    const { api, clientId } = await billedClient();
    await workDays(api, clientId, { '2026-02-03': 2750 });
    const invoice = await api.invoices.get({ clientId, period: '2026-02' });
    expect(invoice).toMatchObject({
      ...{ currency: 'EUR', taxMilliPercent: 19_000, isFinal: false },
      lines: [
        { kind: 'fee', netMinor: 500_000 },
        { kind: 'overage', netMinor: 135_000, quantityMilli: 750 },
        { kind: 'expense', netMinor: 1250, taxMinor: 238 },
      ],
      total: { netMinor: 636_250, taxMinor: 120_888, grossMinor: 757_138 },
    });
    await api.retainer.closePeriod({ clientId, period: '2026-02' });
    expect(await api.invoices.get({ clientId, period: '2026-02', taxMilliPercent: 0 })).toMatchObject({
      isFinal: true,
      total: { netMinor: 636_250, taxMinor: 0 },
    });
  });

  it('is refused for a period that there is not', async () => {
    const clientId = await shared.freshClient();
    const refused = await refusalOf(shared.api.invoices.get({ clientId, period: '2026-02' }));
    expect(refused).toMatchObject({ code: 'NO_AGREEMENT' });
  });

  it.each(['csv', 'json'] as const)(
    'does not leave as %s with another client’s name in it',
    async (format) => {
      const { api, clientId } = await billedClient();
      await shared.freshClient({ name: `Quetzal ${format}` });
      const expense = { ...train, description: `Dinner with Quetzal ${format}` };
      await api.expenses.add({ clientId, ...expense });
      const refused = await refusalOf(api.invoices.file({ clientId, period: '2026-02', format }));
      expect(refused).toMatchObject({ code: 'LEAK_STOPPED' });
    },
  );
});
