/** The longest time in which the main thread answered nobody, while the app does its long work. */
import { finish } from '#test/contract/finish.ts';
import { type Api, createTestApp } from '#test/harness/test-app.ts';

const importedRows = 2_000;
const measuredRounds = 3;
const tick = 2;

/** Milliseconds by kind of work: the least of a few rounds, since whatever else the machine does only adds to a stall. */
export async function stallDuring(): Promise<Record<string, number>> {
  await using test = await createTestApp();
  const rounds: Record<string, number>[] = [];
  for (let round = 0; round < measuredRounds; round += 1) rounds.push(await stallsOf(test.client, round));
  const works = Object.keys(rounds[0] ?? {});
  return Object.fromEntries(
    works.map((work) => [
      work,
      Math.min(...rounds.map((stalls) => stalls[work] ?? Number.POSITIVE_INFINITY)),
    ]),
  );
}

async function stallsOf(api: Api, round: number): Promise<Record<string, number>> {
  const { id: clientId } = await api.clients.add({ name: `Bench ${round}` });
  const session = { kind: 'monthly-review', onDate: '2026-03-12' } as const;
  const request = { clientId, session, edition: 'ceo' } as const;
  // A running app has its code loaded; from source, loading would be what is measured.
  await importRows(api, clientId, 40, 'Warm-up');
  await finish(api.packets.preview({ ...request, edition: 'leadership' }));
  await finish(api.backups.now({ id: clientId }));
  return {
    packet: await longestStall(() => finish(api.packets.preview(request))),
    [`import of ${importedRows} rows`]: await longestStall(() =>
      importRows(api, clientId, importedRows, 'Initiative'),
    ),
    backup: await longestStall(() => finish(api.backups.now({ id: clientId }))),
  };
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
