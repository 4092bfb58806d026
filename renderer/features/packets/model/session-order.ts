/** Which sessions are ahead and which are behind, in the order in which a person looks for them. */
import type { Session } from '#shared/contract/sessions.ts';
import { compareText, type PlainDate } from '#shared/domain/dates.ts';

export interface OrderedSessions {
  /** Today's and later ones, the next first. */
  coming: readonly Session[];
  /** Earlier ones, the latest first. */
  past: readonly Session[];
}

export function orderSessions(sessions: readonly Session[], today: PlainDate): OrderedSessions {
  const byDate = sessions.toSorted((one, other) => compareText(one.onDate, other.onDate));
  return {
    coming: byDate.filter(({ onDate }) => onDate >= today),
    past: byDate.filter(({ onDate }) => onDate < today).reverse(),
  };
}

/** The session that a person most likely means: the next one, else the latest. */
export function likelySession({ coming, past }: OrderedSessions): Session | undefined {
  return coming[0] ?? past[0];
}
