import { z } from 'zod';
import { id, instant, note, title } from './base.ts';

/** What an earlier planning cycle planned and achieved of one objective, in percent or any unit of its own. */
export const pastObjectiveRow = z.object({
  id,
  cycle: z.string().trim().min(1, { error: 'is empty' }).max(40),
  title,
  planned: z.number().min(0).max(1e12),
  achieved: z.number().min(-1e12).max(1e12),
  isCarriedForward: z.boolean(),
  cause: note,
  position: z.int(),
  createdAt: instant,
});
export type PastObjectiveRow = z.infer<typeof pastObjectiveRow>;
