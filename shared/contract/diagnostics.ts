import { z } from 'zod';
import { procedure } from './base.ts';
import { saveOutcome } from './bytes.ts';

/** Text that a person reads before they send it: it names no client, no person and no folder. */
export const diagnostics = {
  /** Looks at everything, each file from end to end. */
  compile: procedure.input(z.object({})).output(z.object({ fileName: z.string(), text: z.string() })),
  /** Saves the very text that was read; `download` where the host has no dialogs. */
  save: procedure.input(z.object({ text: z.string().min(1).max(2_000_000) })).output(saveOutcome),
};
