/** Recurrence rules in plain words and back: the ones people ask for. Any other keeps the text it has. */
import { dayOfWeek, type PlainDate } from './dates.ts';
import { parseRecurrence } from './recurrence.ts';

/** A rule as a person chooses it. */
export type PlainRule = {
  readonly unit: 'week' | 'month' | 'year';
  /** Every so many weeks, months or years. */
  readonly every: number;
  /** 1 = Monday. */
  readonly weekday: number;
  /** Which weekday of its month, −1 the last; of no meaning in a week. */
  readonly nth: number;
  /** 1 = January; of no meaning but in a year. */
  readonly month: number;
};

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Weekdays by their number, Monday first. */
export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
/** Months by their number, January first. */
export const monthNames = [
  ...(['January', 'February', 'March', 'April', 'May', 'June'] as const),
  ...(['July', 'August', 'September', 'October', 'November', 'December'] as const),
] as const;
/** The ordinals that a month has for a weekday in every month, and its last. */
export const nthWords: ReadonlyMap<number, string> = new Map([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [-1, 'last'],
]);

/** The rule as text: `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`. */
export function formatRule({ unit, every, weekday, nth, month }: PlainRule): string {
  const interval = every === 1 ? '' : `;INTERVAL=${every}`;
  const day = weekdayCodes[weekday - 1];
  if (unit === 'week') return `FREQ=WEEKLY${interval};BYDAY=${day}`;
  if (unit === 'month') return `FREQ=MONTHLY${interval};BYDAY=${nth}${day}`;
  return `FREQ=YEARLY${interval};BYMONTH=${month};BYDAY=${nth}${day}`;
}

/** The choices that a rule came from; `undefined` where it says something else. What it leaves open, `startsOn` gives. */
export function plainRule(rrule: string, startsOn: PlainDate): PlainRule | undefined {
  const rule = parseRecurrence(rrule);
  if (!rule || rule.frequency === 'DAILY') return undefined;
  const units = { WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;
  const plain: PlainRule = {
    unit: units[rule.frequency],
    every: rule.interval,
    weekday: rule.weekdays[0]?.day ?? dayOfWeek(startsOn),
    nth: rule.weekdays[0]?.ordinal ?? 1,
    month: rule.months[0] ?? Number(startsOn.slice(5, 7)),
  };
  const bare = rrule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:|;$/g, '')
    .replace(/;INTERVAL=1(?=;|$)/, '');
  const isWhole = partsOf(formatRule(plain)) === partsOf(bare);
  return isWhole || bare === 'FREQ=WEEKLY' ? plain : undefined;
}

/** A rule in plain words: `every second Tuesday`, `the second Tuesday of every month`; else its own text. */
export function ruleInWords(rrule: string, startsOn: PlainDate): string {
  const rule = plainRule(rrule, startsOn);
  if (!rule) return rrule;
  const { unit, every, weekday, nth, month } = rule;
  const day = weekdayNames[weekday - 1];
  if (unit === 'week') return every === 1 ? `every ${day}` : `every ${ordinal(every)} ${day}`;
  const which = `the ${nthWords.get(nth) ?? ordinal(nth)} ${day}`;
  const often = every === 1 ? 'every' : `every ${ordinal(every)}`;
  if (unit === 'month') return `${which} of ${often} month`;
  return `${which} of ${monthNames[month - 1]}${every === 1 ? '' : `, ${often} year`}`;
}

function partsOf(rule: string): string {
  return rule.split(';').sort().join(';');
}

function ordinal(count: number): string {
  const known = count > 0 ? nthWords.get(count) : undefined;
  if (known) return known;
  const suffix = { 1: 'st', 2: 'nd', 3: 'rd' }[
    Math.abs(count) % 100 > 10 && Math.abs(count) % 100 < 14 ? 0 : Math.abs(count) % 10
  ];
  return `${count}${suffix ?? 'th'}`;
}
