/** What each active client promised, planned and worked by month, from the workspace's index alone. */
import { and, asc, between, eq, isNull, sql } from 'drizzle-orm';
import { promisedIn } from '../../shared/domain/capacity.ts';
import { firstDayOf, lastDayOf, type PlainMonth } from '../../shared/domain/dates.ts';
import type { WorkspaceDb } from '../files/workspace-file.ts';
import { clientIndex, clientIndexDays, clients } from '../schema/workspace.ts';

/** The loads of the months by client and month, and whether any client's index is behind its file. */
export function readMonthLoads(db: WorkspaceDb, months: readonly PlainMonth[]) {
  const active = db
    .select({ clientId: clients.id, retainer: clientIndex.retainer, isStale: clientIndex.isStale })
    .from(clients)
    .innerJoin(clientIndex, eq(clientIndex.clientId, clients.id))
    .where(isNull(clients.archivedAt))
    .orderBy(asc(clientIndex.name))
    .all();
  const booked = new Map(readBooked(db, months).map((row) => [`${row.clientId} ${row.month}`, row] as const));
  const loads = active.flatMap(({ clientId, retainer }) =>
    months.map((month) => {
      const { planned = 0, worked = 0 } = booked.get(`${clientId} ${month}`) ?? {};
      return { clientId, month, promised: promisedIn(month, retainer), planned, worked };
    }),
  );
  return { loads, isStale: active.some((client) => client.isStale) };
}

function readBooked(db: WorkspaceDb, months: readonly PlainMonth[]) {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { clientId, onDate, kind, milliDays } = clientIndexDays;
  const month = sql<PlainMonth>`substr(${onDate}, 1, 7)`;
  const sumOf = (which: 'planned' | 'worked') =>
    sql<number>`sum(case when ${kind} = ${which} then ${milliDays} else 0 end)`;
  return db
    .select({ clientId, month, planned: sumOf('planned'), worked: sumOf('worked') })
    .from(clientIndexDays)
    .innerJoin(clients, and(eq(clients.id, clientId), isNull(clients.archivedAt)))
    .where(between(onDate, firstDayOf(first), lastDayOf(last)))
    .groupBy(clientId, month)
    .all();
}
