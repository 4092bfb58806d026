/** One client's overview, "where was I": from the client's own file. */
import { and, count, desc, eq, gte, lt } from 'drizzle-orm';
import { commands } from '#db/schema/client/log.ts';
import { profile } from '#db/schema/client/profile.ts';
import { initiatives } from '#db/schema/client/strategy.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { groupChanges } from '#shared/domain/change-groups.ts';
import { addDays, type PlainDate, startOfDay } from '#shared/domain/dates.ts';
import { daysLeft } from '#shared/domain/ledger.ts';
import { gapsOf, isOpen } from '#shared/domain/registry.ts';
import type { ClientContext } from './context.ts';
import { readDrift } from './drift.ts';
import { readEntries, whatIsDue } from './entries.ts';
import { found } from './find.ts';
import { ledgerPeriods, readRetainer } from './ledger-input.ts';
import { stepsLeft } from './steps-left.ts';

type Part = 'overview';
type Overview = Outputs[Part]['get'];

/** How many changes are told one by one, and of how many the groups are made. */
const mostChanges = 200;
const mostGrouped = 5_000;

/**
 * What changed since the last session before `asOf`, that session's whole day included (everything where there was none),
 * what is due, and what was promised.
 */
export function get(ctx: ClientContext, input: Inputs[Part]['get']): Overview {
  const asOf = input.asOf ?? ctx.today();
  const client = found(ctx.db.select().from(profile).get(), 'client', ctx.clientId);
  const all = ctx.db.select().from(initiatives).all();
  const open = all.filter(({ status }) => isOpen(status));
  const due = whatIsDue(readEntries(ctx.db, open, asOf), asOf, client.reviewAfterDays);
  const since = due.lastSession?.onDate ? startOfDay(client.timeZone, due.lastSession.onDate) : null;
  const changes = changesBetween(ctx, since, startOfDay(client.timeZone, addDays(asOf, 1)));
  return {
    ...due,
    asOf,
    since,
    changes: changes.slice(0, mostChanges),
    groups: groupChanges(changes).map((group) => ({ ...group, latest: [...group.latest] })),
    drift: driftSince(ctx, due.lastSession?.onDate ?? null, asOf),
    statusCounts: countByStatus(ctx),
    gaps: open.filter((initiative) => gapsOf(initiative).length > 0).length,
    stepsLeft: stepsLeft(ctx.db),
    standing: standingOn(ctx, asOf),
  };
}

// What was undone is no change, and neither is undoing it.
function changesBetween(ctx: ClientContext, since: string | null, until: string): Overview['changes'] {
  return ctx.db
    .select()
    .from(commands)
    .where(
      and(
        eq(commands.kind, 'do'),
        eq(commands.isUndone, false),
        since === null ? undefined : gte(commands.at, since),
        lt(commands.at, until),
      ),
    )
    .orderBy(desc(commands.seq))
    .limit(mostGrouped)
    .all();
}

function driftSince(ctx: ClientContext, since: PlainDate | null, asOf: PlainDate): Overview['drift'] {
  const titles = (rows: readonly { readonly kind: string; readonly title: string }[]) =>
    new Map(rows.map(({ kind, title }) => [`${kind} ${title}`, title]));
  const now = titles(readDrift(ctx.db, asOf));
  const before = since === null ? new Map<string, string>() : titles(readDrift(ctx.db, since));
  const beyond = (some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>) =>
    [...some].filter(([key]) => !others.has(key)).map(([, title]) => title);
  return { began: beyond(now, before), ended: beyond(before, now) };
}

function countByStatus(ctx: ClientContext): Overview['statusCounts'] {
  const { status } = initiatives;
  const counts = ctx.db.select({ status, count: count() }).from(initiatives).groupBy(status).all();
  return Object.fromEntries(counts.map((row) => [row.status, row.count]));
}

function standingOn(ctx: ClientContext, asOf: PlainDate): Overview['standing'] {
  const [row] = ledgerPeriods(readRetainer(ctx.db), { startsOn: asOf, endsOn: asOf });
  if (!row) {
    const nothing = { opening: 0, granted: 0, adjusted: 0, planned: 0, worked: 0, left: 0 };
    return { period: null, startsOn: null, endsOn: null, ...nothing };
  }
  const { period, startsOn, endsOn, opening, granted, adjusted, worked, forecast } = row;
  const figures = { opening, granted, adjusted, worked, planned: forecast.planned };
  return { period, startsOn, endsOn, ...figures, left: daysLeft(row) };
}
