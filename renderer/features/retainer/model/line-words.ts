/** The lines behind the numbers of a period, in words. */
import { formatDate, type PlainDate } from '#shared/domain/dates.ts';
import type { GrantPart } from '#shared/domain/grant.ts';
import type { Draw, LapseReason } from '#shared/domain/lots.ts';
import { formatPeriod, type PeriodName } from '#shared/domain/periods.ts';
import { daysInWords, formatDays, formatMoney, type MilliDays } from '#shared/domain/quantities.ts';
import type { LedgerLine } from '#shared/domain/settlement.ts';

/** What words need beside the line itself. */
export interface LineContext {
  locale: string;
  currency: string;
  /** The period that the line belongs to. */
  period: PeriodName;
  /** Notes of client days by their id. */
  notes: ReadonlyMap<string, string>;
}

export interface LineInWords {
  name: string;
  /** When it happened, where it happened on a day. */
  on: PlainDate | null;
  what: string;
  /** How it changes what is left. */
  milliDays: MilliDays;
}

const lapseWords: Record<LapseReason, string> = {
  expiry: 'its time to be used is over',
  cap: 'beyond what may be carried',
  no_rollover: 'unused days are not carried',
};

export function lineInWords(line: LedgerLine, context: LineContext): LineInWords {
  const { locale, currency } = context;
  switch (line.kind) {
    case 'granted':
      return { name: 'Granted', on: null, what: grantWords(line.parts, locale), milliDays: line.milliDays };
    case 'repaid':
      return {
        ...{ name: 'Repaid', on: null, milliDays: 0 },
        what: `${daysInWords(line.milliDays, locale)} of this grant repay the days owed`,
      };
    case 'worked': {
      const note = context.notes.get(line.id) ?? '';
      const what = [note, drawWords(line.draws, line.overage, context)].filter((part) => part !== '');
      return { name: 'Worked', on: line.on, what: what.join(' · '), milliDays: -line.milliDays };
    }
    case 'adjusted': {
      const what = [line.reason, drawWords(line.draws, line.overage, context)].filter((part) => part !== '');
      return { name: 'Adjusted', on: line.on, what: what.join(' · '), milliDays: line.milliDays };
    }
    case 'lapsed':
      return {
        ...{ name: 'Lapsed', on: null, milliDays: -line.milliDays },
        what: `of ${formatPeriod(line.lot, locale)}: ${lapseWords[line.reason]}`,
      };
    case 'billed':
      return {
        ...{ name: 'Billed', on: null, milliDays: line.milliDays },
        what: `overage, ${formatMoney(line.amountMinor, currency, locale)}`,
      };
  }
}

/** `17 of 28 days at 3 a month`; a whole period says its amount alone. */
function grantWords(parts: readonly GrantPart[], locale: string): string {
  return parts
    .map(({ milliDaysPerPeriod, of, days, ofDays }) => {
      const whole = `${daysInWords(milliDaysPerPeriod, locale)} for ${formatPeriod(of, locale)}`;
      return days === ofDays ? whole : `${days} of ${ofDays} calendar days of ${whole}`;
    })
    .join(', and ');
}

/** From which lots days were drawn, the oldest first. */
function drawWords(draws: readonly Draw[], overage: MilliDays, { locale, period }: LineContext): string {
  const drawn = draws.map(({ lot, milliDays }) => {
    const from = formatPeriod(lot, locale);
    const days = formatDays(milliDays, locale);
    return lot === period ? `${days} of ${from}’s own grant` : `${days} carried from ${from}`;
  });
  const beyond = overage > 0 ? [`${formatDays(overage, locale)} beyond what there was`] : [];
  return [...drawn, ...beyond].join(', ');
}

/** Until when a lot can be used: `1 period more`. */
export function lotWords(periodsLeft: number | null): string {
  if (periodsLeft === null) return '';
  return periodsLeft === 1 ? 'usable in the next period' : `usable in the next ${periodsLeft} periods`;
}

/** The first and the last day of terms or a pause. */
export function rangeWords(startsOn: PlainDate, endsOn: PlainDate | null, locale: string): string {
  const from = formatDate(startsOn, locale);
  return endsOn === null ? `from ${from}` : `${from} to ${formatDate(endsOn, locale)}`;
}
