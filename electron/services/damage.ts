/** What is the matter with a client's file, and what a person decides about it. */
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { WorkspaceContext } from './context.ts';
import { readSettings, storeSettings } from './settings.ts';
import { findSyncedPlaces } from './synced-places.ts';

type Part = 'damage';

/** The condition of a client's file and what can be done. @throws Refusal NOT_FOUND */
export function report(ctx: WorkspaceContext, { id }: Inputs[Part]['report']): Outputs[Part]['report'] {
  return ctx.files.report(id);
}

/** Opens the file anew. @throws Refusal NOT_FOUND */
export function tryAgain(ctx: WorkspaceContext, { id }: Inputs[Part]['tryAgain']): Outputs[Part]['tryAgain'] {
  ctx.files.reopen(id);
  return ctx.files.report(id);
}

/** Checks every page and every reference. @throws Refusal NOT_FOUND, StorageError where it does not open at all */
export function check(ctx: WorkspaceContext, { id }: Inputs[Part]['check']) {
  return ctx.files.check(id, ctx.signal);
}

/** Copies what can be read into a new file. @throws Refusal NOT_FOUND, StorageError where nothing can be read */
export function salvage(ctx: WorkspaceContext, { id }: Inputs[Part]['salvage']) {
  return ctx.files.salvage(id, ctx.now(), ctx.signal);
}

/** Goes on with what was salvaged. @throws Refusal NOT_FOUND */
export function takeSalvaged(
  ctx: WorkspaceContext,
  { id, name }: Inputs[Part]['takeSalvaged'],
): Outputs[Part]['takeSalvaged'] {
  ctx.files.takeSalvaged(id, name, ctx.now());
  return recorded(ctx, id, 'damage.takeSalvaged', 'Went on with what was salvaged from the damaged file');
}

/** Goes on with the file as it is. A file that lacks nothing is left alone. @throws Refusal NOT_FOUND */
export function goOn(ctx: WorkspaceContext, { id }: Inputs[Part]['goOn']): Outputs[Part]['goOn'] {
  const before = ctx.files.report(id);
  if (!before.lacking) return before;
  const { count } = before.lacking;
  ctx.files.trust(id);
  const what = count === null ? 'another history' : `${count} ${count === 1 ? 'change' : 'changes'} missing`;
  return recorded(ctx, id, 'damage.goOn', `Went on with the file as it was found, with ${what}`);
}

/** Shows the file where it lies. @throws Refusal NOT_FOUND */
export async function reveal(
  ctx: WorkspaceContext,
  { id }: Inputs[Part]['reveal'],
): Promise<Outputs[Part]['reveal']> {
  return { isShown: await ctx.machine.reveal(ctx.files.report(id).path) };
}

/** Where the live files lie in a place that another program keeps in step. */
export function syncedPlaces(ctx: WorkspaceContext): Outputs[Part]['syncedPlaces'] {
  const { dismissedPlaces } = readSettings(ctx.db);
  return findSyncedPlaces(ctx.dataFolder).filter(({ folder }) => !dismissedPlaces.includes(folder));
}

/** Says no more about a place. */
export function dismissSyncedPlace(
  ctx: WorkspaceContext,
  { folder }: Inputs[Part]['dismissSyncedPlace'],
): Outputs[Part]['dismissSyncedPlace'] {
  const { dismissedPlaces } = readSettings(ctx.db);
  ctx.write(() => storeSettings(ctx.db, { dismissedPlaces: [...new Set([...dismissedPlaces, folder])] }));
  return syncedPlaces(ctx);
}

// The decision is part of the client's own history, and cannot be undone there.
function recorded(ctx: WorkspaceContext, id: string, name: string, sentence: string): Outputs[Part]['goOn'] {
  ctx.openClient(id).write(name, () => ({ sentence, output: undefined, isUndoable: false }));
  ctx.settleIndex();
  return ctx.files.report(id);
}
