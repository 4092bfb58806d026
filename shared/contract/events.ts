import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './base.ts';
import { appCommandNames } from './commands.ts';

/** What a window hears: something changed, the application menu was used, or the workspace is about to be locked. */
export const appEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('change'), clientId: z.string().nullable(), topics: z.array(z.string()) }),
  z.object({ kind: z.literal('menu'), command: z.enum(appCommandNames) }),
  z.object({ kind: z.literal('lock') }),
]);
export type AppEvent = z.infer<typeof appEvent>;

export const events = {
  /** Runs until the window leaves it. A topic is the contract's own name for a part of it, such as `milestones`. */
  subscribe: procedure.input(z.object({})).output(eventIterator(appEvent)),
};
