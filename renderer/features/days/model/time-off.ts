/** Time off as ranges of dates. */
import { addDays, type DateRange } from '#shared/domain/dates.ts';
import type { TimeOff } from './own-days.ts';

/** What is left of a range without some dates in it: nothing, one range or two. */
export function withoutDates(range: DateRange, gone: DateRange): DateRange[] {
  return [
    { startsOn: range.startsOn, endsOn: min(range.endsOn, addDays(gone.startsOn, -1)) },
    { startsOn: max(range.startsOn, addDays(gone.endsOn, 1)), endsOn: range.endsOn },
  ].filter(({ startsOn, endsOn }) => startsOn <= endsOn);
}

export function isSameTimeOff(one: Omit<TimeOff, 'id'>, other: Omit<TimeOff, 'id'>): boolean {
  return one.startsOn === other.startsOn && one.endsOn === other.endsOn && one.note === other.note;
}

function min(one: string, other: string): string {
  return one < other ? one : other;
}

function max(one: string, other: string): string {
  return one > other ? one : other;
}
