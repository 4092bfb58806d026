/** Where every client's retainer days stand on a date, in one query over the workspace's index. */
import { and, asc, type Column, eq, gte, isNull, sql } from 'drizzle-orm';
import { daysLeft } from '../../shared/domain/ledger.ts';
import type { WorkspaceDb } from '../files/workspace-file.ts';
import { clientIndex, clientIndexPeriods, clients } from '../schema/workspace.ts';

const asOf = sql.placeholder('asOf');
// Straight to the one period that can hold the date, past years of history and months of forecast.
const latestStart = sql`(select max(p.starts_on) from client_index_periods p
  where p.client_id = ${clients.id} and p.starts_on <= ${asOf})`;
const prepared = new WeakMap<WorkspaceDb, ReturnType<typeof prepare>>();

/** Active clients by name, each with its period on the date; nulls and zeros where no agreement has one. */
export function readStandings(db: WorkspaceDb, on: string) {
  let query = prepared.get(db);
  if (!query) {
    query = prepare(db);
    prepared.set(db, query);
  }
  return query.all({ asOf: on }).map((row) => ({ ...row, left: daysLeft(row) }));
}

function prepare(db: WorkspaceDb) {
  const orNothing = (column: Column) => sql<number>`coalesce(${column}, 0)`;
  return db
    .select({
      clientId: clients.id,
      slug: clients.slug,
      period: clientIndexPeriods.period,
      startsOn: clientIndexPeriods.startsOn,
      endsOn: clientIndexPeriods.endsOn,
      opening: orNothing(clientIndexPeriods.opening),
      granted: orNothing(clientIndexPeriods.granted),
      adjusted: orNothing(clientIndexPeriods.adjusted),
      planned: orNothing(clientIndexPeriods.planned),
      worked: orNothing(clientIndexPeriods.worked),
      forecastClosing: orNothing(clientIndexPeriods.forecastClosing),
      isLocked: clientIndexPeriods.isLocked,
      isStale: clientIndex.isStale,
    })
    .from(clients)
    .innerJoin(clientIndex, eq(clientIndex.clientId, clients.id))
    .leftJoin(
      clientIndexPeriods,
      and(
        eq(clientIndexPeriods.clientId, clients.id),
        eq(clientIndexPeriods.startsOn, latestStart),
        gte(clientIndexPeriods.endsOn, asOf),
      ),
    )
    .where(isNull(clients.archivedAt))
    .orderBy(asc(clientIndex.name))
    .prepare();
}
