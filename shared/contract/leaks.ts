import { z } from 'zod';
import { id, inClient, instant, procedure, reason, removed, title } from './base.ts';

/** A name of another client that may stand in this client's documents, and why. */
export const allowedNameRow = z.object({ id, name: z.string(), reason: z.string(), createdAt: instant });

export const leaks = {
  /** What was allowed for this client, by name. */
  allowed: procedure.input(inClient).output(z.array(allowedNameRow)),
  /** Lets a name stand in this client's documents from now on. */
  allow: procedure.input(inClient.extend({ name: title, reason })).output(allowedNameRow),
  /** Stops at the name again. */
  withdraw: procedure.input(inClient.extend({ allowedNameId: id })).output(removed),
};
