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

/** A session that was held, with its points and which of them were finished. */
export type HeldSession = {
  readonly kind: SessionKind;
  readonly onDate: PlainDate;
  readonly points: readonly (AgendaPoint & { readonly isDone: boolean })[];
};

/**
 * The agenda of the next session of a kind: the template, then the points that the last session of that kind before it
 * left unfinished. A point of the template that was left unfinished comes back once, not twice.
 */
export function nextAgenda(
  kind: SessionKind,
  onDate: PlainDate,
  held: readonly HeldSession[],
): AgendaPoint[] {
  const template = agendaTemplate(kind);
  const known = new Set(template.map(({ title }) => title));
  const last = held
    .filter((session) => session.kind === kind && session.onDate < onDate)
    .sort((one, other) => compareText(one.onDate, other.onDate))
    .at(-1);
  const unfinished = (last?.points ?? []).filter(({ isDone, title }) => !isDone && !known.has(title));
  return [...template, ...unfinished.map(({ title, minutes }) => ({ title, minutes }))];
}
