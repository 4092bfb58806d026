/**
 * Where a missing authority of the charter would explain what a section shows.
 * (Source: product rules, Accountability: a missing one is named wherever it would explain a failure.)
 */
import { type Failure, missingBehind } from '../charter.ts';
import type { Authority } from '../vocabulary.ts';
import type { PacketSection, PacketSectionKind } from './model.ts';

export interface CharterNote {
  readonly section: PacketSectionKind;
  readonly failures: readonly Failure[];
  readonly missing: readonly Authority[];
}

/** One note for each section that shows a failure which a missing authority would explain. */
export function charterNotes(
  sections: readonly PacketSection[],
  missing: readonly Authority[],
): CharterNote[] {
  return sections.flatMap((section): CharterNote[] => {
    const explained = failuresIn(section).filter((failure) => missingBehind(failure, missing).length > 0);
    if (explained.length === 0) return [];
    const behind = explained.flatMap((failure) => missingBehind(failure, missing));
    return [{ section: section.kind, failures: explained, missing: [...new Set(behind)] }];
  });
}

function failuresIn(section: PacketSection): Failure[] {
  switch (section.kind) {
    case 'registry': {
      const rows = section.groups.flatMap((group) => group.initiatives);
      return present([['update_old', rows.some((row) => row.needsReview)]]);
    }
    case 'decisions':
      return present([
        ['decision_late', section.decisions.some(({ state }) => state === 'late')],
        ['no_session_in_time', section.decisions.some(({ state }) => state === 'no_session')],
      ]);
    case 'dashboard': {
      const metrics = section.objectives.flatMap((objective) => objective.metrics);
      return present([
        ['metrics_missing', section.objectives.some(({ countWarning }) => countWarning === 'too_few')],
        ['reading_missing', metrics.some(({ now }) => now.band === 'no_reading')],
      ]);
    }
    case 'handoffs':
      return present([
        ['handoff_overdue', section.handoffs.some(({ overdue }) => overdue > 0)],
        ['conflict_unresolved', section.conflicts.length > 0],
      ]);
    case 'escalations':
      return present([
        ['escalation_unanswered', section.escalations.some(({ state }) => state === 'raised')],
      ]);
    case 'drift': {
      const signals = section.rows.flatMap((row) => row.signals);
      return present([['review_missed', signals.some(({ code }) => code === 'reviews_missed')]]);
    }
    default:
      return [];
  }
}

function present(failures: readonly (readonly [Failure, boolean])[]): Failure[] {
  return failures.filter(([, isThere]) => isThere).map(([failure]) => failure);
}
