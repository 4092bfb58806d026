/** A packet with every section of a large client, compiled and not set, beside the driver's bare reads of the same tables. */
import { ClientFile } from '#db/files/client-file.ts';
import { openDatabase } from '#db/files/open-database.ts';
import { loggedTables } from '#db/schema/client/tables.ts';
import { compiler } from '#electron/services/packet/compile.ts';
import { addDays } from '#shared/domain/dates.ts';
import { canonicalJson } from '#shared/domain/packet/canonical.ts';
import { milestoneKinds } from '#shared/domain/vocabulary.ts';
import { oneOfEach } from '#test/harness/one-of-each.ts';
import type { LoggedTable } from '#test/harness/stored.ts';
import { benchLocation } from '../bench-folder.ts';
import { type BenchRow, pairedRow } from '../bench-row.ts';

const asOf = '2026-03-10';
const initiativeCount = 200;
const milestoneCount = 1000;
const runs = 60;

type Rows = readonly (readonly [table: LoggedTable, count: number, change: (index: number) => object])[];

// What a client of that size has beside its initiatives and milestones.
const more: Rows = [
  ['initiatives', initiativeCount, (index) => ({ title: `Initiative ${index}`, externalId: `R-${index}` })],
  ['milestones', milestoneCount, milestone],
  [
    'slips',
    300,
    (index) => ({ milestoneId: `milestones ${index}`, slippedOn: addDays(asOf, -(index % 200)) }),
  ],
  ['statusUpdates', 800, (index) => ({ initiativeId: `initiatives ${index % initiativeCount}` })],
  ['sessions', 36, (index) => ({ seriesId: null, ruleOn: null, onDate: addDays(asOf, (index - 24) * 10) })],
  ['actions', 100, (index) => ({ title: `Action ${index}` })],
  ['decisions', 60, (index) => ({ neededBy: addDays(asOf, index), initiativeId: `initiatives ${index}` })],
  [
    'handoffs',
    80,
    (index) => ({ initiativeId: `initiatives ${index}`, state: 'delivered', deliveredOn: asOf }),
  ],
  ['translations', 60, (index) => ({ objectiveId: null, initiativeId: `initiatives ${index}` })],
  ['escalations', 10, (index) => ({ reason: `Escalation ${index}` })],
];

function milestone(index: number) {
  const dueOn = addDays(asOf, (index % 120) - 20);
  const done = index % 3 === 0 ? { completedOn: addDays(asOf, -(index % 90)) } : { completedOn: null };
  const kind = milestoneKinds[index % milestoneKinds.length] ?? 'review';
  const input =
    kind === 'decision'
      ? {}
      : { needsInputFrom: null, needsFunctionId: null, needsPersonId: null, leadDays: 0 };
  const initiativeId = `initiatives ${index % initiativeCount}`;
  return { initiativeId, title: `Milestone ${index}`, kind, dueOn, ...done, ...input };
}

/** Compiles and reads in turn. The packet before was one of the same size, so that there is something to compare with. */
export function runCompileBench(): BenchRow[] {
  const location = benchLocation();
  const file = ClientFile.create(location);
  fill(file);
  const compile = () => {
    const session = { kind: 'monthly-review', onDate: '2026-03-17' } as const;
    const ctx = { db: file.db, clientId: 'bench', today: () => asOf, locale: () => 'en-GB' };
    return compiler(ctx, { session })({ edition: 'ceo' }).content;
  };
  freeze(file, canonicalJson(compile()));
  const connection = openDatabase({ ...location, kind: 'client' });
  const read = bareReads(connection);
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    const peer = timed(read);
    const ours = timed(() => {
      const count = compile().sections.find(({ kind }) => kind === 'calendar');
      if (count?.kind !== 'calendar' || count.milestones.length !== milestoneCount + 1)
        throw new Error('The packet of the bench does not hold every milestone.');
    });
    if (run < 5) continue;
    times.ours.push(ours);
    times.peer.push(peer);
  }
  connection.close();
  file.close();
  const name = `Packet of ${initiativeCount} initiatives, ${milestoneCount} milestones: compiled`;
  return [pairedRow(name, times, 'raw .all() and JSON.parse', 3)];
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function fill(file: ClientFile): void {
  const one = Object.keys(oneOfEach) as LoggedTable[];
  const at = '2026-03-10T09:00:00Z';
  file.write({ id: 'bench', name: 'bench', actor: 'bench', device: 'bench', at }, () => {
    for (const table of one.filter((each) => !unread.has(each))) insert(file, table, table, {});
    for (const [table, count, change] of more)
      for (let index = 0; index < count; index++) insert(file, table, `${table} ${index}`, change(index));
    return { sentence: 'bench', output: undefined };
  });
}

/** No packet is made from them. */
const unread: ReadonlySet<LoggedTable> = new Set([
  ...(['packets', 'packetDocuments', 'statements', 'statementDocuments', 'periodClosings'] as const),
]);

function insert(file: ClientFile, table: LoggedTable, id: string, change: object): void {
  file.db
    .insert(loggedTables[table])
    .values({ ...oneOfEach[table], ...change, id })
    .run();
}

// Of an earlier session: what is compiled is compared with it.
function freeze(file: ClientFile, content: string): void {
  const at = '2026-03-10T09:00:00Z';
  file.write({ id: 'freeze', name: 'bench', actor: 'bench', device: 'bench', at }, () => {
    insert(file, 'packets', 'packets', { content, sessionOn: '2026-02-17', sessionId: null });
    return { sentence: 'bench', output: undefined };
  });
}

/** The tables that a packet is made from. */
const tables = [
  ...[
    'profile',
    'functions',
    'people',
    'planning_cycles',
    'objectives',
    'initiatives',
    'milestones',
    'slips',
  ],
  ...['status_updates', 'metrics', 'metric_plans', 'metric_plan_points', 'metric_readings', 'sessions'],
  ...['session_people', 'agenda_items', 'series', 'series_exceptions', 'actions', 'decisions', 'handoffs'],
  ...['operational_peaks', 'allocations', 'translations', 'escalations', 'charter_entries'],
  ...['coordination_hours', 'agreements', 'pauses', 'adjustments', 'client_days', 'period_closings'],
];

// As the driver gives them, with the packet before as the data it is.
function bareReads(connection: ReturnType<typeof openDatabase>): () => void {
  const statements = tables.map((table) => connection.prepare(`select * from ${table} order by id`));
  const earlier = connection.prepare('select content from packets').pluck();
  return () => {
    for (const statement of statements) statement.all();
    JSON.parse(String(earlier.get()));
  };
}
