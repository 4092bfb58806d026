import { z } from 'zod';
import { id, inClient, instant, note, plainDate, procedure, removed, title } from './base.ts';
import { bytes, saveOutcome } from './bytes.ts';

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

const pastObjectiveFields = pastObjectiveRow.omit({ id: true, position: true, createdAt: true });
const newPastObjective = pastObjectiveFields.partial({ isCarriedForward: true, cause: true });

const diagnosisOf = z.object({
  finding: z.enum(['integration_failure', 'none', 'insufficient']),
  cycles: z.array(
    z.object({
      cycle: z.string(),
      objectives: z.int(),
      inBand: z.int(),
      /** In percent of the planned progress. */
      meanGap: z.number().nullable(),
      carriedForward: z.int(),
    }),
  ),
  causes: z.array(z.object({ cause: z.string(), count: z.int() })),
});

const asOfDay = inClient.extend({ asOf: plainDate.optional() });

export const diagnosis = {
  /** Past objectives by cycle and order, and what the last two or three cycles show. */
  get: procedure
    .input(inClient)
    .output(z.object({ objectives: z.array(pastObjectiveRow), diagnosis: diagnosisOf })),
  add: procedure.input(inClient.extend(newPastObjective.shape)).output(pastObjectiveRow),
  /** Adds many at once; one that its cycle has already, by its title, is replaced. */
  put: procedure
    .input(inClient.extend({ objectives: z.array(newPastObjective).min(1).max(1_000) }))
    .output(z.array(pastObjectiveRow)),
  update: procedure
    .input(inClient.extend({ pastObjectiveId: id, change: pastObjectiveFields.partial() }))
    .output(pastObjectiveRow),
  /** The diagnosis as a PDF: the finding with its numbers, and what the charter lacks on a day. */
  print: procedure.input(asOfDay).output(z.object({ fileName: z.string(), pdf: bytes })),
  /** Saves the same where the person chooses; `download` where the host has no dialogs. */
  savePrint: procedure.input(asOfDay).output(saveOutcome),
  remove: procedure.input(inClient.extend({ pastObjectiveIds: z.array(id).min(1) })).output(removed),
};
