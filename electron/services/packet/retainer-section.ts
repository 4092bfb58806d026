/** The retainer days as the CEO edition prints them. */
import { termsOn, termsSpans } from '#shared/domain/agreements.ts';
import { addMonths } from '#shared/domain/dates.ts';
import { computeLedger } from '#shared/domain/ledger.ts';
import { toLedgerInput } from '#shared/domain/ledger-input.ts';
import type { RetainerSection } from '#shared/domain/packet/retainer-section.ts';
import { termsSentence } from '#shared/domain/terms-sentence.ts';
import type { PacketSource } from './source.ts';

const monthsShown = 5;

export function retainerSection(source: PacketSource, { locale }: { locale: string }): RetainerSection {
  const input = toLedgerInput(source.retainer);
  const terms = termsOn(termsSpans(input.terms), source.asOf);
  const range = { startsOn: addMonths(source.asOf, -monthsShown), endsOn: source.asOf };
  const periods = computeLedger(input, range);
  const last = periods.at(-1);
  return {
    kind: 'retainer',
    terms: terms ? termsSentence(terms, source.profile.currency, locale) : null,
    periods: periods.map((row) => ({
      period: row.period,
      opening: row.opening,
      granted: row.granted,
      adjusted: row.adjusted,
      worked: row.worked,
      planned: row.forecast.planned,
      lapsed: row.lapsed,
      overage: row.billedOverage,
      overageAmount: row.billedOverage > 0 ? row.overageAmountMinor : null,
      closing: row.closing,
      locked: row.locked,
    })),
    days: source.retainer.days
      .filter(({ onDate }) => last !== undefined && onDate >= last.startsOn && onDate <= last.endsOn)
      .map(({ onDate, kind, milliDays, note }) => ({ on: onDate, kind, days: milliDays, note })),
  };
}
