/** Packets: preview, issue (frozen and hashed for ever), reissue, and what was issued. (Rules: product, Packets.) */
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { packetDocuments, packets } from '#db/schema/client/packets.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import type { PacketPreview, PacketRow } from '#shared/contract/packets.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { packetFileName } from '#shared/domain/packet/file-name.ts';
import type { ClientContext } from './context.ts';
import { found } from './find.ts';
import { hashOf, renderPreview } from './frozen.ts';
import { compilePacket, type PacketRequest } from './packet/compile.ts';
import { freezeEditions, packetRows } from './packet/freeze.ts';
import { eachStep } from './packet/job-steps.ts';
import { type Cleared, clear } from './way-out.ts';

type Part = 'packets';
type Job<Result> = AsyncGenerator<JobStep<Result>, void>;

const pdfType = 'application/pdf';
const { step, done } = eachStep(2);

/** Issued packets, newest first. Who looks at them is about to compile one, so the press is warmed up. */
export function list(ctx: ClientContext): Outputs[Part]['list'] {
  ctx.press.warmUp();
  return packetRows(ctx);
}

/** The very pages that would print, as SVG. */
export async function* preview(ctx: ClientContext, input: PacketRequest): Job<PacketPreview> {
  yield step('Compiling', 0);
  const { content } = compilePacket(ctx, input);
  yield step('Setting pages', 1);
  yield done(await renderPreview(ctx, content));
}

/** The pages of an issued packet, from its frozen content. */
export async function* pages(ctx: ClientContext, input: Inputs[Part]['pages']): Job<PacketPreview> {
  const row = found(
    ctx.db.select().from(packets).where(eq(packets.id, input.packetId)).get(),
    'packet',
    input.packetId,
  );
  yield step('Setting pages', 1);
  yield done(await renderPreview(ctx, JSON.parse(row.content)));
}

/** Compiles a PDF without issuing it. @throws Refusal LEAK_STOPPED */
export async function draft(ctx: ClientContext, input: PacketRequest): Promise<Outputs[Part]['draft']> {
  const { content } = compilePacket(ctx, input);
  const fileName = packetFileName(content);
  const cleared = clear(ctx, { fileName, content });
  const rendered = await ctx.press.renderPdf(content, { signal: ctx.signal });
  const pdf = cleared.blob(rendered.pdf, pdfType);
  const { pages: count, warnings } = rendered;
  return { fileName, pages: count, contentSha256: hashOf(content), warnings: [...warnings], pdf };
}

/**
 * Freezes the content and its document for ever and writes the file into the client's `packets` folder.
 * @throws Refusal LEAK_STOPPED, or CONFLICT when the content is no longer what was previewed
 */
export async function* issue(ctx: ClientContext, input: Inputs[Part]['issue']): Job<PacketRow> {
  const steps = freezeEditions(ctx, 'packets.issue', input, [input]);
  for await (const each of steps) yield each.kind === 'done' ? done(found(each.result[0], 'packet')) : each;
}

/** The same for several editions from one reading of the client's data: all of them, or none. @throws as `issue` */
export function issueEditions(ctx: ClientContext, input: Inputs[Part]['issueEditions']): Job<PacketRow[]> {
  return freezeEditions(ctx, 'packets.issueEditions', input, input.editions);
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
