/** Waiting before and after a date, as sentences with their numbers. */
import type { Outputs } from '#shared/contract/types.ts';
import { dayWords } from '../words.ts';

export type Compared = NonNullable<Outputs['handoffs']['evidence']['compared']>;

/** What the two medians say, claiming nothing where one of them is missing. `date` as a person reads it. */
export function evidenceSentence({ before, after }: Compared, date: string): string {
  if (before.medianWaiting === null && after.medianWaiting === null) {
    return `Nothing was delivered yet, so there is nothing to compare around ${date}.`;
  }
  if (before.medianWaiting === null) {
    return `Hand-offs requested since ${date} took ${delivered(after)}; none from before was delivered.`;
  }
  if (after.medianWaiting === null) {
    return `Hand-offs requested before ${date} took ${delivered(before)}; none requested since was delivered yet.`;
  }
  const change = changeWords(before.medianWaiting, after.medianWaiting);
  return `Hand-offs requested since ${date} took ${delivered(after)}, ${change} ${dayWords(before.medianWaiting)} (${before.delivered} delivered) before.`;
}

/** What the medians leave out. */
export function stillOpenSentence({ before, after }: Compared, date: string): string {
  if (before.open + after.open === 0) return 'None of them is open.';
  return `Still open and not counted: ${before.open} requested before ${date}, ${after.open} since.`;
}

function delivered({ medianWaiting, delivered }: Compared['before']): string {
  return `a median of ${dayWords(medianWaiting ?? 0)} (${delivered} delivered)`;
}

function changeWords(before: number, after: number): string {
  if (after === before) return 'the same as';
  return after < before ? 'down from' : 'up from';
}
