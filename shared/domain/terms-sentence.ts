/** An agreement in one sentence, for screens and packets. */
import type { AgreementTerms } from './agreements.ts';
import { daysInWords, formatMoney, type MilliDays } from './quantities.ts';

/** Such as “3 days a month; unused days carry over up to 1 day and expire after 1 period; overage is carried.” */
export function termsSentence(terms: AgreementTerms, currency: string, locale: string): string {
  const days = (milliDays: MilliDays) => daysInWords(milliDays, locale);
  const fee = terms.feeMinor === null ? '' : ` for ${formatMoney(terms.feeMinor, currency, locale)}`;
  return [
    `${days(terms.milliDaysPerPeriod)} a ${terms.periodLength}${fee}`,
    rolloverWords(terms, days),
    overageWords(terms, currency, locale),
  ].join('; ');
}

function rolloverWords(terms: AgreementTerms, days: (milliDays: number) => string): string {
  if (terms.rollover === 'none') return 'unused days lapse';
  const cap = terms.rollover === 'up_to' ? ` up to ${days(terms.rolloverCapMilliDays ?? 0)}` : '';
  const periods = terms.expireAfterPeriods;
  const expiry =
    periods === null ? '' : ` and expire after ${periods} ${periods === 1 ? 'period' : 'periods'}`;
  return `unused days carry over${cap}${expiry}`;
}

function overageWords(terms: AgreementTerms, currency: string, locale: string): string {
  if (terms.overage === 'carry') return 'overage is carried into the next period';
  if (terms.overage === 'refuse') return 'no overage';
  return `overage is billed at ${formatMoney(terms.overageRateMinor ?? 0, currency, locale)} a day`;
}
