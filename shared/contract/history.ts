/** What was done at a client, newest first, and taking it back or doing it again. */
import { z } from 'zod';
import { inClient, instant, procedure } from './base.ts';

export const commandRow = z.object({
  id: z.string(),
  name: z.string(),
  sentence: z.string(),
  actor: z.string(),
  device: z.string(),
  at: instant,
  kind: z.enum(['do', 'undo', 'redo']),
  isUndoable: z.boolean(),
  isUndone: z.boolean(),
});
export type CommandRow = z.infer<typeof commandRow>;

export const history = {
  /** Newest first. */
  list: procedure
    .input(inClient.extend({ limit: z.int().min(1).max(1000).optional(), since: instant.optional() }))
    .output(z.array(commandRow)),
  /** Takes back the newest command; answers with the command that was undone. */
  undo: procedure.input(inClient).output(commandRow),
  redo: procedure.input(inClient).output(commandRow),
};
