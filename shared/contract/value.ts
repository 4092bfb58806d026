import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { purposeKinds } from '../domain/value-statement.ts';
import { id, inClient, plainDate, procedure, totalMilliDays } from './base.ts';
import { bytes, saveOutcome } from './bytes.ts';
import { jobStep } from './jobs.ts';
import { packetPreview } from './packets.ts';

const request = inClient.extend({ startsOn: plainDate, endsOn: plainDate });

const evidence = z.object({ delivered: z.int(), medianWaiting: z.number().nullable(), open: z.int() });

/** What the days of a range bought, both its ends included. */
const valueStatement = z.object({
  startsOn: plainDate,
  endsOn: plainDate,
  worked: totalMilliDays,
  /** Most days first. */
  purposes: z.array(
    z.object({
      kind: z.enum(purposeKinds),
      id,
      title: z.string(),
      /** The date of a session. */
      on: plainDate.nullable(),
      milliDays: totalMilliDays,
      days: z.int(),
    }),
  ),
  unnamed: totalMilliDays,
  decisions: z.array(z.object({ id, title: z.string(), on: plainDate, outcome: z.string() })),
  initiatives: z.array(z.object({ id, title: z.string(), on: plainDate })),
  /** Hand-offs asked for before the first day, and from it on. */
  waiting: z.object({ before: evidence, after: evidence }),
  hoursSaved: z.number().nullable(),
});

export const value = {
  get: procedure.input(request).output(valueStatement),
  preview: procedure.input(request).output(eventIterator(jobStep(packetPreview))),
  /** The statement as a PDF. */
  document: procedure
    .input(request)
    .output(z.object({ fileName: z.string(), pages: z.int(), contentSha256: z.string(), pdf: bytes })),
  save: procedure.input(request).output(saveOutcome),
};
