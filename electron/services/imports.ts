/** Importing initiatives and milestones: a dry run, and the same carried out as one command and one undo. */
import { Refusal } from '#shared/contract/errors.ts';
import type { ImportPreview, ImportRequest, ImportResult } from '#shared/contract/imports.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import type { ImportPlan } from '#shared/domain/import/plan-types.ts';
import type { ClientContext, ImportTable } from './context.ts';
import { applyInitiatives } from './import/apply-initiatives.ts';
import { applyMilestones } from './import/apply-milestones.ts';
import { readExisting } from './import/existing.ts';
import { makeNames } from './import/names.ts';
import { readRemembered } from './import/remember.ts';

type Job<Result> = AsyncGenerator<JobStep<Result>, void>;

/** Reads the file and says row by row what would happen; changes nothing. @throws Refusal FILE_UNREADABLE, TOO_LARGE, INVALID_INPUT */
export async function* plan(ctx: ClientContext, input: ImportRequest): Job<ImportPreview> {
  const { table, plan: planned } = yield* readAndPlan(ctx, input);
  yield { kind: 'done', result: { ...table, ...previewOf(planned) } };
}

/** Reads, plans and carries out. @throws Refusal FILE_UNREADABLE, TOO_LARGE, INVALID_INPUT */
export async function* apply(ctx: ClientContext, input: ImportRequest): Job<ImportResult> {
  const { plan: planned } = yield* readAndPlan(ctx, input);
  ctx.signal.throwIfAborted();
  yield { kind: 'progress', step: 'Importing', done: 0, total: planned.rows.length };
  const hasChanged = saysAnythingNew(ctx, planned);
  if (hasChanged) {
    ctx.write('imports.apply', () => {
      carryOut(ctx, planned);
      return { sentence: sentenceOf(planned, input.fileName), output: undefined };
    });
  }
  yield { kind: 'done', result: { ...planned.counts, problems: [...planned.problems], hasChanged } };
}

/** The reading and planning happen away from the main thread; leaving the stream ends them. */
async function* readAndPlan(ctx: ClientContext, input: ImportRequest) {
  const { kind, fileName, file, sheet, map = {}, dateOrder } = input;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const existing = readExisting(ctx.db);
  const job = { kind, fileName, bytes, sheet, map, dateOrder, existing, asOf: ctx.today() };
  for await (const step of ctx.planImport(job)) {
    if (step.kind === 'done') return step.result;
    if (step.kind === 'refused') throw new Refusal(step.code, step.message, step.details);
    yield step;
  }
  throw new Error('Planning an import ended without a plan.');
}

function previewOf(plan: ImportPlan): Omit<ImportPreview, keyof ImportTable> {
  return {
    dateOrderNeeded: plan.dateOrderNeeded,
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

function carryOut(ctx: ClientContext, plan: ImportPlan): void {
  const names = makeNames(ctx, plan);
  if (plan.kind === 'initiatives') applyInitiatives(ctx, plan, names);
  else applyMilestones(ctx, plan, names);
}

// A row may be unchanged and still say something that it did not say before; that is remembered too.
function saysAnythingNew(ctx: ClientContext, plan: ImportPlan): boolean {
  if (plan.counts.created + plan.counts.updated > 0) return true;
  const remembered = readRemembered(ctx.db);
  return plan.rows.some(
    (row) =>
      row.action === 'unchanged' && JSON.stringify(row.imported) !== JSON.stringify(remembered.get(row.id)),
  );
}

function sentenceOf(plan: ImportPlan, fileName: string): string {
  const { created, updated } = plan.counts;
  return `Imported ${plan.kind} from ${fileName}: ${created} new, ${updated} changed`;
}
