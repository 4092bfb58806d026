/** Where the days of fifty clients over ten years stand, from the index, beside one SQL over one database that merges them all. */
import { createRouterClient } from '@orpc/server';
import { ClientFile } from '#db/files/client-file.ts';
import { Keyring } from '#db/files/keyring.ts';
import { readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';
import { openDatabase } from '#db/files/open-database.ts';
import { clientDays } from '#db/schema/client/retainer.ts';
import { addMonthsTo } from '#shared/domain/dates.ts';
import { planDays, setTerms } from '#test/harness/builders.ts';
import { clientFilePath } from '#test/harness/stored.ts';
import { type Api, createTestApp } from '#test/harness/test-app.ts';
import { benchLocation } from '../bench-folder.ts';
import { type BenchRow, limitRow, median, pairedRow } from '../bench-row.ts';

const clientCount = 50;
const firstMonth = '2016-04';
const months = 120;
const asOf = '2026-03-20';
const quarter = { startsOn: '2026-01-01', endsOn: '2026-03-31' };
const runs = 200;

type Day = readonly [on: string, kind: 'worked', milliDays: number];

const plannedOn = '2026-03-25';
/** Two and a half days a month for ten years. */
const days = Array.from({ length: months }, (_, index) => addMonthsTo(firstMonth, index)).flatMap(
  (month): Day[] => [
    [`${month}-04`, 'worked', 1000],
    [`${month}-11`, 'worked', 1000],
    [`${month}-18`, 'worked', 500],
  ],
);

export async function runDaysBench(): Promise<BenchRow[]> {
  const first = await createTestApp({ asOf });
  const merged = mergedDatabase();
  const ids: string[] = [];
  for (let index = 0; index < clientCount; index++) {
    const client = await first.client.clients.add({ name: `Client ${String(index).padStart(2, '0')}` });
    const change = { startsOn: `${firstMonth}-01`, rollover: 'all', rolloverCapMilliDays: null } as const;
    await setTerms(first.client, client.id, change);
    merged.add(client.id, client.name);
    ids.push(client.id);
  }
  // Eighteen thousand commands would take a minute. The one that follows has the index take in what came before it.
  await using test = await first.restart((dataDir) => {
    for (const id of ids) writeDays(dataDir, id, first.newId);
  });
  for (const id of ids) await planDays(test.client, id, { [plannedOn]: 500 });
  const service = createRouterClient(test.app.router, { context: {} }) as Api;
  const standing = await inTurn(
    async () => (await service.allDays.standing({ asOf })).clients.map(figuresOf),
    () => merged.standing().map(figuresOf),
  );
  const between = await inTurn(
    async () =>
      (await service.allDays.between(quarter)).days.map(({ clientId, onDate, kind, milliDays }) => ({
        clientId,
        onDate,
        kind,
        milliDays,
      })),
    () => merged.between(),
  );
  merged.close();
  const peer = 'one SQL, merged database';
  return [
    pairedRow('Days over 50 clients, ten years: where they stand', standing, peer, 1.5),
    // Every day of it as a row, checked on its way out: held against what a person notices.
    limitRow('Days over 50 clients, ten years: the days of a quarter', median(between.ours), 50),
  ];
}

/** Times two ways to the same rows in turn. @throws Error where they differ */
async function inTurn(ours: () => Promise<object[]>, peer: () => object[]) {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    let started = performance.now();
    const own = await ours();
    if (run > 0) times.ours.push(performance.now() - started);
    started = performance.now();
    const other = peer();
    if (run > 0) times.peer.push(performance.now() - started);
    if (run === 0 && JSON.stringify(own) !== JSON.stringify(other))
      throw new Error('The two ways of the bench give different days.');
  }
  return times;
}

function writeDays(dataDir: string, clientId: string, newId: () => string): void {
  const key = Keyring.open(`${dataDir}/keyring.json`).clientKey(clientId);
  const migrations = readMigrations(migrationsFolder('client'));
  const file = ClientFile.open({ path: clientFilePath(dataDir, clientId), key, migrations });
  const at = `${asOf}T09:00:00.000Z`;
  const rows = days.map(([onDate, kind, milliDays]) => ({
    ...{ id: newId(), onDate, kind, milliDays, note: '', createdAt: at },
  }));
  const command = { id: newId(), name: 'days.work', actor: 'owner', device: 'bench', at };
  file.write(command, () => ({
    sentence: 'Worked for ten years',
    output: file.db.insert(clientDays).values(rows).run(),
  }));
  file.close();
}

interface Standing {
  opening: number;
  worked: number;
  planned: number;
  left: number;
}

function figuresOf({ opening, worked, planned, left }: Standing): Standing {
  return { opening, worked, planned, left };
}

/**
 * All clients' days in one file and one statement for the same figures. With everything carried over, what a period
 * opens with is all that was granted before less all that was worked: the simplest ledger there is.
 */
function mergedDatabase() {
  const location = benchLocation();
  ClientFile.create(location).close();
  const connection = openDatabase({ ...location, kind: 'client' });
  connection.exec(`
    create table all_clients (id text primary key, slug text, name text, monthly integer, months_before integer) without rowid;
    create table all_days (client_id text, on_date text, kind text, milli_days integer);
    create index all_days_by_client on all_days (client_id, on_date);
    create index all_days_by_date on all_days (on_date);`);
  const addClient = connection.prepare('insert into all_clients values (?, ?, ?, 3000, ?)');
  const addDay = connection.prepare('insert into all_days values (?, ?, ?, ?)');
  const standing = connection.prepare<[], Standing>(`
    select id, slug, opening, worked, planned, opening + monthly - worked as left from (
      select c.id, c.slug, c.name, c.monthly,
             c.monthly * c.months_before - sum(case when d.kind = 'worked' and d.on_date < '2026-03-01' then d.milli_days else 0 end) as opening,
             sum(case when d.kind = 'worked' and d.on_date >= '2026-03-01' then d.milli_days else 0 end) as worked,
             sum(case when d.kind = 'planned' then d.milli_days else 0 end) as planned
      from all_clients c left join all_days d on d.client_id = c.id and d.on_date <= '2026-03-31'
      group by c.id)
    order by name`);
  const between = connection.prepare<[], object>(`
    select d.client_id as clientId, d.on_date as onDate, d.kind, d.milli_days as milliDays
    from all_days d join all_clients c on c.id = d.client_id
    where d.on_date between '${quarter.startsOn}' and '${quarter.endsOn}'
    order by d.on_date, d.client_id, d.rowid`);
  return {
    add(id: string, name: string) {
      addClient.run(id, name.toLowerCase(), name, months - 1);
      for (const [on, kind, milliDays] of days) addDay.run(id, on, kind, milliDays);
      addDay.run(id, plannedOn, 'planned', 500);
    },
    standing: () => standing.all(),
    between: () => between.all(),
    close: () => connection.close(),
  };
}
