/** An initiative as the registry shows it: its row with the names it refers to and what the rules say of it. */
import { type ColumnList, rowsOf } from '#shared/contract/columns.ts';
import type { InitiativeRow, SlipRow } from '#shared/contract/initiatives.ts';
import type { MilestoneRow } from '#shared/contract/milestones.ts';
import type { FunctionRow, PersonRow } from '#shared/contract/organisation.ts';
import type { ObjectiveRow } from '#shared/contract/strategy.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { gapsOf, healthDisagrees, needsReview, scheduleHealth } from '#shared/domain/registry.ts';

export interface RegistryRow extends InitiativeRow {
  owner: string;
  objective: string;
  functionName: string;
  needsReview: boolean;
  hasGap: boolean;
  /** What the milestones say where it differs from the status a person set; empty where it does not. */
  disagreement: string;
  /** Slips of its target date and of its milestones. */
  slips: number;
  openMilestones: number;
}

/** What initiatives refer to. */
export interface Related {
  people: readonly PersonRow[];
  functions: readonly FunctionRow[];
  objectives: readonly ObjectiveRow[];
  milestones: readonly MilestoneRow[];
  slips: readonly SlipRow[];
  reviewAfterDays: number;
}

const scheduleWords = {
  on_track: 'Milestones are on schedule',
  at_risk: 'A milestone has slipped',
  off_track: 'A milestone is overdue',
} as const;

/** The rows of the registry as of a date. */
export function registryRows(
  list: ColumnList<InitiativeRow>,
  related: Related,
  asOf: PlainDate,
): RegistryRow[] {
  const people = new Map(related.people.map(({ id, name }) => [id, name]));
  const functions = new Map(related.functions.map(({ id, name }) => [id, name]));
  const objectives = new Map(related.objectives.map(({ id, title }) => [id, title]));
  const milestonesOf = Map.groupBy(related.milestones, ({ initiativeId }) => initiativeId);
  const initiativeOf = new Map(related.milestones.map(({ id, initiativeId }) => [id, initiativeId]));
  const slipsOf = Map.groupBy(
    related.slips,
    (slip) => slip.initiativeId ?? initiativeOf.get(slip.milestoneId ?? ''),
  );
  const nameIn = (names: ReadonlyMap<string, string>, id: string | null) => (id && names.get(id)) || '';

  return rowsOf(list).map((row) => {
    const milestones = milestonesOf.get(row.id) ?? [];
    const health = scheduleHealth(milestones, asOf);
    return {
      ...row,
      owner: nameIn(people, row.ownerId),
      objective: nameIn(objectives, row.objectiveId),
      functionName: nameIn(functions, row.functionId),
      needsReview: needsReview(row, asOf, related.reviewAfterDays),
      hasGap: gapsOf(row).length > 0,
      disagreement: health !== null && healthDisagrees(row.status, health) ? scheduleWords[health] : '',
      slips: slipsOf.get(row.id)?.length ?? 0,
      openMilestones: milestones.filter(({ completedOn }) => completedOn === null).length,
    };
  });
}

/** What the registry can be narrowed to from outside, by the `show` of its address. */
export const shows = {
  review: { label: 'Needs review', holds: (row: RegistryRow) => row.needsReview },
  gaps: { label: 'Something missing', holds: (row: RegistryRow) => row.hasGap },
} as const;

export type Show = keyof typeof shows;

export function isShow(text: string | undefined): text is Show {
  return text !== undefined && Object.hasOwn(shows, text);
}
