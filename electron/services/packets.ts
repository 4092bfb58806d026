/** Packets: preview, issue (frozen and hashed for ever), reissue, and what was issued. (Rules: product, Packets.) */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { desc, eq, getTableColumns } from 'drizzle-orm';
import { packetDocuments, packets } from '#db/schema/client/packets.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import type { PacketRow } from '#shared/contract/packets.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { dateIn } from '#shared/domain/dates.ts';
import { canonicalJson } from '#shared/domain/packet/canonical.ts';
import { packetFileName } from '#shared/domain/packet/file-name.ts';
import type { PacketContent } from '#shared/domain/packet/model.ts';
import { editionWords, sessionKindWords } from '#shared/domain/vocabulary.ts';
import type { ClientContext } from './context.ts';
import { found } from './find.ts';
import { type CompiledPacket, compilePacket, type PacketRequest } from './packet/compile.ts';
import { type Cleared, clear } from './way-out.ts';

type Part = 'packets';
type Job<Result> = AsyncGenerator<JobStep<Result>, void>;

const pdfType = 'application/pdf';
const { content: _content, ...rowColumns } = getTableColumns(packets);

/** Issued packets, newest first. Who looks at them is about to compile one, so the press is warmed up. */
export function list(ctx: ClientContext): Outputs[Part]['list'] {
  ctx.press.warmUp();
  return rows(ctx);
}

function rows(ctx: ClientContext): PacketRow[] {
  return ctx.db.select(rowColumns).from(packets).orderBy(desc(packets.issuedAt), desc(packets.id)).all();
}

/** The very pages that would print, as SVG. */
export async function* preview(ctx: ClientContext, input: PacketRequest): Job<Preview> {
  yield step('Compiling', 0);
  const { content } = compilePacket(ctx, input);
  yield step('Setting pages', 1);
  yield done(await renderPreview(ctx, content));
}

/** The pages of an issued packet, from its frozen content. */
export async function* pages(ctx: ClientContext, input: Inputs[Part]['pages']): Job<Preview> {
  const row = found(
    ctx.db.select().from(packets).where(eq(packets.id, input.packetId)).get(),
    'packet',
    input.packetId,
  );
  yield step('Setting pages', 1);
  yield done(await renderPreview(ctx, JSON.parse(row.content)));
}

/** Compiles a PDF without issuing it. @throws Refusal LEAK_STOPPED */
export async function draft(ctx: ClientContext, input: PacketRequest): Promise<Draft> {
  const { content } = compilePacket(ctx, input);
  const fileName = packetFileName(content);
  const cleared = clear(ctx, { fileName, content });
  const rendered = await ctx.press.renderPdf(content, { signal: ctx.signal });
  const pdf = cleared.blob(rendered.pdf, pdfType);
  return { fileName, pages: rendered.pages, contentSha256: hashOf(content), pdf };
}

/**
 * Freezes the content and its document for ever and writes the file into the client's `packets` folder.
 * @throws Refusal LEAK_STOPPED, or CONFLICT when the content is no longer what was previewed
 */
export async function* issue(ctx: ClientContext, input: Inputs[Part]['issue']): Job<PacketRow> {
  yield step('Compiling', 0);
  const { content: drafted, sessionId } = compilePacket(ctx, input);
  if (input.contentSha256 !== undefined && input.contentSha256 !== hashOf(drafted)) {
    throw new Refusal(
      'CONFLICT',
      'The content has changed since the preview. Look at the preview again, then issue.',
    );
  }
  const content = freeze(ctx, drafted, input.replacesId);
  const cleared = clear(ctx, { fileName: packetFileName(content), content });
  yield step('Setting pages', 1);
  const rendered = await ctx.press.renderPdf(content, { signal: ctx.signal });
  ctx.signal.throwIfAborted();
  yield done(store(ctx, { content, sessionId, cleared }, rendered, input.replacesId ?? null));
}

/** The bytes that were issued. @throws Refusal LEAK_STOPPED where a name in it has since become another client's */
export function document(ctx: ClientContext, input: Inputs[Part]['document']): Outputs[Part]['document'] {
  const { cleared, pdf } = clearIssued(ctx, input.packetId);
  return cleared.blob(pdf, pdfType);
}

/** Saves the issued document where the person chooses. @throws Refusal LEAK_STOPPED as `document` */
export async function save(ctx: ClientContext, input: Inputs[Part]['save']): Promise<Outputs[Part]['save']> {
  const { cleared, pdf } = clearIssued(ctx, input.packetId);
  return cleared.save(pdf);
}

