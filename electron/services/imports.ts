/** Importing initiatives and milestones: a dry run, and the same carried out as one command and one undo. */
import type { ImportPreview, ImportRequest, ImportResult } from '#shared/contract/imports.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import type { ClientContext, ImportFile } from './context.ts';

type Job<Result> = AsyncGenerator<JobStep<Result>, void>;

/** Reads the file and says row by row what would happen; changes nothing. @throws Refusal FILE_UNREADABLE, TOO_LARGE, INVALID_INPUT */
export async function* plan(ctx: ClientContext, input: ImportRequest): Job<ImportPreview> {
  yield* ctx.planImport(await fileOf(input));
}

/** Reads, plans and carries out. @throws Refusal as `plan`, and BUSY while another import is being written to the client */
export async function* apply(ctx: ClientContext, input: ImportRequest): Job<ImportResult> {
  yield* ctx.applyImport(await fileOf(input));
}

async function fileOf({
  kind,
  fileName,
  file,
  sheet,
  map = {},
  dateOrder,
}: ImportRequest): Promise<ImportFile> {
  return { kind, fileName, bytes: new Uint8Array(await file.arrayBuffer()), sheet, map, dateOrder };
}
