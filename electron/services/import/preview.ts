import type { ImportPreview } from '#shared/contract/imports.ts';
import type { Planned } from './read-and-plan.ts';

/** What a person sees of a plan before it is carried out. */
export function previewOf({ table, plan }: Planned): ImportPreview {
  return {
    ...table,
    dateOrderNeeded: plan.dateOrderNeeded,
    ambiguousDate: plan.ambiguousDate,
    suggestedDateOrder: plan.suggestedDateOrder,
    rows: plan.rows.map((row) => ({
      row: row.row,
      title: row.title,
      action: row.action,
      changes: 'changes' in row ? [...row.changes] : [],
    })),
    newPeople: [...plan.newPeople],
    newFunctions: [...plan.newFunctions],
    newObjectives: [...plan.newObjectives],
    newInitiatives: [...plan.newInitiatives],
    problems: [...plan.problems],
    counts: plan.counts,
  };
}