/**
 * Shows the document in the client's `packets` folder, putting it there again if it was moved away.
 * @throws Refusal LEAK_STOPPED as `document`
 */
export async function reveal(
  ctx: ClientContext,
  input: Inputs[Part]['reveal'],
): Promise<Outputs[Part]['reveal']> {
  const { cleared, pdf, fileName } = clearIssued(ctx, input.packetId);
  const path = join(ctx.folder, 'packets', fileName);
  cleared.write(path, pdf);
  return { isShown: await ctx.machine.reveal(path) };
}

type Preview = { contentSha256: string; pages: string[]; warnings: { code: string; message: string }[] };
type Draft = { fileName: string; pages: number; contentSha256: string; pdf: Blob };

async function renderPreview(ctx: ClientContext, content: PacketContent): Promise<Preview> {
  const rendered = await ctx.press.renderPages(content, { signal: ctx.signal });
  return { contentSha256: hashOf(content), pages: [...rendered.pages], warnings: [...rendered.warnings] };
}

function freeze(ctx: ClientContext, content: PacketContent, replacesId: string | undefined): PacketContent {
  const replaced = replacesId === undefined ? null : one(ctx, replacesId);
  const day = (instant: string) => dateIn('UTC', instant);
  return {
    ...content,
    issuedOn: ctx.today(),
    replaces: replaced && { packetId: replaced.id, issuedOn: day(replaced.issuedAt) },
  };
}

function store(
  ctx: ClientContext,
  { content, sessionId, cleared }: CompiledPacket & { cleared: Cleared },
  rendered: { pdf: Uint8Array; pages: number },
  replacesId: string | null,
): PacketRow {
  const pdf = Buffer.from(rendered.pdf);
  const fileName = freeName(ctx, packetFileName(content));
  const path = join(ctx.folder, 'packets', fileName);
  cleared.write(path, pdf);
  return ctx.write('packets.issue', () => {
    const id = ctx.newId();
    ctx.db
      .insert(packets)
      .values({
        id,
        sessionId,
        sessionKind: content.session.kind,
        sessionOn: content.session.on,
        edition: content.edition,
        functionId: null,
        asOf: content.asOf,
        issuedAt: ctx.now(),
        content: canonicalJson(content),
        contentSha256: hashOf(content),
        fileName,
        fileSha256: sha256(pdf),
        fileBytes: pdf.length,
        pages: rendered.pages,
        replacesId,
      })
      .run();
    ctx.db.insert(packetDocuments).values({ id: ctx.newId(), packetId: id, pdf }).run();
    const what = `${editionWords[content.edition].toLowerCase()} of the packet for ${sessionKindWords[content.session.kind].toLowerCase()} ${content.session.on}`;
    return { sentence: `Issued the ${what}`, output: one(ctx, id), isUndoable: false };
  });
}

/** An issued file is never overwritten: a correction gets a number behind its name. */
function freeName(ctx: ClientContext, fileName: string): string {
  const taken = new Set(rows(ctx).map((row) => row.fileName));
  if (!taken.has(fileName)) return fileName;
  const stem = fileName.replace(/\.pdf$/, '');
  let count = 2;
  while (taken.has(`${stem} (${count}).pdf`)) count += 1;
  return `${stem} (${count}).pdf`;
}

function one(ctx: ClientContext, packetId: string): PacketRow {
  return found(
    ctx.db.select(rowColumns).from(packets).where(eq(packets.id, packetId)).get(),
    'packet',
    packetId,
  );
}

/** The issued document, searched again: names may have become another client's since. */
function clearIssued(
  ctx: ClientContext,
  packetId: string,
): { cleared: Cleared; pdf: Uint8Array; fileName: string } {
  const issued = ctx.db
    .select({ fileName: packets.fileName, content: packets.content, pdf: packetDocuments.pdf })
    .from(packets)
    .innerJoin(packetDocuments, eq(packetDocuments.packetId, packets.id))
    .where(eq(packets.id, packetId))
    .get();
  const { fileName, content, pdf } = found(issued, 'packet', packetId);
  return { cleared: clear(ctx, { fileName, content: JSON.parse(content) }), pdf, fileName };
}

function hashOf(content: PacketContent): string {
  return sha256(canonicalJson(content));
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function step(
  name: string,
  doneSteps: number,
): { kind: 'progress'; step: string; done: number; total: number } {
  return { kind: 'progress', step: name, done: doneSteps, total: 2 };
}

function done<Result>(result: Result): { kind: 'done'; result: Result } {
  return { kind: 'done', result };
}
