/** Client days over all clients, from the workspace's index alone. Clients put away are left out. */
import { and, asc, eq, isNull, between as within } from 'drizzle-orm';
import { readStandings } from '#db/queries/standings.ts';
import { clientIndex, clientIndexDays, clients } from '#db/schema/workspace.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { loadByDate } from '#shared/domain/day-load.ts';
import type { WorkspaceContext } from './context.ts';
import { refuseLongRange } from './refuse.ts';

type Part = 'allDays';

/** Where the days of every client stand in the period that holds a date, by name. */
export function standing(ctx: WorkspaceContext, input: Inputs[Part]['standing']): Outputs[Part]['standing'] {
  ctx.settleIndex();
  const asOf = input.asOf ?? ctx.today();
  return { asOf, clients: readStandings(ctx.db, asOf) };
}

/** Every client day of a range by date, and where a date holds more than one whole day. @throws Refusal INVALID_INPUT */
export function between(ctx: WorkspaceContext, input: Inputs[Part]['between']): Outputs[Part]['between'] {
  refuseLongRange(input);
  ctx.settleIndex();
  const { clientId, dayId, onDate, kind, milliDays, planId } = clientIndexDays;
  const active = and(eq(clients.id, clientId), isNull(clients.archivedAt));
  const days = ctx.db
    .select({ clientId, dayId, onDate, kind, milliDays, planId })
    .from(clientIndexDays)
    .innerJoin(clients, active)
    .where(within(onDate, input.startsOn, input.endsOn))
    .orderBy(asc(onDate), asc(clientId), asc(dayId))
    .all();
  const loads = loadByDate(days.map((day) => ({ ...day, on: day.onDate })));
  const overbooked = loads
    .filter((load) => load.overbooked > 0)
    .map(({ clientIds, ...load }) => ({ ...load, clientIds: [...clientIds] }));
  return { days, overbooked, isStale: isAnyStale(ctx) };
}

function isAnyStale(ctx: WorkspaceContext): boolean {
  const stale = ctx.db
    .select({ id: clients.id })
    .from(clients)
    .innerJoin(clientIndex, eq(clientIndex.clientId, clients.id))
    .where(and(isNull(clients.archivedAt), eq(clientIndex.isStale, true)));
  return stale.limit(1).get() !== undefined;
}
