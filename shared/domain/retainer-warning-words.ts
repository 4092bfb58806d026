/** Warnings of a retainer in words: what is the matter, and what to do about it. */
import { formatDate, type PlainDate } from './dates.ts';
import { formatPeriod } from './periods.ts';
import { daysInWords, type MilliDays } from './quantities.ts';
import type { RetainerWarning } from './retainer-warnings.ts';

const mostDates = 3;

/** Both in one, such as “2 days lapse at the end of 31 March 2026 unless used. Plan them before then.” */
export function warningSentence(warning: RetainerWarning, locale: string): string {
  return `${warningMatter(warning, locale)} ${remedyOf(warning)}`;
}

/** What is the matter, in one sentence. */
export function warningMatter(warning: RetainerWarning, locale: string): string {
  const date = (on: PlainDate) => formatDate(on, locale);
  const days = (milliDays: MilliDays) => daysInWords(milliDays, locale);
  const of = 'period' in warning ? formatPeriod(warning.period, locale) : '';
  switch (warning.code) {
    case 'over_used':
      return `${of} is on course for ${days(warning.milliDays)} more than the agreement has.`;
    case 'under_used':
      return `${days(warning.milliDays)} of ${of} ${are(warning.milliDays)} neither worked nor planned, and half of it is over.`;
    case 'unplanned':
      return `${days(warning.milliDays)} of ${of} ${are(warning.milliDays)} unplanned, and ${left(warning.workingDaysLeft)}.`;
    case 'lapsing_soon':
      return `${days(warning.milliDays)} ${warning.milliDays === 1000 ? 'lapses' : 'lapse'} at the end of ${date(warning.on)} unless used.`;
    case 'unconfirmed':
      return `${days(warning.milliDays)} planned for ${listed(warning.dates.map(date))} ${are(warning.milliDays)} not confirmed.`;
    case 'agreement_ending':
      return `The agreement ends on ${date(warning.on)}, ${inDays(warning.days)}.`;
    case 'notice_due':
      return `Notice or a renewal is due by ${date(warning.on)}, ${inDays(warning.days)}.`;
  }
}

function remedyOf(warning: RetainerWarning): string {
  switch (warning.code) {
    case 'over_used':
      return 'Plan less, or agree the overage with the client.';
    case 'under_used':
      return `Plan ${them(warning.milliDays)} now.`;
    case 'unplanned':
      return `Plan ${them(warning.milliDays)} first.`;
    case 'lapsing_soon':
      return `Plan ${them(warning.milliDays)} before then.`;
    case 'unconfirmed':
      return `Confirm or remove ${them(warning.milliDays)}.`;
    case 'agreement_ending':
      return 'Renew it, or agree how it ends.';
    case 'notice_due':
      return 'Settle it with the client.';
  }
}

function are(milliDays: MilliDays): string {
  return milliDays === 1000 ? 'is' : 'are';
}

function them(milliDays: MilliDays): string {
  return milliDays === 1000 ? 'it' : 'them';
}

function left(workingDays: number): string {
  if (workingDays === 0) return 'no working day is left free';
  return workingDays === 1 ? 'one working day is left free' : `${workingDays} working days are left free`;
}

function inDays(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

function listed(dates: readonly string[]): string {
  const [first = '', ...others] = dates.slice(0, mostDates);
  const more = dates.length - mostDates;
  const last = more > 0 ? `${more} more` : others.pop();
  return last === undefined ? first : `${[first, ...others].join(', ')} and ${last}`;
}
