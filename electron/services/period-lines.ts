/** A period of the ledger with every line behind its numbers, in the words of the contract. */
import type { PeriodLines } from '#shared/contract/retainer.ts';
import type { LedgerPeriod } from '#shared/domain/ledger.ts';
import { toLedgerInput } from '#shared/domain/ledger-input.ts';
import { foreseenDraws } from '#shared/domain/lot-draws.ts';
import type { LedgerLine } from '#shared/domain/settlement.ts';
import type { readRetainer } from './ledger-input.ts';

type Retainer = ReturnType<typeof readRetainer>;

/** The lines with the notes of their days, and the draws of the days planned in the period. */
export function explainedPeriod(retainer: Retainer, row: LedgerPeriod): PeriodLines {
  const { termsId: _, ...figures } = row;
  const notes = new Map(retainer.days.map(({ id, note }) => [id, note]));
  const planned = foreseenDraws(toLedgerInput(retainer), row);
  return {
    ...figures,
    lots: [...row.lots],
    lines: row.lines.map((line) => toLine(line, notes, retainer)),
    planned: planned.map(({ id, on, milliDays, draws, overage }) => ({
      ...{ id, on, milliDays, overage, draws: [...draws], note: notes.get(id) ?? '' },
    })),
  };
}

function toLine(
  line: LedgerLine,
  notes: ReadonlyMap<string, string>,
  { adjustments }: Retainer,
): PeriodLines['lines'][number] {
  switch (line.kind) {
    case 'granted':
      return { ...line, parts: [...line.parts] };
    case 'worked':
      return { ...line, draws: [...line.draws], note: notes.get(line.id) ?? '' };
    case 'adjusted': {
      const workedOn = adjustments.find(({ id }) => id === line.id)?.workedOn ?? null;
      return { ...line, draws: [...line.draws], workedOn };
    }
    default:
      return line;
  }
}
