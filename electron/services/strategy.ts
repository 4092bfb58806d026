/** Planning cycles and the strategic objectives in them. */
import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { objectives, planningCycles } from '#db/schema/client/strategy.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { CycleRow, ObjectiveRow } from '#shared/contract/strategy.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { ClientContext, RowContext } from './context.ts';
import { found, given } from './find.ts';
import { refuseEndBeforeStart } from './refuse.ts';

type Part = 'strategy';

/** Cycles by their start, objectives in their order. */
export function get(ctx: ClientContext): Outputs[Part]['get'] {
  return {
    cycles: ctx.db.select().from(planningCycles).orderBy(asc(planningCycles.startsOn)).all(),
    objectives: ctx.db.select().from(objectives).orderBy(asc(objectives.position), asc(objectives.id)).all(),
  };
}

/** Adds a planning cycle. @throws Refusal INVALID_INPUT when it ends before it starts, ALREADY_EXISTS for a name twice */
export function addCycle(ctx: ClientContext, input: Inputs[Part]['addCycle']): Outputs[Part]['addCycle'] {
  return ctx.write('strategy.addCycle', () => {
    const { clientId: _, ...fields } = input;
    const row = { ...fields, id: ctx.newId() };
    refuseUnsoundCycle(ctx, row);
    const output = ctx.db.insert(planningCycles).values(row).returning().get();
    return { sentence: `Added planning cycle ${output.name}`, output };
  });
}

/** Changes a planning cycle. @throws Refusal as addCycle */
export function updateCycle(
  ctx: ClientContext,
  input: Inputs[Part]['updateCycle'],
): Outputs[Part]['updateCycle'] {
  return ctx.write('strategy.updateCycle', () => {
    const isCycle = eq(planningCycles.id, input.cycleId);
    const before = found(
      ctx.db.select().from(planningCycles).where(isCycle).get(),
      'planning cycle',
      input.cycleId,
    );
    const row = { ...before, ...given(input.change) };
    refuseUnsoundCycle(ctx, row);
    const output = ctx.db.update(planningCycles).set(row).where(isCycle).returning().get();
    return { sentence: `Changed planning cycle ${output.name}`, output };
  });
}

/** Removes a planning cycle; its objectives stay, without one. */
export function removeCycle(
  ctx: ClientContext,
  input: Inputs[Part]['removeCycle'],
): Outputs[Part]['removeCycle'] {
  return ctx.write('strategy.removeCycle', () => {
    const rows = ctx.db.delete(planningCycles).where(eq(planningCycles.id, input.cycleId)).returning().all();
    const gone = found(rows[0], 'planning cycle', input.cycleId);
    return { sentence: `Removed planning cycle ${gone.name}`, output: { ids: [gone.id] } };
  });
}

/** Adds an objective after the others. @throws Refusal INVALID_INPUT when it goes on with one that is not earlier */
export function addObjective(
  ctx: ClientContext,
  input: Inputs[Part]['addObjective'],
): Outputs[Part]['addObjective'] {
  return ctx.write('strategy.addObjective', () => {
    const { clientId: _, ...fields } = given(input);
    const output = insertObjective(ctx, fields);
    refuseUnsoundOrigin(ctx, output);
    return { sentence: `Added objective “${output.title}”`, output };
  });
}

/** Changes an objective, or its place among the others. @throws Refusal as addObjective */
export function updateObjective(
  ctx: ClientContext,
  input: Inputs[Part]['updateObjective'],
): Outputs[Part]['updateObjective'] {
  return ctx.write('strategy.updateObjective', () => {
    const isObjective = eq(objectives.id, input.objectiveId);
    const before = found(
      ctx.db.select().from(objectives).where(isObjective).get(),
      'objective',
      input.objectiveId,
    );
    const row = { ...before, ...given(input.change) };
    const output = ctx.db.update(objectives).set(row).where(isObjective).returning().get();
    refuseUnsoundOrigin(ctx, output);
    return { sentence: `Changed objective “${output.title}”`, output };
  });
}

/** Removes an objective; its initiatives stay, with a gap where it was. */
export function removeObjective(
  ctx: ClientContext,
  input: Inputs[Part]['removeObjective'],
): Outputs[Part]['removeObjective'] {
  return ctx.write('strategy.removeObjective', () => {
    const rows = ctx.db.delete(objectives).where(eq(objectives.id, input.objectiveId)).returning().all();
    const gone = found(rows[0], 'objective', input.objectiveId);
    return { sentence: `Removed objective “${gone.title}”`, output: { ids: [gone.id] } };
  });
}

/** Inserts an objective after the others. Call inside a write. */
export function insertObjective(
  ctx: RowContext,
  fields: Pick<ObjectiveRow, 'title'> & Partial<Omit<ObjectiveRow, 'id' | 'position'>>,
): ObjectiveRow {
  const last = ctx.db.get<{ position: number }>(
    sql`select coalesce(max(position), 0) as position from ${objectives}`,
  );
  return ctx.db
    .insert(objectives)
    .values({ ...fields, id: ctx.newId(), position: last.position + 1 })
    .returning()
    .get();
}

function refuseUnsoundCycle(ctx: ClientContext, row: CycleRow): void {
  refuseEndBeforeStart(row);
  const isSameName = and(eq(planningCycles.name, row.name), ne(planningCycles.id, row.id));
  if (ctx.db.select().from(planningCycles).where(isSameName).get()) {
    throw new Refusal('ALREADY_EXISTS', `There is a planning cycle called ${row.name}. Choose another name.`);
  }
}

// What it goes on with belongs to a cycle that began before its own, and never leads back to itself.
function refuseUnsoundOrigin(ctx: ClientContext, row: ObjectiveRow): void {
  const { cycles, objectives: all } = get(ctx);
  const byId = new Map(all.map((objective) => [objective.id, objective]));
  const origin = byId.get(row.carriedFromId ?? '');
  if (!origin) return;
  const refused = (problem: string) =>
    new Refusal('INVALID_INPUT', `“${row.title}” cannot go on with “${origin.title}”: ${problem}.`, {
      issues: [{ field: 'carriedFromId', problem }],
    });
  for (let each: ObjectiveRow | undefined = origin; each; each = byId.get(each.carriedFromId ?? ''))
    if (each.id === row.id) throw refused('it would go on with itself');
  const [own, earlier] = [row, origin].map(({ cycleId }) => cycles.find(({ id }) => id === cycleId));
  if (own && earlier && earlier.startsOn >= own.startsOn)
    throw refused(`${earlier.name} does not begin before ${own.name}`);
}
