/** Client days planned by a rule: which dates it gives, and what a change of the rule does to what is planned. */
import { type DateRange, isWithin, type PlainDate } from './dates.ts';
import { parseRecurrence, recurrenceDates } from './recurrence.ts';

/** A rule with its bounds, both included, and the dates of it on which nothing is planned. */
export type DayPlan = DateRange & {
  /** See `parseRecurrence`. */
  readonly rrule: string;
  readonly exceptions: readonly PlainDate[];
};

/** A day of a plan, known by the date that the rule gave it wherever it lies since. */
export type PlannedByRule = { readonly id: string; readonly ruleOn: PlainDate; readonly isWorked: boolean };

/**
 * The dates of a plan, in order. An endless rule ends with the plan.
 * @throws RangeError where the rule is not one that `parseRecurrence` understands
 */
export function planDates({ rrule, startsOn, endsOn, exceptions }: DayPlan): PlainDate[] {
  const rule = parseRecurrence(rrule);
  if (!rule) throw new RangeError(`${rrule} is no rule for a plan.`);
  const left = new Set(exceptions);
  return recurrenceDates(rule, startsOn, { startsOn, endsOn }).filter((date) => !left.has(date));
}

/**
 * The same plan with a rule that does not end by itself: one that does (COUNT, UNTIL) becomes a plan that ends on its last
 * date, so that a later end extends it.
 */
export function boundedPlan(plan: DayPlan): DayPlan {
  const parts = plan.rrule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';');
  const endless = parts.filter((part) => part !== '' && !/^(COUNT|UNTIL)=/.test(part));
  const rrule = endless.join(';');
  if (endless.length === parts.length) return { ...plan, rrule };
  const last = planDates({ ...plan, exceptions: [] }).at(-1);
  return { ...plan, rrule, endsOn: last ?? plan.endsOn };
}

/** What a plan needs from a date on: dates without a day yet, days that fit it, and planned days that it no longer gives. */
export type PlanChanges = {
  readonly missing: readonly PlainDate[];
  readonly kept: readonly string[];
  readonly gone: readonly string[];
};

/** Compares a plan with its days. Worked days stay as they are, and no other day is planned on their date of the rule. */
export function planChanges(plan: DayPlan, days: readonly PlannedByRule[], fromOn: PlainDate): PlanChanges {
  const wanted = new Set(planDates(plan).filter((date) => date >= fromOn));
  const taken = new Set(days.map(({ ruleOn }) => ruleOn));
  const open = days.filter(({ ruleOn, isWorked }) => ruleOn >= fromOn && !isWorked);
  const idsOf = (isWanted: boolean) =>
    open.filter(({ ruleOn }) => wanted.has(ruleOn) === isWanted).map(({ id }) => id);
  return {
    missing: [...wanted].filter((date) => !taken.has(date)),
    kept: idsOf(true),
    gone: idsOf(false),
  };
}

/** The exceptions that still mean something: dates within the plan. */
export function standingExceptions({ startsOn, endsOn, exceptions }: DayPlan): PlainDate[] {
  return exceptions.filter((date) => isWithin(date, { startsOn, endsOn }));
}
