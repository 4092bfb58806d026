/** An import is written by a thread of its own; these are the moments at which somebody else wants something. */
import { describe, expect, it } from 'vitest';
import { readColumns } from '#shared/contract/columns.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import { finish } from '#test/contract/finish.ts';
import { createTestApp, type TestApp } from '#test/harness/test-app.ts';

const count = 6_000;

async function atAcme(test: TestApp) {
  const { id: clientId } = await test.client.clients.add({ name: 'Acme' });
  const lines = Array.from({ length: count }, (_, row) => `Initiative ${row},Owner ${row % 9},On track`);
  const file = new Blob([['Title,Owner,Status', ...lines].join('\n')]);
  const request = { clientId, kind: 'initiatives', fileName: 'Registry.csv', file } as const;
  return { clientId, request };
}

const titles = async ({ client }: TestApp, clientId: string) => {
  const { columns } = await client.initiatives.list({ clientId, columns: ['title'] });
  return readColumns<InitiativeRow>(columns).columns.title;
};

describe('while an import is being written', () => {
  it('whatever else would be written to the client is refused at once; reading, and other clients, go on', async () => {
    await using test = await createTestApp();
    const { clientId, request } = await atAcme(test);
    const other = await test.client.clients.add({ name: 'Other' });
    await test.client.initiatives.add({ clientId, title: 'Before' });
    let refused = 0;
    for await (const step of await test.client.imports.apply(request)) {
      if (step.kind !== 'progress' || step.step !== 'Importing') continue;
      const writes = [
        test.client.initiatives.add({ clientId, title: 'In between' }),
        test.client.history.undo({ clientId }),
      ];
      for (const write of writes) {
        await expect(write).rejects.toMatchObject({
          code: 'BUSY',
          message: expect.stringContaining('written'),
        });
      }
      refused += 1;
      expect((await test.client.organisation.get({ clientId })).people).toEqual([]);
      await test.client.initiatives.add({ clientId: other.id, title: 'Elsewhere' });
    }
    expect(refused).toBe(1);
    const { title } = await test.client.initiatives.add({ clientId, title: 'Afterwards' });
    expect(title).toBe('Afterwards');
  });

  it('leaving it before its commit leaves nothing of it, and the client is written to as ever', async () => {
    await using test = await createTestApp();
    const { clientId, request } = await atAcme(test);
    for (const pause of [0, 20, 60, 120]) {
      const leaving = new AbortController();
      const steps = await test.client.imports.apply(request, { signal: leaving.signal });
      const left = (async () => {
        for await (const step of steps)
          if (step.kind === 'progress' && step.step === 'Importing') setTimeout(() => leaving.abort(), pause);
      })();
      await left.catch(() => undefined);
      // The refusal ends once the thread has.
      await expect
        .poll(() =>
          test.client.organisation.addPerson({ clientId, name: `After ${pause}` }).then(
            () => true,
            () => false,
          ),
        )
        .toBe(true);
      const commands = await test.client.history.list({ clientId });
      const isThere = commands.some(({ name }) => name === 'imports.apply');
      expect((await titles(test, clientId)).length).toBe(isThere ? count : 0);
    }
  });

  it('every window hears of it once it is there, and the index and the mark of the client follow', async () => {
    await using test = await createTestApp();
    const { clientId, request } = await atAcme(test);
    const listening = new AbortController();
    const heard: AppEvent[] = [];
    const events = await test.openWindow().events.subscribe({}, { signal: listening.signal });
    const hearing = (async () => {
      for await (const event of events) heard.push(event);
    })();
    await finish(test.client.imports.apply(request));
    await expect.poll(() => heard).toContainEqual({ kind: 'change', clientId, topics: ['imports'] });
    await expect.poll(() => heard).toContainEqual({ kind: 'change', clientId, topics: ['index'] });
    listening.abort();
    await hearing.catch(() => undefined);
    await using again = await test.restart();
    await again.client.initiatives.add({ clientId, title: 'After the restart' });
  });
});
