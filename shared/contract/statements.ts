import { z } from 'zod';
import { id, instant, period, plainDate } from './base.ts';

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
