/** Carries out a plan as one command of a client's file: one transaction, one undo. */
import type { ClientFile, CommandInfo } from '#db/files/client-file.ts';
import { importKindWords } from '#shared/domain/import/fields.ts';
import type { ImportPlan, PlannedRow } from '#shared/domain/import/plan-types.ts';
import type { RowContext } from '../context.ts';
import { applyDays } from './apply-days.ts';
import { applyInitiatives } from './apply-initiatives.ts';
import { applyMetrics } from './apply-metrics.ts';
import { applyMilestones } from './apply-milestones.ts';
import { applyPastPlans } from './apply-past-plans.ts';
import { idsAfter } from './ids-after.ts';
import { makeNames, type Names } from './names.ts';
import { readRemembered } from './remember.ts';

/** Answers with false for a plan that says nothing new, which is no command. */
export function carryOut(
  file: ClientFile,
  plan: ImportPlan,
  fileName: string,
  command: CommandInfo,
): boolean {
  if (!saysAnythingNew(file, plan)) return false;
  const ctx: RowContext = { db: file.db, now: () => command.at, newId: idsAfter(command.id) };
  file.write(command, () => {
    const names = makeNames(ctx, plan);
    applyPlan(ctx, plan, names);
    return { sentence: sentenceOf(plan, fileName), output: undefined };
  });
  return true;
}

function applyPlan(ctx: RowContext, plan: ImportPlan, names: Names): void {
  switch (plan.kind) {
    case 'initiatives':
      applyInitiatives(ctx, plan, names);
      break;
    case 'milestones':
      applyMilestones(ctx, plan, names);
      break;
    case 'metrics':
      applyMetrics(ctx, plan, names);
      break;
    case 'past_plans':
      applyPastPlans(ctx, plan);
      break;
    case 'days':
      applyDays(ctx, plan);
      break;
  }
}

// A row may be unchanged and still say something that it did not say before; that is remembered too.
function saysAnythingNew({ db }: ClientFile, plan: ImportPlan): boolean {
  if (plan.counts.created + plan.counts.updated > 0) return true;
  if (plan.kind === 'days') return false;
  const remembered = readRemembered(db);
  const rows: readonly PlannedRow<unknown>[] = plan.rows;
  return rows.some((row) => {
    if (row.action !== 'unchanged') return false;
    const before = remembered.get(row.id);
    // A metric may have a row for each month, which says nothing of the others.
    if (plan.kind === 'metrics')
      return Object.entries(row.imported).some(([name, words]) => before?.[name] !== words);
    return JSON.stringify(row.imported) !== JSON.stringify(before);
  });
}

function sentenceOf(plan: ImportPlan, fileName: string): string {
  const { created, updated } = plan.counts;
  return `Imported ${importKindWords[plan.kind].toLowerCase()} from ${fileName}: ${created} new, ${updated} changed`;
}
