/** A session as a change will leave it: pure, so that what is shown meanwhile is what the next change starts from. */
import type { Session } from '#shared/contract/sessions.ts';
import type { Inputs } from '#shared/contract/types.ts';

export type SessionChange = Inputs['sessions']['update']['change'];
export type PointChange = Inputs['sessions']['changePoint']['change'];

const unanswered = 'new-';

/** The session with the change made; a new point has no id of its own before it is answered. */
export function foreseenSession(session: Session, { agenda, ...fields }: SessionChange): Session {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const items = agenda?.map((point, place) => ({
    ...{ isDone: false, note: '', carriedFromId: null },
    ...session.agenda.find(({ id }) => id === point.id),
    ...point,
    id: point.id ?? `${unanswered}${place}`,
  }));
  return { ...session, ...given, ...(items && { agenda: items as Session['agenda'] }) };
}

/** The change as it is sent: a point that is only foreseen has no id that anybody knows, and goes by its title. */
export function sentChange({ agenda, ...change }: SessionChange): SessionChange {
  if (!agenda) return change;
  const items = agenda.map(({ id, ...point }) => (id?.startsWith(unanswered) ? point : { ...point, id }));
  return { ...change, agenda: items };
}

/** The session with one point of its agenda changed. */
export function withPoint(session: Session, pointId: string, change: PointChange): Session {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const agenda = session.agenda.map((point) => (point.id === pointId ? { ...point, ...given } : point));
  return { ...session, agenda };
}
