/** Every decision on the session where it belongs. (Rules: shared/domain/decision-runway.ts.) */
import type { ClientDb } from '#db/files/client-file.ts';
import { allRows } from '#db/queries/all-rows.ts';
import { milestones } from '#db/schema/client/calendar.ts';
import { decisions } from '#db/schema/client/decisions.ts';
import { people } from '#db/schema/client/organisation.ts';
import { initiatives } from '#db/schema/client/strategy.ts';
import type { RunwayItem } from '#shared/contract/decisions.ts';
import type { PlannedSession } from '#shared/contract/sessions.ts';
import { decideBy } from '#shared/domain/calendar.ts';
import { addDays, compareText, type PlainDate } from '#shared/domain/dates.ts';
import { deciderOf, peopleAt, placeDecision, type SessionPresence } from '#shared/domain/decision-runway.ts';
import { isOpen } from '#shared/domain/registry.ts';
import { readPlanned } from './planned-sessions.ts';

/** How far ahead the dates of series are looked at: three years. */
const mostDaysAhead = 1096;

type Unplaced = Omit<RunwayItem, 'state' | 'session'>;
type Place = Pick<RunwayItem, 'state' | 'session'>;
type Coming = SessionPresence & { readonly planned: PlannedSession };

/** The register and the milestones that are decisions, open ones by decide-by date first, then the decided ones. */
export function readRunway(db: ClientDb, asOf: PlainDate): RunwayItem[] {
  const items = readDecisions(db);
  const coming = readComing(db, asOf, lastOpenDate(items) ?? asOf);
  return items.map((item) => Object.assign(item, placeOf(item, coming, asOf))).sort(openFirst);
}

/** The register and the milestones that are decisions, each with its decide-by date. */
export function readDecisions(db: ClientDb): Unplaced[] {
  return [...readRegister(db), ...readDecisionMilestones(db)];
}

function readRegister(db: ClientDb): Unplaced[] {
  const rows = allRows(db, decisions, decisions.id);
  return rows.map((row) => ({
    ...{ kind: 'decision', id: row.id, question: row.question, initiativeId: row.initiativeId },
    ...{
      decider: row.decider,
      deciderFunctionId: row.deciderFunctionId,
      deciderPersonId: row.deciderPersonId,
    },
    ...{ decideBy: decideBy(row.neededBy, row.leadDays), decidedOn: row.decidedOn },
  }));
}

// Milestones of closed initiatives that were never completed are nobody's decision any more.
function readDecisionMilestones(db: ClientDb): Unplaced[] {
  const statuses = new Map(allRows(db, initiatives, initiatives.id).map(({ id, status }) => [id, status]));
  const isOfOpen = (initiativeId: string) => isOpen(statuses.get(initiativeId) ?? 'cancelled');
  return allRows(db, milestones, milestones.dueOn, milestones.id)
    .filter(
      ({ kind, completedOn, initiativeId }) =>
        kind === 'decision' && (completedOn !== null || isOfOpen(initiativeId)),
    )
    .map((row) => ({
      kind: 'milestone',
      id: row.id,
      question: row.title,
      initiativeId: row.initiativeId,
      decider: row.needsInputFrom,
      deciderFunctionId: row.needsFunctionId,
      deciderPersonId: row.needsPersonId,
      decideBy: decideBy(row.dueOn, row.leadDays),
      decidedOn: row.completedOn,
    }));
}

function lastOpenDate(items: readonly Unplaced[]): PlainDate | undefined {
  const dates = items.flatMap((item) => (item.decidedOn === null ? (item.decideBy ?? []) : []));
  return dates.sort().at(-1);
}

function readComing(db: ClientDb, asOf: PlainDate, until: PlainDate): Coming[] {
  if (until < asOf) return [];
  const last = addDays(asOf, mostDaysAhead);
  const everyone = allRows(db, people, people.name);
  const planned = readPlanned(db, { startsOn: asOf, endsOn: until < last ? until : last });
  return planned
    .filter(({ heldAt }) => heldAt === null)
    .map((session) => ({
      id: session.sessionId ?? `${session.seriesId} ${session.ruleOn}`,
      ...{ onDate: session.onDate, withCeo: session.withCeo, withLeadership: session.withLeadership },
      people: peopleAt(session, everyone),
      planned: session,
    }));
}

function placeOf(item: Unplaced, coming: readonly Coming[], asOf: PlainDate): Place {
  const unplaced = (state: Place['state']): Place => ({ state, session: null });
  if (item.decidedOn !== null) return unplaced('decided');
  if (item.decideBy === null) return unplaced('undated');
  const decider = deciderOf({
    needsInputFrom: item.decider,
    needsFunctionId: item.deciderFunctionId,
    needsPersonId: item.deciderPersonId,
  });
  // A decider whom nobody has named, or who was removed, is at no session.
  if (decider === null) return unplaced(item.decideBy < asOf ? 'late' : 'no_session');
  const place = placeDecision({ ...item, decideBy: item.decideBy, decider }, coming, asOf);
  if (place.state !== 'placed') return unplaced(place.state);
  const { sessionId, seriesId, ruleOn, kind, onDate } = place.session.planned;
  return { state: 'placed', session: { sessionId, seriesId, ruleOn, kind, onDate } };
}

function openFirst(one: RunwayItem, other: RunwayItem): number {
  if ((one.decidedOn === null) !== (other.decidedOn === null)) return one.decidedOn === null ? -1 : 1;
  if (one.decidedOn !== null && other.decidedOn !== null) return compareText(other.decidedOn, one.decidedOn);
  return compareText(one.decideBy ?? '9999', other.decideBy ?? '9999');
}
