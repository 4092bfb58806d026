/** How many pages of a packet are read before a session. A client may have its own. */
import type { Edition } from '../vocabulary.ts';

/** Pages by edition. */
export type PageBudgets = Readonly<Record<Edition, number>>;

/** What holds until a client says otherwise. */
export const usualPages: PageBudgets = { leadership: 16, ceo: 20, function: 12 };

/** What a client may say. */
export const pageLimits = { least: 2, most: 200 } as const;

/** The budgets as a client's profile holds them. */
export function pageBudgetsOf(profile: {
  readonly leadershipPages: number;
  readonly ceoPages: number;
  readonly functionPages: number;
}): PageBudgets {
  return { leadership: profile.leadershipPages, ceo: profile.ceoPages, function: profile.functionPages };
}
