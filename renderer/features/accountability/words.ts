/** Hours and what was saved of them, in words. */
import type { ReductionStanding } from '#shared/domain/coordination-hours.ts';

export const standingWords: Record<ReductionStanding, string> = {
  below: 'below the 30–40 % to expect in the first year',
  within: 'within the 30–40 % to expect in the first year',
  beyond: 'beyond the 30–40 % to expect in the first year',
};

/** `26.5`. */
export function hoursWords(hours: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(hours);
}

/** `35 %`, with a minus where it takes more hours than before. */
export function reductionWords(reduction: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(reduction);
}
