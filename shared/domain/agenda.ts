/**
 * Agendas: what each kind of session goes through, in which order and minutes, and what it takes over from the last one.
 * (Source: product rules, Words: the registry is the first document reviewed in any leadership session.)
 */
import { compareText, type PlainDate } from './dates.ts';
import type { SessionKind } from './vocabulary.ts';

export type AgendaPoint = { readonly title: string; readonly minutes: number };

const templates: Record<SessionKind, readonly AgendaPoint[]> = {
  'weekly-check-in': [
    { title: 'Initiatives of the function', minutes: 10 },
    { title: 'Milestones of the next four weeks', minutes: 10 },
    { title: 'Hand-offs given and waited for', minutes: 5 },
    { title: 'Actions', minutes: 5 },
  ],
  'monthly-review': [
    { title: 'Registry', minutes: 25 },
    { title: '90-day calendar and decisions', minutes: 25 },
    { title: 'Dashboard', minutes: 20 },
    { title: 'Hand-offs and conflicts', minutes: 15 },
    { title: 'Actions', minutes: 5 },
  ],
  'ceo-session': [
    { title: 'Registry: what is off track', minutes: 10 },
    { title: 'Decisions of the CEO', minutes: 15 },
    { title: 'Escalations', minutes: 10 },
    { title: 'Retainer days', minutes: 5 },
    { title: 'Actions', minutes: 5 },
  ],
  'annual-planning': [
    { title: 'Registry: what the year achieved', minutes: 45 },
    { title: 'Diagnosis across planning cycles', minutes: 30 },
    { title: 'Objectives of the next cycle', minutes: 90 },
    { title: 'Metrics and targets', minutes: 60 },
    { title: 'Initiatives and owners', minutes: 60 },
    { title: 'Cadence of the year', minutes: 15 },
  ],
  'ad-hoc': [],
};

/** The points a new session of a kind begins with; a session called ad hoc has only its own. */
export function agendaTemplate(kind: SessionKind): readonly AgendaPoint[] {
  return templates[kind];
}

/** What an agenda takes in all. */
export function agendaMinutes(points: readonly AgendaPoint[]): number {
  return points.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** How long a session lasts: what its agenda takes, or an hour where that says nothing. */
export function sessionMinutes(points: readonly AgendaPoint[]): number {
  return agendaMinutes(points) || 60;
}

/** The kinds of session in which the leadership team or the CEO sits: the registry comes first in each. */
const startsWithRegistry: Record<SessionKind, boolean> = {
  'weekly-check-in': false,
  'monthly-review': true,
  'ceo-session': true,
  'annual-planning': true,
  'ad-hoc': false,
};

/** Whether an agenda has what its kind of session must begin with. An agenda without any point begins with nothing yet. */
export function isRegistryFirst(kind: SessionKind, agenda: readonly { readonly title: string }[]): boolean {
  const [first] = agenda;
  return !startsWithRegistry[kind] || first === undefined || /^registry\b/i.test(first.title.trim());
}

/** A session with its points and which of them were finished. */
export type SessionWithPoints = {
  readonly kind: SessionKind;
  readonly seriesId: string | null;
  readonly onDate: PlainDate;
  readonly points: readonly (AgendaPoint & { readonly isDone: boolean })[];
};

type SessionPlace = Omit<SessionWithPoints, 'points'>;

/**
 * Whether a session goes on where an earlier one ended: both are of one kind. A weekly check-in is with one function
 * leader, so that it goes on with its own series only.
 */
export function goesOnWith(later: SessionPlace, earlier: SessionPlace): boolean {
  const isOfLine = later.kind !== 'weekly-check-in' || later.seriesId === earlier.seriesId;
  return later.kind === earlier.kind && isOfLine && earlier.onDate < later.onDate;
}

/** The last of the held sessions that a session goes on with. */
export function lastBefore<Held extends SessionPlace>(
  session: SessionPlace,
  held: readonly Held[],
): Held | undefined {
  return held
    .filter((earlier) => goesOnWith(session, earlier))
    .sort((one, other) => compareText(one.onDate, other.onDate))
    .at(-1);
}

/** The points that a held session left unfinished and that an agenda does not have already: each comes back once. */
export function carriedOver(
  agenda: readonly Pick<AgendaPoint, 'title'>[],
  held: Pick<SessionWithPoints, 'points'> | undefined,
): AgendaPoint[] {
  const known = new Set(agenda.map(({ title }) => title));
  const unfinished = (held?.points ?? []).filter(({ isDone, title }) => !isDone && !known.has(title));
  return unfinished.map(({ title, minutes }) => ({ title, minutes }));
}
