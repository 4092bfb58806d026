/** Milestones in words, for labels, tooltips and screen readers. */
import { relativeDate } from '#renderer/ui/figures.tsx';
import { runwayWords } from '#renderer/ui/runway-words.ts';
import { daysBetween, formatDate, type PlainDate } from '#shared/domain/dates.ts';
import { milestoneKindWords } from '#shared/domain/vocabulary.ts';
import type { CalendarMilestone } from './model/calendar-milestone.ts';

/** `2 slips, 21 days later than first agreed`; empty where the date never moved. */
export function slipWords({
  slips,
  originalDueOn,
  dueOn,
}: Pick<CalendarMilestone, 'slips' | 'originalDueOn' | 'dueOn'>): string {
  if (slips === 0 || originalDueOn === null || dueOn === null) return '';
  return `${slips === 1 ? '1 slip' : `${slips} slips`}, ${sinceFirstWords(originalDueOn, dueOn)}`;
}

/** How far a date is from where it was first agreed. */
export function sinceFirstWords(originalDueOn: PlainDate, dueOn: PlainDate): string {
  const days = daysBetween(originalDueOn, dueOn);
  return days === 0 ? 'back where it was first agreed' : `${shiftWords(days)} than first agreed`;
}

/** How far a date moved: `7 days later`, `1 day earlier`. */
export function shiftWords(days: number): string {
  const count = Math.abs(days);
  return `${count} ${count === 1 ? 'day' : 'days'} ${days < 0 ? 'earlier' : 'later'}`;
}

/** Everything that the place and the shape of a mark say, in one line. */
export function milestoneLabel(milestone: CalendarMilestone, asOf: PlainDate, locale: string): string {
  const { kind, title, dueOn, decideBy, runway } = milestone;
  const due =
    dueOn === null
      ? 'no date'
      : `due ${formatDate(dueOn, locale)}, ${milestone.standing === 'overdue' ? 'overdue' : relativeDate(dueOn, asOf, locale)}`;
  const decision = runway && decideBy ? `decide by ${formatDate(decideBy, locale)}` : '';
  const place = runway ? runwayWords(runway, locale) : '';
  return [`${milestoneKindWords[kind]}: ${title}`, due, decision, place, slipWords(milestone)]
    .filter((part) => part !== '')
    .join(', ');
}
