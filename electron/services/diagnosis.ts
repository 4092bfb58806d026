/** Past planning cycles and what they show together. (Rules: shared/domain/diagnosis.ts.) */
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { pastObjectives } from '#db/schema/client/diagnosis.ts';
import type { PastObjectiveRow } from '#shared/contract/diagnosis.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { diagnose } from '#shared/domain/diagnosis.ts';
import type { ClientContext } from './context.ts';
import { setDiagnosis } from './diagnosis-document.ts';
import { found, given } from './find.ts';

type Part = 'diagnosis';

/** Past objectives by cycle, with the diagnosis over the most recent cycles. */
export function get(ctx: ClientContext): Outputs[Part]['get'] {
  return readDiagnosis(ctx.db);
}

/** The diagnosis for other services too, which read it with what they have open. */
export function readDiagnosis(db: ClientDb): Outputs[Part]['get'] {
  const objectives = db
    .select()
    .from(pastObjectives)
    .orderBy(asc(pastObjectives.cycle), asc(pastObjectives.position), asc(pastObjectives.id))
    .all();
  const { finding, cycles, causes } = diagnose(
    objectives.map(({ isCarriedForward, ...row }) => ({ ...row, carriedForward: isCarriedForward })),
  );
  return { objectives, diagnosis: { finding, cycles: [...cycles], causes: [...causes] } };
}

/** Adds an objective of a past cycle. @throws Refusal ALREADY_EXISTS where the cycle has one of that title */
export function add(ctx: ClientContext, input: Inputs[Part]['add']): Outputs[Part]['add'] {
  return ctx.write('diagnosis.add', () => {
    const { clientId: _, ...fields } = given(input);
    const row = newRow(ctx, fields);
    refuseTwice(ctx, row);
    const output = ctx.db.insert(pastObjectives).values(row).returning().get();
    return { sentence: `Added “${output.title}” of ${output.cycle}`, output };
  });
}

/** Adds many; where a cycle has an objective of that title already, it takes the new numbers. */
export function put(ctx: ClientContext, input: Inputs[Part]['put']): Outputs[Part]['put'] {
  return ctx.write('diagnosis.put', () => {
    const output = input.objectives.map((fields) => putOne(ctx, given(fields)));
    const cycles = [...new Set(output.map(({ cycle }) => cycle))].sort();
    const what = output.length === 1 ? '1 past objective' : `${output.length} past objectives`;
    return { sentence: `Recorded ${what} of ${cycles.join(', ')}`, output };
  });
}

/** Changes an objective of a past cycle. @throws Refusal as add */
export function update(ctx: ClientContext, input: Inputs[Part]['update']): Outputs[Part]['update'] {
  return ctx.write('diagnosis.update', () => {
    const row = { ...one(ctx, input.pastObjectiveId), ...given(input.change) };
    refuseTwice(ctx, row);
    const output = set(ctx, row);
    return { sentence: `Changed “${output.title}” of ${output.cycle}`, output };
  });
}

/** Removes objectives of past cycles. @throws Refusal NOT_FOUND */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('diagnosis.remove', () => {
    const [first, ...others] = input.pastObjectiveIds.map((id) => one(ctx, id));
    const gone = found(first, 'past objective');
    const ids = [gone, ...others].map(({ id }) => id);
    ctx.db.delete(pastObjectives).where(inArray(pastObjectives.id, ids)).run();
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return { sentence: `Removed “${gone.title}” of ${gone.cycle}${more}`, output: { ids } };
  });
}

/** The diagnosis as a PDF. @throws Refusal LEAK_STOPPED */
export async function print(
  ctx: ClientContext,
  input: Inputs[Part]['print'],
): Promise<Outputs[Part]['print']> {
  const { fileName, pdf, cleared } = await setDiagnosis(ctx, get(ctx), input.asOf ?? ctx.today());
  return { fileName, pdf: cleared.blob(pdf, 'application/pdf') };
}

/** Saves the diagnosis where the person chooses. @throws Refusal LEAK_STOPPED */
export async function savePrint(
  ctx: ClientContext,
  input: Inputs[Part]['savePrint'],
): Promise<Outputs[Part]['savePrint']> {
  const { pdf, cleared } = await setDiagnosis(ctx, get(ctx), input.asOf ?? ctx.today());
  return cleared.save(pdf);
}

type NewPastObjective = Inputs[Part]['put']['objectives'][number];

function newRow(ctx: ClientContext, fields: NewPastObjective): PastObjectiveRow {
  const last = ctx.db.get<{ position: number }>(
    sql`select coalesce(max(position), 0) as position from ${pastObjectives}`,
  );
  const { isCarriedForward = false, cause = '' } = fields;
  const position = last.position + 1;
  return { ...fields, isCarriedForward, cause, id: ctx.newId(), position, createdAt: ctx.now() };
}

function putOne(ctx: ClientContext, fields: NewPastObjective): PastObjectiveRow {
  const isIt = and(eq(pastObjectives.cycle, fields.cycle), eq(pastObjectives.title, fields.title));
  const before = ctx.db.select().from(pastObjectives).where(isIt).get();
  if (before) return set(ctx, { ...before, ...given(fields) });
  return ctx.db.insert(pastObjectives).values(newRow(ctx, fields)).returning().get();
}

function set(ctx: ClientContext, row: PastObjectiveRow): PastObjectiveRow {
  return ctx.db.update(pastObjectives).set(row).where(eq(pastObjectives.id, row.id)).returning().get();
}

function refuseTwice(ctx: ClientContext, { id, cycle, title }: PastObjectiveRow): void {
  const isOther = and(
    eq(pastObjectives.cycle, cycle),
    eq(pastObjectives.title, title),
    ne(pastObjectives.id, id),
  );
  if (!ctx.db.select().from(pastObjectives).where(isOther).get()) return;
  throw new Refusal(
    'ALREADY_EXISTS',
    `${cycle} has an objective “${title}” already. Change that one instead.`,
    {
      cycle,
      title,
    },
  );
}

function one(ctx: ClientContext, id: string): PastObjectiveRow {
  return found(
    ctx.db.select().from(pastObjectives).where(eq(pastObjectives.id, id)).get(),
    'past objective',
    id,
  );
}
