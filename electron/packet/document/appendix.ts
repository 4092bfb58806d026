/** The slip history, by initiative. */
import type { AppendixSection } from '#shared/domain/packet/model.ts';
import { counted, sentence, signed, type Words } from './words.ts';

export function printAppendix({ kind, slips }: AppendixSection, words: Words) {
  const groups = Map.groupBy(slips, (slip) => slip.initiative);
  return {
    kind,
    title: 'Appendix: slip history',
    startsPage: true,
    lead:
      slips.length === 0
        ? 'No date has ever been moved.'
        : `${sentence(`${counted(slips.length, 'slip')} of ${counted(groups.size, 'initiative')}`)} A slip stays on record when the date moves back.`,
    groups: [...groups].map(([initiative, rows]) => ({
      title: initiative,
      rows: rows.map((slip) => ({
        on: words.date(slip.on),
        title: slip.of === 'initiative' ? 'Target date of the initiative' : slip.title,
        reason: slip.reason,
        from: words.date(slip.from),
        to: words.date(slip.to),
        days: signed(slip.days),
      })),
    })),
  };
}
