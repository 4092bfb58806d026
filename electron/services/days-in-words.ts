import { formatDays, type MilliDays } from '#shared/domain/quantities.ts';

/** Days in a sentence of the change log or of a refusal: `0.5 days`, `1 day`. */
export function daysInWords(milliDays: MilliDays): string {
  return `${formatDays(milliDays, 'en')} ${Math.abs(milliDays) === 1000 ? 'day' : 'days'}`;
}
