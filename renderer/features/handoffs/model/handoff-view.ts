/** Hand-offs as the screen shows them: with names, and what the rules say of their dates. */
import type { HandoffRow } from '#shared/contract/handoffs.ts';
import { compareText, type PlainDate } from '#shared/domain/dates.ts';
import { handoffDueOn, isWaiting, overdueDays, waitingDays } from '#shared/domain/handoffs.ts';

export interface HandoffView extends HandoffRow {
  from: string;
  to: string;
  initiative: string | null;
  dueOn: PlainDate;
  /** Days that somebody has waited, or did. */
  waiting: number;
  /** Days past the due date while somebody waits; 0 or less before. */
  overdue: number;
  isWaiting: boolean;
}

interface Named {
  functions: readonly { id: string; name: string }[];
  initiatives: readonly { id: string; title: string }[];
}

/** What waits first, the longest overdue at the top; then what is over, the latest at the top. */
export function handoffViews(
  rows: readonly HandoffRow[],
  { functions, initiatives }: Named,
  asOf: PlainDate,
): HandoffView[] {
  const names = new Map(functions.map(({ id, name }) => [id, name]));
  const titles = new Map(initiatives.map(({ id, title }) => [id, title]));
  return rows
    .map((row) => ({
      ...row,
      from: names.get(row.fromFunctionId) ?? '',
      to: names.get(row.toFunctionId) ?? '',
      initiative: row.initiativeId === null ? null : (titles.get(row.initiativeId) ?? null),
      dueOn: handoffDueOn(row),
      waiting: waitingDays(row, asOf),
      overdue: overdueDays(row, asOf),
      isWaiting: isWaiting(row, asOf),
    }))
    .toSorted(inOrder);
}

/** The pair of functions that a person looks at; ids. */
export interface Pair {
  from: string;
  to: string;
}

export function isBetween({ fromFunctionId, toFunctionId }: HandoffRow, pair: Pair | undefined): boolean {
  return !pair || (fromFunctionId === pair.from && toFunctionId === pair.to);
}

function inOrder(one: HandoffView, other: HandoffView): number {
  if (one.isWaiting !== other.isWaiting) return one.isWaiting ? -1 : 1;
  const byDate = one.isWaiting
    ? compareText(one.dueOn, other.dueOn)
    : compareText(closedOn(other), closedOn(one));
  return byDate || compareText(one.id, other.id);
}

function closedOn({ deliveredOn, declinedOn }: HandoffRow): string {
  return deliveredOn ?? declinedOn ?? '';
}
