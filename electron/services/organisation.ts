/** Functions and people of a client. */
import { asc, eq, or, sql } from 'drizzle-orm';
import { handoffs } from '#db/schema/client/handoffs.ts';
import { functions, people } from '#db/schema/client/organisation.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { FunctionRow, PersonRow } from '#shared/contract/organisation.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { ClientContext, RowContext } from './context.ts';
import { found, given } from './find.ts';

type Part = 'organisation';

/** Functions in their order, people by name. */
export function get(ctx: ClientContext): Outputs[Part]['get'] {
  return {
    functions: ctx.db.select().from(functions).orderBy(asc(functions.position), asc(functions.name)).all(),
    people: ctx.db.select().from(people).orderBy(asc(people.name), asc(people.id)).all(),
  };
}

/** Adds a function after the others. */
export function addFunction(
  ctx: ClientContext,
  input: Inputs[Part]['addFunction'],
): Outputs[Part]['addFunction'] {
  return ctx.write('organisation.addFunction', () => {
    const output = insertFunction(ctx, input.name);
    return { sentence: `Added function ${output.name}`, output };
  });
}

/** Changes a function's name or place. @throws Refusal NOT_FOUND */
export function updateFunction(
  ctx: ClientContext,
  input: Inputs[Part]['updateFunction'],
): Outputs[Part]['updateFunction'] {
  return ctx.write('organisation.updateFunction', () => {
    const isFunction = eq(functions.id, input.functionId);
    const before = found(
      ctx.db.select().from(functions).where(isFunction).get(),
      'function',
      input.functionId,
    );
    const row = { ...before, ...given(input.change) };
    const output = ctx.db.update(functions).set(row).where(isFunction).returning().get();
    return { sentence: `Changed function ${output.name}`, output };
  });
}

/**
 * Removes a function; its people and initiatives stay, without one.
 * @throws Refusal CONFLICT while hand-offs name it: they would go with it
 */
export function removeFunction(
  ctx: ClientContext,
  input: Inputs[Part]['removeFunction'],
): Outputs[Part]['removeFunction'] {
  return ctx.write('organisation.removeFunction', () => {
    refuseWithHandoffs(ctx, input.functionId);
    const rows = ctx.db.delete(functions).where(eq(functions.id, input.functionId)).returning().all();
    const gone = found(rows[0], 'function', input.functionId);
    return { sentence: `Removed function ${gone.name}`, output: { ids: [gone.id] } };
  });
}

/** Adds a person. */
export function addPerson(ctx: ClientContext, input: Inputs[Part]['addPerson']): Outputs[Part]['addPerson'] {
  return ctx.write('organisation.addPerson', () => {
    const { clientId: _, ...fields } = given(input);
    const output = insertPerson(ctx, fields);
    return { sentence: `Added ${output.name}`, output };
  });
}

/** Changes what is known of a person. @throws Refusal NOT_FOUND */
export function updatePerson(
  ctx: ClientContext,
  input: Inputs[Part]['updatePerson'],
): Outputs[Part]['updatePerson'] {
  return ctx.write('organisation.updatePerson', () => {
    const isPerson = eq(people.id, input.personId);
    const before = found(ctx.db.select().from(people).where(isPerson).get(), 'person', input.personId);
    const row = { ...before, ...given(input.change) };
    const output = ctx.db.update(people).set(row).where(isPerson).returning().get();
    return { sentence: `Changed ${output.name}`, output };
  });
}

/** Removes a person; what they owned stays, with its owner missing. */
export function removePerson(
  ctx: ClientContext,
  input: Inputs[Part]['removePerson'],
): Outputs[Part]['removePerson'] {
  return ctx.write('organisation.removePerson', () => {
    const rows = ctx.db.delete(people).where(eq(people.id, input.personId)).returning().all();
    const gone = found(rows[0], 'person', input.personId);
    return { sentence: `Removed ${gone.name}`, output: { ids: [gone.id] } };
  });
}

function refuseWithHandoffs(ctx: ClientContext, functionId: string): void {
  const { fromFunctionId, toFunctionId } = handoffs;
  const names = or(eq(fromFunctionId, functionId), eq(toFunctionId, functionId));
  const count = ctx.db.select({ id: handoffs.id }).from(handoffs).where(names).all().length;
  if (count === 0) return;
  throw new Refusal(
    'CONFLICT',
    `${count === 1 ? 'One hand-off names' : `${count} hand-offs name`} this function. Give them to another one or remove them first.`,
    { functionId, handoffs: count },
  );
}

/** Inserts a function after the others. Call inside a write. */
export function insertFunction(ctx: RowContext, name: string): FunctionRow {
  const last = ctx.db.get<{ position: number }>(
    sql`select coalesce(max(position), 0) as position from ${functions}`,
  );
  return ctx.db
    .insert(functions)
    .values({ id: ctx.newId(), name, position: last.position + 1 })
    .returning()
    .get();
}

/** Inserts a person. Call inside a write. */
export function insertPerson(
  ctx: RowContext,
  fields: Pick<PersonRow, 'name'> & Partial<PersonRow>,
): PersonRow {
  return ctx.db
    .insert(people)
    .values({ role: '', functionId: null, isCeo: false, isLeadership: false, ...fields, id: ctx.newId() })
    .returning()
    .get();
}
