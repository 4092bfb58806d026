/** The registry by objective, with what needs review and what is missing marked. */
import type { PacketGap, PacketInitiative, RegistrySection } from '#shared/domain/packet/model.ts';
import { statusWords } from '#shared/domain/vocabulary.ts';
import { counted, missing, sentence, type Words } from './words.ts';

export function printRegistry(section: RegistrySection, words: Words) {
  return {
    kind: section.kind,
    title: 'Registry',
    startsPage: true,
    lead: leadOf(section),
    groups: section.groups.map(({ objective, initiatives }) => ({
      title: objective?.title ?? 'Without an objective',
      rows: initiatives.map((row) => printInitiative(row, words)),
    })),
  };
}

function leadOf({ groups, reviewAfterDays }: RegistrySection): string {
  const initiatives = groups.flatMap((group) => group.initiatives).length;
  if (initiatives === 0) return 'No initiative has been recorded yet.';
  const objectives = groups.filter((group) => group.objective !== null).length;
  const under = objectives === 0 ? '' : ` under ${counted(objectives, 'objective')}`;
  return `${sentence(`${counted(initiatives, 'initiative')}${under}`)} An initiative needs review when its last update is more than ${reviewAfterDays} days old.`;
}

const gapWords: Record<PacketGap, string> = {
  owner: 'No owner',
  target_date: 'No target date',
  objective: 'No objective',
};

function printInitiative(row: PacketInitiative, words: Words) {
  return {
    title: row.title,
    owner: row.owner ?? missing,
    functionName: row.functionName,
    target: words.movedDate(row.targetOn, row.originalTargetOn),
    status: { key: row.status, word: statusWords[row.status] },
    update: row.lastUpdate && { on: words.date(row.lastUpdate.on), note: row.lastUpdate.note },
    disagreement: row.healthDisagreement,
    flags: [
      ...(row.needsReview
        ? [{ tone: 'caution', text: row.lastUpdate ? 'Needs review' : 'Needs review: no update yet' }]
        : []),
      ...row.gaps.map((gap) => ({ tone: 'gap', text: gapWords[gap] })),
    ],
  };
}
