/** The change log as people read it, and undo and redo of any command. */
import { and, desc, gte } from 'drizzle-orm';
import { commands } from '#db/schema/client/log.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { ClientContext } from './context.ts';

type Part = 'history';

/** Commands of this client, newest first. */
export function list(ctx: ClientContext, input: Inputs[Part]['list']): Outputs[Part]['list'] {
  return ctx.db
    .select()
    .from(commands)
    .where(and(input.since ? gte(commands.at, input.since) : undefined))
    .orderBy(desc(commands.seq))
    .limit(input.limit ?? 200)
    .all();
}

/** Takes back the newest command. @throws Refusal NOTHING_TO_UNDO, StorageError UNDO_CONFLICT */
export function undo(ctx: ClientContext): Outputs[Part]['undo'] {
  const command = ctx.undo();
  if (!command) throw new Refusal('NOTHING_TO_UNDO');
  return command;
}

/** Does again what was undone last. @throws Refusal NOTHING_TO_REDO, StorageError UNDO_CONFLICT */
export function redo(ctx: ClientContext): Outputs[Part]['redo'] {
  const command = ctx.redo();
  if (!command) throw new Refusal('NOTHING_TO_REDO');
  return command;
}
