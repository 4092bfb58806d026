import { describe, expect, it } from 'vitest';
import { addClient, planDays, setTerms, workDays } from '#test/harness/builders.ts';
import { createTestApp } from '#test/harness/test-app.ts';

const nothing = { opening: 0, granted: 0, adjusted: 0, planned: 0, worked: 0, left: 0 };

describe('Days over all clients', () => {
  it('shows every active client by name with its own period, and what is left in it', async () => {
    await using test = await createTestApp({ asOf: '2026-02-10' });
    const api = test.client;
    const bolt = (await addClient(api, { name: 'Bolt' })).id;
    const acme = (await addClient(api, { name: 'Acme' })).id;
    const away = (await addClient(api, { name: 'Cove' })).id;
    await addClient(api, { name: 'Dune' });
    await api.clients.archive({ id: away, isArchived: true });
    await setTerms(api, acme);
    await workDays(api, acme, { '2026-01-20': 2500, '2026-02-03': 750 });
    await planDays(api, acme, { '2026-02-24': 500, '2026-03-03': 1000 });
    await api.retainer.adjust({ clientId: acme, on: '2026-02-04', milliDays: 250, reason: 'Goodwill' });
    await setTerms(api, bolt, { periodLength: 'quarter', milliDaysPerPeriod: 9000 });
    await workDays(api, bolt, { '2026-01-20': 500, '2026-03-31': 1000 });

    const { asOf, clients } = await api.allDays.standing({});
    expect(asOf).toBe('2026-02-10');
    expect(clients).toEqual([
      {
        ...{
          clientId: acme,
          slug: 'acme',
          isStale: false,
          period: '2026-02',
          startsOn: '2026-02-01',
          endsOn: '2026-02-28',
        },
        ...{ opening: 500, granted: 3000, adjusted: 250, planned: 500, worked: 750, left: 3000 },
      },
      {
        ...{
          clientId: bolt,
          slug: 'bolt',
          isStale: false,
          period: '2026-Q1',
          startsOn: '2026-01-01',
          endsOn: '2026-03-31',
        },
        ...{ opening: 0, granted: 9000, adjusted: 0, planned: 0, worked: 1500, left: 7500 },
      },
      {
        ...nothing,
        clientId: expect.any(String),
        slug: 'dune',
        isStale: false,
        period: null,
        startsOn: null,
        endsOn: null,
      },
    ]);
  });

  it('shows no period that no agreement reaches, but a balance that outlived its agreement', async () => {
    await using test = await createTestApp({ asOf: '2026-02-10' });
    const api = test.client;
    const { id: clientId } = await addClient(api);
    await setTerms(api, clientId, { startsOn: '2026-02-16', endsOn: '2026-03-31', rollover: 'none' });
    const periodOn = async (asOf: string) => (await api.allDays.standing({ asOf })).clients[0];
    expect(await periodOn('2026-01-31')).toMatchObject({ period: null, ...nothing });
    expect(await periodOn('2026-02-01')).toMatchObject({ period: '2026-02', granted: 1500 });
    expect(await periodOn('2026-04-01')).toMatchObject({ period: null, ...nothing });
    await workDays(api, clientId, { '2026-03-31': 4000 });
    expect(await periodOn('2026-04-01')).toMatchObject({ period: '2026-04', opening: -1000, left: -1000 });
    expect((await api.overview.get({ clientId, asOf: '2026-01-31' })).standing).toMatchObject({
      period: null,
    });
  });

  it('reaches ten years ahead of the last day on record', async () => {
    await using test = await createTestApp({ asOf: '2026-02-10' });
    const api = test.client;
    const { id: clientId } = await addClient(api);
    await setTerms(api, clientId, { rollover: 'none' });
    const { clients } = await api.allDays.standing({ asOf: '2036-02-10' });
    expect(clients).toMatchObject([{ period: '2036-02', granted: 3000, left: 3000 }]);
  });

  it('gives every day of a range by date', async () => {
    await using test = await createTestApp({ asOf: '2026-02-10' });
    const api = test.client;
    const acme = (await addClient(api, { name: 'Acme' })).id;
    const bolt = (await addClient(api, { name: 'Bolt' })).id;
    for (const id of [acme, bolt]) await setTerms(api, id);
    await workDays(api, bolt, { '2026-02-28': 500, '2026-03-01': 250 });
    await workDays(api, acme, { '2026-02-01': 250, '2026-01-31': 250 });
    await workDays(api, acme, { '2026-02-01': 500 });
    await planDays(api, acme, { '2026-02-28': 1000 });
    const { days, overbooked } = await api.allDays.between({ startsOn: '2026-02-01', endsOn: '2026-02-28' });
    expect(days).toMatchObject([
      { clientId: acme, onDate: '2026-02-01', kind: 'worked', milliDays: 250 },
      { clientId: acme, onDate: '2026-02-01', kind: 'worked', milliDays: 500 },
      { clientId: acme, onDate: '2026-02-28', kind: 'planned', milliDays: 1000 },
      { clientId: bolt, onDate: '2026-02-28', kind: 'worked', milliDays: 500 },
    ]);
    expect(overbooked).toEqual([
      { on: '2026-02-28', milliDays: 1500, overbooked: 500, clientIds: [acme, bolt] },
    ]);
  });
});
