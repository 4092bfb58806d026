/** Milestones as the calendar shows them: joined with what is known around them, placed by the rules of the calendar. */

import type { SlipRow } from '#shared/contract/initiatives.ts';
import type { MilestoneRow } from '#shared/contract/milestones.ts';
import type { FunctionRow, PersonRow } from '#shared/contract/organisation.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { decideBy, type MilestoneStanding, slipSummary, standingOf } from '#shared/domain/calendar.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { deciderInWords } from '#shared/domain/decider-words.ts';
import { deciderOf, peopleAt, placeDecision, type SessionPresence } from '#shared/domain/decision-runway.ts';
import type { InitiativeStatus, SessionKind } from '#shared/domain/vocabulary.ts';

/** An initiative as far as the calendar needs it. */
export interface CalendarInitiative {
  id: string;
  title: string;
  status: InitiativeStatus;
  targetOn: PlainDate | null;
}

/** Everything of one client that the calendar is made from. */
export interface CalendarSource {
  asOf: PlainDate;
  milestones: readonly MilestoneRow[];
  slips: readonly SlipRow[];
  initiatives: readonly CalendarInitiative[];
  people: readonly PersonRow[];
  functions: readonly FunctionRow[];
  sessions: readonly Session[];
}

/** On which session an open decision belongs; `no_decider` where nobody is named to make it. */
export type Runway =
  | { state: 'placed'; session: { id: string; kind: SessionKind; onDate: PlainDate } }
  | { state: 'late' | 'no_session' | 'no_decider' };

export interface CalendarMilestone extends MilestoneRow {
  initiative: string;
  owner: string | null;
  standing: MilestoneStanding;
  /** Newest first. */
  history: readonly SlipRow[];
  slips: number;
  daysSlipped: number;
  /** Whose input it needs, in words; null where nobody's. */
  decider: string | null;
  /** For what needs a decision and has a date. */
  decideBy: PlainDate | null;
  /** Null for what needs no decision, has been decided, or has no date yet. */
  runway: Runway | null;
}

/** True for an open milestone that someone has to decide on. */
export function isOpenDecision({
  kind,
  needsInputFrom,
  completedOn,
}: Pick<MilestoneRow, 'kind' | 'needsInputFrom' | 'completedOn'>): boolean {
  return completedOn === null && (kind === 'decision' || needsInputFrom !== null);
}

/** Every milestone, in the order of the source. */
export function calendarMilestones(source: CalendarSource): CalendarMilestone[] {
  const initiatives = new Map(source.initiatives.map(({ id, title }) => [id, title]));
  const people = new Map(source.people.map(({ id, name }) => [id, name]));
  const functions = new Map(source.functions.map(({ id, name }) => [id, name]));
  const slips = Map.groupBy(source.slips, ({ milestoneId }) => milestoneId);
  const sessions = source.sessions.map((session) => ({
    ...session,
    people: peopleAt(session, source.people),
  }));
  return source.milestones.map((row) => {
    const history = (slips.get(row.id) ?? []).toReversed();
    const needsDecision = row.kind === 'decision' || row.needsInputFrom !== null;
    const by = needsDecision ? decideBy(row.dueOn, row.leadDays) : null;
    return {
      ...row,
      ...slipSummary(history, row.originalDueOn, row.dueOn),
      initiative: initiatives.get(row.initiativeId) ?? '',
      owner: row.ownerId === null ? null : (people.get(row.ownerId) ?? null),
      standing: standingOf(row, source.asOf),
      history,
      decider: deciderOfMilestone(row, functions, people),
      decideBy: by,
      runway: runwayOf(row, by, sessions, source.asOf),
    };
  });
}

function deciderOfMilestone(
  row: MilestoneRow,
  functions: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, string>,
): string | null {
  return deciderInWords(row.needsInputFrom, {
    function: () => functions.get(row.needsFunctionId ?? '') ?? 'A function',
    person: () => people.get(row.needsPersonId ?? '') ?? 'A person',
  });
}

function runwayOf(
  row: MilestoneRow,
  by: PlainDate | null,
  sessions: readonly (Session & SessionPresence)[],
  asOf: PlainDate,
): Runway | null {
  if (by === null || !isOpenDecision(row)) return null;
  const decider = deciderOf(row);
  if (!decider) return { state: by < asOf ? 'late' : 'no_decider' };
  const place = placeDecision({ decideBy: by, decider, decidedOn: null }, sessions, asOf);
  if (place.state === 'decided') return null;
  return place.state === 'placed' ? { state: 'placed', session: place.session } : { state: place.state };
}
