import { type MilliDays, daysInWords as words } from '#shared/domain/quantities.ts';

/** Days in a sentence of the change log or of a refusal, which are in English: `0.5 days`, `1 day`. */
export function daysInWords(milliDays: MilliDays): string {
  return words(milliDays, 'en');
}
