/** The people, functions, objectives and initiatives that a plan names: made where they are new, found where they are not. */
import type { ImportPlan, Reference } from '#shared/domain/import/plan-types.ts';
import type { RowContext } from '../context.ts';
import { insert as insertInitiative } from '../initiatives.ts';
import { insertFunction, insertPerson } from '../organisation.ts';
import { insertObjective } from '../strategy.ts';

export interface Names {
  person(reference: Reference | null): string | null;
  function(reference: Reference | null): string | null;
  objective(reference: Reference | null): string | null;
  initiative(reference: Reference): string;
}

/** Makes what is new in a plan and answers with how to find everything by reference. Call inside a write. */
export function makeNames(ctx: RowContext, plan: ImportPlan): Names {
  const people = made(plan.newPeople, (name) => insertPerson(ctx, { name }).id);
  const functions = made(plan.newFunctions, (name) => insertFunction(ctx, name).id);
  const objectiveIds = made(plan.newObjectives, (title) => insertObjective(ctx, { title }).id);
  const initiatives = made(plan.newInitiatives, (title) => insertInitiative(ctx, { title }).id);
  return {
    person: (reference) => reference && idOf(reference, people),
    function: (reference) => reference && idOf(reference, functions),
    objective: (reference) => reference && idOf(reference, objectiveIds),
    initiative: (reference) => idOf(reference, initiatives),
  };
}

function made(names: readonly string[], make: (name: string) => string): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, make(name)]));
}

function idOf(reference: Reference, fresh: ReadonlyMap<string, string>): string {
  const id = reference.id ?? fresh.get(reference.name);
  if (id === undefined) throw new Error('An import plan refers to a name that it does not make.');
  return id;
}
