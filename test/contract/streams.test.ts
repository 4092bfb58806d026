import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { AppEvent } from '#shared/contract/events.ts';
import { finish } from './finish.ts';
import { type Api, setStage, transports } from './transports.ts';

/** Listens from now on; `heard` settles with the first event that matches. */
async function listen(api: Api) {
  const controller = new AbortController();
  const events = await api.events.subscribe({}, { signal: controller.signal });
  const heard: AppEvent[] = [];
  const ended = (async () => {
    for await (const event of events) heard.push(event);
  })().then(
    () => undefined,
    () => undefined,
  );
  return { heard, ended, leave: () => controller.abort() };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo() && waited < 5_000; waited += 10) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const change = (clientId: string | null, topic: string) => ({ kind: 'change', clientId, topics: [topic] });

describe.each(transports)('streams over %s', (_, transport) => {
  it('tell every window what changed', async () => {
    await using stage = await setStage(transport);
    const other = await stage.openWindow();
    const [one, two] = [await listen(stage.api), await listen(other.api)];
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    await other.api.initiatives.add({ clientId, title: 'Open Oslo' });
    const isTold = ({ heard }: typeof one) =>
      heard.some((event) => event.kind === 'change' && event.topics.includes('initiatives'));
    await until(() => isTold(one) && isTold(two));
    for (const { heard } of [one, two]) {
      expect(heard).toContainEqual(change(clientId, 'clients'));
      expect(heard).toContainEqual(change(clientId, 'initiatives'));
    }
  });

  it('end for the window that leaves, and go on for the others', async () => {
    await using stage = await setStage(transport);
    const [leaving, staying] = [await listen(stage.api), await listen((await stage.openWindow()).api)];
    leaving.leave();
    await leaving.ended;
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    await until(() => staying.heard.length > 0);
    expect(staying.heard).toContainEqual(change(clientId, 'clients'));
    expect(leaving.heard).toEqual([]);
  });

  it('of a job tell how it gets on, and end with its result', async () => {
    await using stage = await setStage(transport);
    const steps = [];
    for await (const step of await stage.api.workspace.createSample({ asOf: '2026-03-10' })) steps.push(step);
    expect(steps.slice(0, -1).every(({ kind }) => kind === 'progress')).toBe(true);
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.at(-1)).toMatchObject({ kind: 'done', result: [{}, {}, {}] });
  });

  it('of a job that is left stop the work and take back what it had made', async () => {
    await using stage = await setStage(transport);
    const controller = new AbortController();
    const job = await stage.api.workspace.createSample({ asOf: '2026-03-10' }, { signal: controller.signal });
    const first = await job.next();
    expect(first.value).toMatchObject({ kind: 'progress' });
    controller.abort();
    await expect(drain(job)).rejects.toThrow();
    await expect.poll(() => stage.api.clients.list({})).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await stage.api.clients.list({})).toEqual([]);
  });

  it('carry an error to the window that listens', async () => {
    await using stage = await setStage(transport);
    await stage.api.clients.add({ name: 'Acme' });
    await expect(drain(await stage.api.workspace.createSample({}))).rejects.toMatchObject({
      code: 'CONFLICT',
      defined: true,
    });
  });
});

describe.each(transports)('a call over %s', (_, transport) => {
  it('that was given up before it began changes nothing', async () => {
    await using stage = await setStage(transport);
    const call = stage.api.clients.add({ name: 'Acme' }, { signal: AbortSignal.abort() });
    await expect(call).rejects.toThrow();
    expect(await stage.api.clients.list({})).toEqual([]);
  });

  it('that is given up while it waits ends for its caller at once', async () => {
    const asked = new EventTarget();
    const saveFile = () => {
      asked.dispatchEvent(new Event('asked'));
      return new Promise<never>(() => {});
    };
    await using stage = await setStage(transport, { host: { saveFile } });
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    const session = { kind: 'ad-hoc', onDate: '2026-03-10' } as const;
    const { id: packetId } = await finish(stage.api.packets.issue({ clientId, session, edition: 'ceo' }));
    const controller = new AbortController();
    const dialog = once(asked, 'asked');
    const call = stage.api.packets.save({ clientId, packetId }, { signal: controller.signal });
    await dialog;
    controller.abort();
    await expect(call).rejects.toThrow();
  });
});

async function drain(job: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of job);
}
