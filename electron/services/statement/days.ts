/** The lines of a period's ledger as its statement tells them: days with what they served, adjustments, lapses. */
import type { LedgerPeriod } from '#shared/domain/ledger.ts';
import type { StatementContent } from '#shared/domain/statement/model.ts';
import type { readRetainer } from '../ledger-input.ts';
import type { readPurposes } from '../purpose-titles.ts';

type Told = Pick<StatementContent, 'days' | 'adjustments' | 'lapses' | 'repaid'>;

/** Days and adjustments in the order in which they drew, so that each can be followed to its lot. */
export function daysOf(
  { lines }: LedgerPeriod,
  { days: stored }: Pick<ReturnType<typeof readRetainer>, 'days'>,
  purposes: ReturnType<typeof readPurposes>,
): Told {
  const rows = new Map(stored.map((day) => [day.id, day]));
  return {
    days: lines.flatMap((line) => {
      if (line.kind !== 'worked') return [];
      const { id, on, milliDays, draws, overage } = line;
      const day = rows.get(id);
      const served = (purposes.get(id) ?? []).map(({ kind, title, on: date }) => ({ kind, title, on: date }));
      return [
        {
          ...{ on, milliDays, draws, overage, served },
          note: day?.note ?? '',
          overrideReason: day?.overrideReason ?? null,
        },
      ];
    }),
    adjustments: lines.flatMap((line) =>
      line.kind === 'adjusted'
        ? [
            {
              on: line.on,
              milliDays: line.milliDays,
              reason: line.reason,
              draws: line.draws,
              overage: line.overage,
            },
          ]
        : [],
    ),
    lapses: lines.flatMap((line) =>
      line.kind === 'lapsed' ? [{ lot: line.lot, milliDays: line.milliDays, reason: line.reason }] : [],
    ),
    repaid: lines.reduce((sum, line) => sum + (line.kind === 'repaid' ? line.milliDays : 0), 0),
  };
}
