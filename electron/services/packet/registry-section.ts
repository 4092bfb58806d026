/** The registry as a packet prints it: by objective, with what needs review and what is missing. */
import type { PlainDate } from '#shared/domain/dates.ts';
import type { PacketGap, PacketInitiative, RegistrySection } from '#shared/domain/packet/model.ts';
import {
  type Gap,
  gapsOf,
  type Health,
  healthDisagrees,
  needsReview,
  scheduleHealth,
} from '#shared/domain/registry.ts';
import { statusWords } from '#shared/domain/vocabulary.ts';
import type { PacketSource } from './source.ts';

export function registrySection(source: PacketSource): RegistrySection {
  const rowsOf = Map.groupBy(source.initiatives, ({ objectiveId }) => objectiveId);
  const milestonesOf = Map.groupBy(source.milestones, ({ initiativeId }) => initiativeId);
  const groups = [...source.objectives, null].map((objective) => ({
    objective: objective && { id: objective.id, title: objective.title },
    initiatives: (rowsOf.get(objective?.id ?? null) ?? []).map((row) =>
      toPacketInitiative(source, row, milestonesOf.get(row.id) ?? []),
    ),
  }));
  return {
    kind: 'registry',
    reviewAfterDays: source.profile.reviewAfterDays,
    groups: groups.filter(({ initiatives }) => initiatives.length > 0),
  };
}

const gapNames: Record<Gap, PacketGap> = { owner: 'owner', date: 'target_date', objective: 'objective' };

type Initiative = PacketSource['initiatives'][number];
type Milestones = PacketSource['milestones'];

function toPacketInitiative(source: PacketSource, row: Initiative, milestones: Milestones): PacketInitiative {
  return {
    id: row.id,
    title: row.title,
    owner: source.nameOf(row.ownerId),
    functionName: source.functionOf(row.functionId),
    status: row.status,
    targetOn: row.targetOn,
    originalTargetOn: row.originalTargetOn,
    lastUpdate: row.lastUpdateOn === null ? null : { on: row.lastUpdateOn, note: row.lastUpdateNote },
    needsReview: needsReview(row, source.asOf, source.profile.reviewAfterDays),
    gaps: gapsOf(row).map((gap) => gapNames[gap]),
    healthDisagreement: disagreement(row, milestones, source.asOf),
  };
}

const healthWords: Record<Exclude<Health, null>, string> = {
  on_track: 'its milestones are on schedule',
  at_risk: 'a milestone has slipped past its original date',
  off_track: 'a milestone is overdue',
};

function disagreement(row: Initiative, milestones: Milestones, asOf: PlainDate): string | null {
  const health = scheduleHealth(milestones, asOf);
  if (health === null || !healthDisagrees(row.status, health)) return null;
  return `Set to ${statusWords[row.status].toLowerCase()}, but ${healthWords[health]}.`;
}
