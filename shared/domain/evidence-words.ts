/** Waiting before and after a date, as sentences with their numbers, on screen and in the packet. */
import type { WaitingEvidence } from './handoffs.ts';

export interface Compared {
  readonly before: WaitingEvidence;
  readonly after: WaitingEvidence;
}

/**
 * What the two medians say, claiming nothing where one of them is missing.
 * @param date as a person reads it
 * @param inDays a number of days in words, such as `12.5 days`
 */
export function evidenceSentence(
  { before, after }: Compared,
  date: string,
  inDays: (days: number) => string,
): string {
  const delivered = (side: WaitingEvidence) =>
    `a median of ${inDays(side.medianWaiting ?? 0)} (${side.delivered} delivered)`;
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
  return `Hand-offs requested since ${date} took ${delivered(after)}, ${change} ${inDays(before.medianWaiting)} (${before.delivered} delivered) before.`;
}

/** What the medians leave out. */
export function stillOpenSentence({ before, after }: Compared, date: string): string {
  const open = [
    ...(before.open > 0 ? [`${before.open} requested before ${date}`] : []),
    ...(after.open > 0 ? [`${after.open} requested since`] : []),
  ];
  return open.length === 0 ? 'None of them is open.' : `Still open and not counted: ${open.join(', ')}.`;
}

function changeWords(before: number, after: number): string {
  if (after === before) return 'the same as';
  return after < before ? 'down from' : 'up from';
}
