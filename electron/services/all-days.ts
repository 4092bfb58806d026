/** Client days over all clients, from the workspace's index alone. Clients put away are left out. */
import { and, asc, between, eq, isNull } from 'drizzle-orm';
import { readStandings } from '#db/queries/standings.ts';
import { clientIndexDays, clients } from '#db/schema/workspace.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { firstDayOf, lastDayOf } from '#shared/domain/dates.ts';
import type { WorkspaceContext } from './context.ts';

type Part = 'allDays';

/** Where the days of every client stand in the period that holds a date, by name. */
export function standing(ctx: WorkspaceContext, input: Inputs[Part]['standing']): Outputs[Part]['standing'] {
  ctx.settleIndex();
  const asOf = input.asOf ?? ctx.today();
  return { asOf, clients: readStandings(ctx.db, asOf) };
}

/** Planned and worked days of a month, by date. */
export function month(ctx: WorkspaceContext, input: Inputs[Part]['month']): Outputs[Part]['month'] {
  ctx.settleIndex();
  const { clientId, onDate, kind, milliDays } = clientIndexDays;
  return ctx.db
    .select({ clientId, onDate, kind, milliDays })
    .from(clientIndexDays)
    .innerJoin(clients, and(eq(clients.id, clientId), isNull(clients.archivedAt)))
    .where(between(onDate, firstDayOf(input.month), lastDayOf(input.month)))
    .orderBy(asc(onDate), asc(clientId), asc(kind))
    .all();
}
