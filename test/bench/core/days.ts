/** Where the days of fifty clients stand, from the index, beside one SQL over one database that merges them all. */
import { createRouterClient } from '@orpc/server';
import { ClientFile } from '#db/files/client-file.ts';
import { openDatabase } from '#db/files/open-database.ts';
import { addMonthsTo } from '#shared/domain/dates.ts';
import { planDays, setTerms, workDays } from '#test/harness/builders.ts';
import { type Api, createTestApp } from '#test/harness/test-app.ts';
import { benchLocation } from '../bench-folder.ts';
import { type BenchRow, pairedRow } from '../bench-row.ts';

const clientCount = 50;
const firstMonth = '2023-03';
const months = 37;
const asOf = '2026-03-20';
const runs = 200;

/** Two and a half days a month for three years, and one planned. */
const worked = Array.from({ length: months }, (_, index) => addMonthsTo(firstMonth, index)).flatMap(
  (month) => [[`${month}-04`, 1000] as const, [`${month}-11`, 1000] as const, [`${month}-18`, 500] as const],
);
const planned = [['2026-03-25', 500]] as const;

export async function runDaysBench(): Promise<BenchRow[]> {
  await using test = await createTestApp({ asOf });
  const merged = mergedDatabase();
  for (let index = 0; index < clientCount; index++) {
    const client = await test.client.clients.add({ name: `Client ${String(index).padStart(2, '0')}` });
    await setTerms(test.client, client.id, {
      startsOn: `${firstMonth}-01`,
      rollover: 'all',
      rolloverCapMilliDays: null,
    });
    await workDays(test.client, client.id, Object.fromEntries(worked));
    await planDays(test.client, client.id, Object.fromEntries(planned));
    merged.add(client.id, client.name);
  }
  const service = createRouterClient(test.app.router, { context: {} }) as Api;
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    let started = performance.now();
    const standing = await service.allDays.standing({ asOf });
    if (run > 0) times.ours.push(performance.now() - started);
    started = performance.now();
    const rows = merged.read();
    if (run > 0) times.peer.push(performance.now() - started);
    if (run === 0) refuseDifference(standing.clients, rows);
  }
  merged.close();
  return [pairedRow('Days over 50 clients, three years', times, 'one SQL, merged database', 1.5)];
}

type Standing = Record<'opening' | 'worked' | 'planned' | 'left', number>;

function refuseDifference(ours: readonly Standing[], peer: readonly Standing[]): void {
  const told = (rows: readonly Standing[]) =>
    JSON.stringify(
      rows.map(({ opening, worked: done, planned: ahead, left }) => [opening, done, ahead, left]),
    );
  if (told(ours) !== told(peer)) throw new Error('The two ways of the bench give different days.');
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
    create index all_days_by_client on all_days (client_id, on_date);`);
  const addClient = connection.prepare('insert into all_clients values (?, ?, ?, 3000, ?)');
  const addDay = connection.prepare('insert into all_days values (?, ?, ?, ?)');
  const statement = connection.prepare<[], Standing>(`
    select id, slug, opening, worked, planned, opening + monthly - worked as left from (
      select c.id, c.slug, c.name, c.monthly,
             c.monthly * c.months_before - sum(case when d.kind = 'worked' and d.on_date < '2026-03-01' then d.milli_days else 0 end) as opening,
             sum(case when d.kind = 'worked' and d.on_date >= '2026-03-01' then d.milli_days else 0 end) as worked,
             sum(case when d.kind = 'planned' then d.milli_days else 0 end) as planned
      from all_clients c left join all_days d on d.client_id = c.id and d.on_date <= '2026-03-31'
      group by c.id)
    order by name`);
  return {
    add(id: string, name: string) {
      addClient.run(id, name.toLowerCase(), name, months - 1);
      for (const [on, days] of worked) addDay.run(id, on, 'worked', days);
      for (const [on, days] of planned) addDay.run(id, on, 'planned', days);
    },
    read: () => statement.all(),
    close: () => connection.close(),
  };
}
