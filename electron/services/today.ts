/** Today: each client's next day and session, and what is not ready for them; from the workspace's index alone. */
import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { readStandings } from '#db/queries/standings.ts';
import { clientIndex, clientIndexDays, clientIndexEntries, clients } from '#db/schema/workspace.ts';
import { type ClientDayStanding, dueSoonDays, type TodayClient } from '#shared/contract/overview.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { addDays, compareText, type PlainDate } from '#shared/domain/dates.ts';
import { readWarnings } from './client-warnings.ts';
import type { WorkspaceContext } from './context.ts';
import { whatIsDue } from './entries.ts';

type Part = 'today';

/** Kinds of which every entry counts, whenever it is. */
const wholeKinds = [
  ...(['session', 'packet', 'action', 'review'] as const),
  ...(['placed', 'metric', 'objective_review', 'escalation'] as const),
];

/** Clients with the next day or session first, then those with nothing ahead, by name. Clients put away are left out. */
export async function get(ctx: WorkspaceContext, input: Inputs[Part]['get']): Promise<Outputs[Part]['get']> {
  ctx.settleIndex();
  const asOf = input.asOf ?? ctx.today();
  const entries = Map.groupBy(readEntries(ctx, asOf), ofClient);
  const planned = Map.groupBy(readPlannedDays(ctx), ofClient);
  const standings = readStandings(ctx.db, asOf);
  const warnings = await readWarnings(ctx, standings, asOf);
  const all = standings.map((standing) => ({
    ...todayOf(standing, entries.get(standing.clientId) ?? [], planned.get(standing.clientId) ?? [], asOf),
    warnings: warnings.get(standing.clientId) ?? [],
  }));
  return { asOf, clients: all.toSorted((one, other) => compareText(nextDate(one), nextDate(other))) };
}

function todayOf(
  standing: ClientDayStanding,
  entries: ReturnType<typeof readEntries>,
  planned: ReturnType<typeof readPlannedDays>,
  asOf: PlainDate,
): Omit<TodayClient, 'warnings'> {
  const { lastSession: _, ...due } = whatIsDue(entries, asOf, entries[0]?.reviewAfterDays ?? 0);
  const issued = entries.filter(({ kind }) => kind === 'packet').map(({ entryId }) => entryId);
  return {
    clientId: standing.clientId,
    standing,
    ...due,
    isPacketMissing: due.nextSession !== null && !issued.includes(due.nextSession.entryId),
    nextDay: planned.find(({ onDate }) => onDate >= asOf) ?? null,
    unconfirmedDays: planned.filter(({ onDate }) => onDate < asOf),
  };
}

/** The index's entries of active clients, by date; what is due later than soon is left where it is. */
function readEntries(ctx: WorkspaceContext, asOf: PlainDate) {
  const { clientId, kind, entryId, title, onDate } = clientIndexEntries;
  return ctx.db
    .select({ clientId, kind, entryId, title, onDate, reviewAfterDays: clientIndex.reviewAfterDays })
    .from(clientIndexEntries)
    .innerJoin(clients, and(eq(clients.id, clientId), isNull(clients.archivedAt)))
    .innerJoin(clientIndex, eq(clientIndex.clientId, clientId))
    .where(
      or(
        inArray(kind, [...wholeKinds]),
        and(
          inArray(kind, ['milestone', 'decision', 'runway', 'handoff']),
          lte(onDate, addDays(asOf, dueSoonDays)),
        ),
      ),
    )
    .orderBy(asc(onDate), asc(entryId))
    .all();
}

function readPlannedDays(ctx: WorkspaceContext) {
  const { clientId, onDate, milliDays, kind } = clientIndexDays;
  return ctx.db
    .select({ clientId, onDate, milliDays: sql<number>`sum(${milliDays})` })
    .from(clientIndexDays)
    .where(eq(kind, 'planned'))
    .groupBy(clientId, onDate)
    .orderBy(asc(onDate))
    .all();
}

function ofClient({ clientId }: { clientId: string }): string {
  return clientId;
}

/** The date of what comes next for a client; after every date where nothing does. */
function nextDate({ nextDay, nextSession }: Pick<TodayClient, 'nextDay' | 'nextSession'>): PlainDate {
  const dates = [nextDay?.onDate, nextSession?.onDate].filter((date) => typeof date === 'string');
  return dates.toSorted(compareText)[0] ?? '9999-12-31';
}
