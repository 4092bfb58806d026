/** What the strategy has to show in lists across clients: decisions, metrics, objectives, hand-offs and escalations. */
import { asc, eq, isNull, max } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { escalations } from '#db/schema/client/accountability.ts';
import { metricReadings, metrics } from '#db/schema/client/dashboard.ts';
import { handoffs } from '#db/schema/client/handoffs.ts';
import { initiatives, objectives } from '#db/schema/client/strategy.ts';
import { compareText, lastDayOf, monthOf, type PlainDate } from '#shared/domain/dates.ts';
import { handoffDueOn } from '#shared/domain/handoffs.ts';
import { lastFullMonth } from '#shared/domain/metrics.ts';
import { isUpdateOld } from '#shared/domain/registry.ts';
import { readRunway } from './decision-runway.ts';
import type { Entry } from './entries.ts';
import { readReviewGaps } from './review-gaps.ts';

/** The entries of a client's strategy as of `today`. */
export function strategyEntries(db: ClientDb, today: PlainDate): Entry[] {
  return [
    ...decisionEntries(db, today),
    ...metricEntries(db),
    ...db
      .select({ id: objectives.id, title: objectives.title })
      .from(objectives)
      .all()
      .map(({ id, title }) => entry('objective', id, title, null)),
    ...readReviewGaps(db, today).map(({ objectiveId, title, lastReviewedOn }) =>
      entry('objective_review', objectiveId, title, lastReviewedOn),
    ),
    ...db
      .select()
      .from(handoffs)
      .all()
      .filter(({ deliveredOn, declinedOn }) => deliveredOn === null && declinedOn === null)
      .map((handoff) => entry('handoff', handoff.id, handoff.what, handoffDueOn(handoff))),
    ...escalationEntries(db),
  ];
}

function entry(kind: Entry['kind'], entryId: string, title: string, onDate: PlainDate | null): Entry {
  return { kind, entryId, title, onDate };
}

/** Open decisions by decide-by date, and the session of each that has one. */
function decisionEntries(db: ClientDb, today: PlainDate): Entry[] {
  const open = readRunway(db, today).filter(({ decidedOn }) => decidedOn === null);
  return open.flatMap(({ kind, id, question, decideBy, session }) => [
    entry('runway', id, question, decideBy),
    ...(kind === 'decision'
      ? [entry('decision', id, question, decideBy), entry('register', id, question, decideBy)]
      : []),
    ...(session ? [entry('placed', id, question, session.onDate)] : []),
  ]);
}

/** Each metric with the last day of the last month that it was read for, its baseline's month at the earliest. */
function metricEntries(db: ClientDb): Entry[] {
  const read = db
    .select({ metricId: metricReadings.metricId, month: max(metricReadings.month) })
    .from(metricReadings)
    .groupBy(metricReadings.metricId)
    .all();
  const lastRead = new Map(read.map(({ metricId, month }) => [metricId, month]));
  const rows = db.select().from(metrics).orderBy(asc(metrics.id)).all();
  return rows.map(({ id, name, baselineMonth }) => {
    const months = [baselineMonth, lastRead.get(id) ?? baselineMonth].toSorted(compareText);
    return entry('metric', id, name, lastDayOf(months[1] ?? baselineMonth));
  });
}

function escalationEntries(db: ClientDb): Entry[] {
  const open = db
    .select({
      id: escalations.id,
      reason: escalations.reason,
      raisedOn: escalations.raisedOn,
      title: initiatives.title,
    })
    .from(escalations)
    .leftJoin(initiatives, eq(initiatives.id, escalations.initiativeId))
    .where(isNull(escalations.resolvedOn))
    .all();
  return open.map(({ id, title, reason, raisedOn }) => entry('escalation', id, title ?? reason, raisedOn));
}

/** What of it stands out on `asOf`; `soon` is the first day that does not count as soon. */
export function whatStrategyWants(
  entries: readonly Entry[],
  asOf: PlainDate,
  soon: PlainDate,
  reviewAfterDays: number,
) {
  const of = (kind: Entry['kind']) => entries.filter((each) => each.kind === kind);
  const isBefore = ({ onDate }: Entry, date: PlainDate) => onDate !== null && onDate < date;
  const placed = new Set(of('placed').flatMap((each) => (isBefore(each, asOf) ? [] : each.entryId)));
  const due = lastFullMonth(asOf);
  return {
    lateDecisions: of('runway').filter((each) => isBefore(each, asOf)),
    unplacedDecisions: of('runway').filter(
      (each) => !isBefore(each, asOf) && isBefore(each, soon) && !placed.has(each.entryId),
    ),
    missingReadings: of('metric').filter(({ onDate }) => onDate !== null && monthOf(onDate) < due),
    openEscalations: of('escalation'),
    overdueHandoffs: of('handoff').filter((each) => isBefore(each, asOf)),
    unreviewedObjectives: of('objective_review').filter(({ onDate }) =>
      isUpdateOld(onDate, asOf, reviewAfterDays),
    ),
  };
}
