/** Statements of retainer periods: preview, issue (frozen for ever, the period closed), and what was issued. */
import { join } from 'node:path';
import { desc, eq, getTableColumns } from 'drizzle-orm';
import { statementDocuments, statements } from '#db/schema/client/statements.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import type { PacketPreview } from '#shared/contract/packets.ts';
import type { StatementFormat, StatementRow } from '#shared/contract/statements.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { documentFileName } from '#shared/domain/packet/file-name.ts';
import type { StatementContent } from '#shared/domain/statement/model.ts';
import { statementCsv } from '#shared/domain/statement/sheets.ts';
import type { ClientContext } from './context.ts';
import { found } from './find.ts';
import { hashOf, renderPreview } from './frozen.ts';
import { eachStep } from './packet/job-steps.ts';
import { compileStatement } from './statement/compile.ts';
import { issueStatement } from './statement/issue.ts';
import { statementWorkbook } from './statement/workbook.ts';
import { clear } from './way-out.ts';

const { step, done } = eachStep(2);

type Part = 'statements';
type Job<Result> = AsyncGenerator<JobStep<Result>, void>;
type Subject = Inputs[Part]['files']['subject'];

const types: Record<StatementFormat, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};
const { content: _content, ...rowColumns } = getTableColumns(statements);

/** Issued statements, newest first. Who looks at them is about to see one, so the press is warmed up. */
export function list(ctx: ClientContext): Outputs[Part]['list'] {
  ctx.press.warmUp();
  return rows(ctx);
}

function rows(ctx: ClientContext): StatementRow[] {
  const { issuedAt, id } = statements;
  return ctx.db.select(rowColumns).from(statements).orderBy(desc(issuedAt), desc(id)).all();
}

/** The very pages that would print, as SVG. @throws Refusal NO_AGREEMENT, INVALID_INPUT for a period that there is not */
export async function* preview(ctx: ClientContext, input: Inputs[Part]['preview']): Job<PacketPreview> {
  yield step('Compiling', 0);
  const content = compileStatement(ctx, input.period);
  yield step('Setting pages', 1);
  yield done(await renderPreview(ctx, content));
}

/** The pages of an issued statement, from its frozen content. */
export async function* pages(ctx: ClientContext, input: Inputs[Part]['pages']): Job<PacketPreview> {
  const { content } = issued(ctx, input.statementId);
  yield step('Setting pages', 1);
  yield done(await renderPreview(ctx, content));
}

/**
 * Freezes the statement of a period for ever, writes it into the client's `statements` folder, and closes the period, which
 * locks it and all before it.
 * @throws Refusal PERIOD_NOT_OVER unless it is meant to be early, ALREADY_EXISTS unless it names the latest one that it
 * corrects, CONFLICT where the content is no longer what was previewed, LEAK_STOPPED
 */
export async function* issue(ctx: ClientContext, input: Inputs[Part]['issue']): Job<StatementRow> {
  yield step('Compiling', 0);
  const ready = issueStatement(ctx, input, rows(ctx));
  yield step('Setting pages', 1);
  const id = await ready.press();
  yield done(one(ctx, id));
}

/** The documents of a statement. @throws Refusal as preview, LEAK_STOPPED */
export async function files(
  ctx: ClientContext,
  input: Inputs[Part]['files'],
): Promise<Outputs[Part]['files']> {
  const made = await Promise.all(input.formats.map((format) => document(ctx, input.subject, format)));
  const [first] = made;
  const { statementId, contentSha256, pages: count } = found(first, 'document');
  return {
    ...{ statementId, contentSha256, pages: count },
    files: made.map(({ format, fileName, bytes, cleared }) => ({
      ...{ format, fileName, data: cleared.blob(bytes, types[format]) },
    })),
  };
}

/** Saves one document where the person chooses. @throws Refusal as files */
export async function save(ctx: ClientContext, input: Inputs[Part]['save']): Promise<Outputs[Part]['save']> {
  const { cleared, bytes } = await document(ctx, input.subject, input.format);
  return cleared.save(bytes);
}

/** Shows the PDF in the client's `statements` folder, putting it there again if it was moved away. */
export async function reveal(
  ctx: ClientContext,
  { statementId }: Inputs[Part]['reveal'],
): Promise<Outputs[Part]['reveal']> {
  const { fileName } = one(ctx, statementId);
  const { cleared, bytes } = await document(ctx, { statementId }, 'pdf');
  const path = join(ctx.folder, 'statements', fileName);
  cleared.write(path, bytes);
  return { isShown: await ctx.machine.reveal(path) };
}

/** One document, searched anew each time: names may have become another client's since it was issued. */
async function document(ctx: ClientContext, subject: Subject, format: StatementFormat) {
  const frozen = 'statementId' in subject ? issued(ctx, subject.statementId) : undefined;
  const content = frozen?.content ?? compileStatement(ctx, 'period' in subject ? subject.period : '');
  const fileName = frozen
    ? frozen.fileName.replace(/pdf$/, format)
    : documentFileName(content.client.name, `statement ${content.period} draft`, format);
  const cleared = clear(ctx, { fileName, content });
  const pdf = frozen ?? (await ctx.press.renderPdf(content, { signal: ctx.signal }));
  return {
    ...{ format, fileName, cleared, pages: pdf.pages },
    statementId: frozen?.id ?? null,
    contentSha256: frozen?.contentSha256 ?? hashOf(content),
    bytes: format === 'pdf' ? pdf.pdf : await written(content, format),
  };
}

async function written(content: StatementContent, format: 'xlsx' | 'csv'): Promise<Uint8Array> {
  return format === 'csv' ? Buffer.from(statementCsv(content)) : statementWorkbook(content);
}

function issued(ctx: ClientContext, statementId: string) {
  const row = ctx.db
    .select({ ...getTableColumns(statements), pdf: statementDocuments.pdf })
    .from(statements)
    .innerJoin(statementDocuments, eq(statementDocuments.statementId, statements.id))
    .where(eq(statements.id, statementId))
    .get();
  const { content, ...rest } = found(row, 'statement', statementId);
  return { ...rest, content: JSON.parse(content) as StatementContent };
}

function one(ctx: ClientContext, statementId: string): StatementRow {
  const row = ctx.db.select(rowColumns).from(statements).where(eq(statements.id, statementId)).get();
  return found(row, 'statement', statementId);
}
