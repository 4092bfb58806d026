import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { id, inClient, instant, period, plainDate, procedure } from './base.ts';
import { bytes, saveOutcome } from './bytes.ts';
import { jobStep } from './jobs.ts';
import { packetPreview } from './packets.ts';

/** An issued statement without its frozen content. */
export const statementRow = z.object({
  id,
  period,
  startsOn: plainDate,
  endsOn: plainDate,
  issuedAt: instant,
  contentSha256: z.string(),
  fileName: z.string(),
  fileSha256: z.string(),
  fileBytes: z.int(),
  pages: z.int(),
  replacesId: id.nullable(),
});

export type StatementRow = z.infer<typeof statementRow>;

export const statementFormats = ['pdf', 'xlsx', 'csv'] as const;
export type StatementFormat = (typeof statementFormats)[number];

/** An issued statement, or a period as it stands now. */
const subject = z.union([z.object({ statementId: id }), z.object({ period })]);

export const statements = {
  /** Issued statements, newest first. */
  list: procedure.input(inClient).output(z.array(statementRow)),
  /** The very pages that would print, as SVG. */
  preview: procedure.input(inClient.extend({ period })).output(eventIterator(jobStep(packetPreview))),
  /** The pages of an issued statement, from its frozen content. */
  pages: procedure.input(inClient.extend({ statementId: id })).output(eventIterator(jobStep(packetPreview))),
  /** Freezes the statement of a period for ever and closes the period, with all before it. */
  issue: procedure
    .input(
      inClient.extend({
        period,
        /** The latest statement of the period, which this one corrects. */
        replacesId: id.optional(),
        /** Refuses to issue anything but what was previewed. */
        contentSha256: z.string().optional(),
        /** Issues it although the period is not over. */
        isEarly: z.boolean().optional(),
      }),
    )
    .output(eventIterator(jobStep(statementRow))),
  /** The documents: of an issued statement the very PDF that was issued, else drafts. */
  files: procedure
    .input(inClient.extend({ subject, formats: z.array(z.enum(statementFormats)).min(1) }))
    .output(
      z.object({
        statementId: id.nullable(),
        contentSha256: z.string(),
        pages: z.int(),
        files: z.array(z.object({ format: z.enum(statementFormats), fileName: z.string(), data: bytes })),
      }),
    ),
  /** Saves one document where the person chooses; `download` where the host has no dialogs. */
  save: procedure.input(inClient.extend({ subject, format: z.enum(statementFormats) })).output(saveOutcome),
  /** Shows the issued PDF in the system's file manager; false where there is none. */
  reveal: procedure.input(inClient.extend({ statementId: id })).output(z.object({ isShown: z.boolean() })),
};
