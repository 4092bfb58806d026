import { z } from 'zod';
import { parseRecurrence } from '../domain/recurrence.ts';
import { sessionKinds } from '../domain/vocabulary.ts';
import { id, instant, plainDate } from './base.ts';

const rrule = z.string().refine((text) => parseRecurrence(text) !== undefined, {
  error: 'is not a recurrence such as FREQ=WEEKLY;BYDAY=TU',
});

export const seriesRow = z.object({
  id,
  kind: z.enum(sessionKinds),
  rrule,
  startsOn: plainDate,
  withCeo: z.boolean(),
  withLeadership: z.boolean(),
  /** The function whose leader a weekly check-in is with. */
  functionId: id.nullable(),
  createdAt: instant,
});
export type SeriesRow = z.infer<typeof seriesRow>;
