/** The longest time in which the main thread answered nobody, while the app does its long work. */
import { finish } from '#test/contract/finish.ts';
import { type Api, createTestApp } from '#test/harness/test-app.ts';

const importedRows = 2_000;
const tick = 2;

/** Milliseconds by kind of work. */
export async function stallDuring(): Promise<Record<string, number>> {
  await using test = await createTestApp();
  const api = test.client;
  const { id: clientId } = await api.clients.add({ name: 'Bench' });
  const session = { kind: 'monthly-review', onDate: '2026-03-12' } as const;
  const request = { clientId, session, edition: 'ceo' } as const;
  // A running app has its code loaded; from source, loading would be what is measured.
  await importRows(api, clientId, 40, 'Warm-up');
  await finish(api.packets.preview({ ...request, edition: 'leadership' }));
  await finish(api.backups.now({ id: clientId }));
  const packet = await longestStall(() => finish(api.packets.preview(request)));
  const imported = await longestStall(() => importRows(api, clientId, importedRows, 'Initiative'));
  const backup = await longestStall(() => finish(api.backups.now({ id: clientId })));
  return { [`import of ${importedRows} rows`]: imported, packet, backup };
}

function importRows(api: Api, clientId: string, count: number, name: string) {
  const rows = Array.from(
    { length: count },
    (_, row) => `${name}-${row},${name} ${row},Owner ${row % 40},On track`,
  );
  const file = new Blob([['Id,Title,Owner,Status', ...rows].join('\n')]);
  return finish(api.imports.apply({ clientId, kind: 'initiatives', fileName: 'Registry.csv', file }));
}

/** A ticking timer that comes late tells how long something else held the thread. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - tick);
    last = now;
  }, tick);
  await work();
  longest = Math.max(longest, performance.now() - last - tick);
  clearInterval(timer);
  return longest;
}
