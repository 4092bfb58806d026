import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { type Api, createTestApp } from '#test/harness/test-app.ts';

async function makeSample(api: Api, asOf: string): Promise<void> {
  for await (const _step of await api.workspace.createSample({ asOf }));
}

/** The quarters in which a client has days, and how much of its worked days names what it served. */
async function daysOf(api: Api, clientId: string) {
  const { days } = await api.retainer.get({ clientId });
  const worked = days.filter(({ kind }) => kind === 'worked');
  const served = await api.dayPurposes.list({ clientId });
  const lastOn =
    days
      .map(({ onDate }) => onDate)
      .toSorted()
      .at(-1) ?? '';
  return { lastOn, unnamed: worked.length - served.length, worked: worked.length };
}

async function describeSample(asOf: string) {
  await using app = await createTestApp({ asOf });
  await makeSample(app.client, asOf);
  const clients = await app.client.clients.list({});
  const described = clients.map(async ({ id, slug }) => {
    const of = { clientId: id };
    const packets = await app.client.packets.list(of);
    const { milestones, slips } = await app.client.milestones.list(of);
    const history = await app.client.history.list({ ...of, limit: 1000 });
    return {
      slug,
      packets: packets.map(({ contentSha256, fileSha256 }) => [contentSha256, fileSha256]),
      milestones: milestones.length,
      slips: slips.length,
      commands: history.map(({ at, sentence }) => `${at} ${sentence}`),
    };
  });
  return {
    clients: await Promise.all(described),
    standing: await app.client.allDays.standing({ asOf }),
    timeOff: await app.client.timeOff.list({}),
    calendars: await app.client.busy.calendars({}),
    busy: await app.client.busy.list({ from: asOf, to: addDays(asOf, 90) }),
    plans: await Promise.all(clients.map(({ id }) => app.client.dayPlans.list({ clientId: id }))),
    dates: await Promise.all(clients.map(({ id }) => daysOf(app.client, id))),
  };
}

test('the sample of a date is the same every time, down to the bytes of its packets', async () => {
  expect(await describeSample('2026-03-02')).toEqual(await describeSample('2026-03-02'));
});

test.each(['2026-11-22', '2027-01-01', '2028-02-29'])('the sample can be made for %s', async (asOf) => {
  const { clients, standing, plans, busy, dates } = await describeSample(asOf);
  expect(clients.map(({ slug }) => slug)).toEqual([
    'alder-pine-makers',
    'brightwater-clinics',
    'kestrel-freight-systems',
  ]);
  for (const client of clients) {
    expect(client.packets.length).toBeGreaterThan(0);
    expect(client.slips).toBeGreaterThan(0);
    const [last] = client.commands;
    expect(last && last < `${asOf}T24`).toBe(true);
  }
  expect(standing.clients.every(({ granted }) => granted >= 2000)).toBe(true);
  expect(plans.flat()).toMatchObject([
    { rrule: expect.stringContaining('WEEKLY'), exceptions: [expect.any(String)] },
  ]);
  expect(busy.days.length).toBeGreaterThan(0);
  for (const { lastOn, unnamed, worked } of dates) {
    expect(lastOn > addDays(asOf, 80)).toBe(true);
    expect(unnamed).toBeLessThan(worked / 2);
  }
});

test('the sample is refused where there are clients already', async () => {
  await using app = await createTestApp();
  await app.client.clients.add({ name: 'Somebody' });
  await expect(makeSample(app.client, '2026-03-02')).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await app.client.clients.list({})).toHaveLength(1);
});

test('a sample that is cancelled half-way leaves nothing behind', async () => {
  await using app = await createTestApp();
  const controller = new AbortController();
  const steps = await app.client.workspace.createSample({}, { signal: controller.signal });
  await steps.next();
  controller.abort();
  await expect(steps.next()).rejects.toThrow();
  await expect.poll(async () => app.client.clients.list({})).toEqual([]);
  expect(readdirSync(join(app.dataDir, 'clients'))).toEqual([]);
  expect((await app.client.workspace.status({})).isNew).toBe(true);
  await makeSample(app.client, '2026-03-02');
  expect(await app.client.clients.list({})).toHaveLength(3);
});
