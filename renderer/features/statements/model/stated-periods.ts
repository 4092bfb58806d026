/** The periods of a client's retainer as statements see them: what is to be issued, and what was. */
import type { StatementRow } from '#shared/contract/statements.ts';
import { termsSpans } from '#shared/domain/agreements.ts';
import { overlapOf, type PlainDate } from '#shared/domain/dates.ts';
import { computeLedger, type LedgerInput, type LedgerPeriod } from '#shared/domain/ledger.ts';

/** `due` is over and not issued; `closed` was closed without a statement. */
export type StatedState = 'under_way' | 'due' | 'closed' | 'issued';

export interface StatedPeriod {
  row: LedgerPeriod;
  state: StatedState;
  /** Its issued statements, the latest first. */
  issued: readonly StatementRow[];
}

/** Every period that has begun by `asOf`, the latest first. */
export function statedPeriods(
  input: LedgerInput,
  statements: readonly StatementRow[],
  asOf: PlainDate,
): StatedPeriod[] {
  const spans = termsSpans(input.terms);
  return computeLedger(input, { startsOn: '0001-01-01', endsOn: asOf })
    .filter((row) => row.opening !== 0 || row.worked !== 0 || spans.some((span) => overlapOf(span, row)))
    .map((row) => {
      const issued = statements.filter(({ period }) => period === row.period);
      return { row, issued, state: stateOf(row, issued, asOf) };
    })
    .reverse();
}

function stateOf(row: LedgerPeriod, issued: readonly StatementRow[], asOf: PlainDate): StatedState {
  if (issued.length > 0) return 'issued';
  if (row.locked) return 'closed';
  return row.endsOn < asOf ? 'due' : 'under_way';
}
