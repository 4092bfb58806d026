import { z } from 'zod';
import { inputSources } from '../domain/vocabulary.ts';
import { id, instant, note, plainDate, title } from './base.ts';

export const decisionRow = z.object({
  id,
  question: title,
  options: note,
  recommendation: note,
  /** Who decides: the CEO, the leadership team, a function or a person. */
  decider: z.enum(inputSources),
  deciderFunctionId: id.nullable(),
  deciderPersonId: id.nullable(),
  initiativeId: id.nullable(),
  /** The session it was raised or taken in. */
  sessionId: id.nullable(),
  raisedOn: plainDate,
  neededBy: plainDate.nullable(),
  leadDays: z.int().min(0).max(365),
  decidedOn: plainDate.nullable(),
  outcome: note,
  createdAt: instant,
});
export type DecisionRow = z.infer<typeof decisionRow>;
