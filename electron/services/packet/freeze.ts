/** Freezes packets: content and document for ever, the file in the client's folder. (Rules: product, Packets.) */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { desc, eq, getTableColumns } from 'drizzle-orm';
import { packetDocuments, packets } from '#db/schema/client/packets.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import type { PacketRow } from '#shared/contract/packets.ts';
import type { Inputs } from '#shared/contract/types.ts';
import { dateIn } from '#shared/domain/dates.ts';
import { canonicalJson } from '#shared/domain/packet/canonical.ts';
import { packetFileName } from '#shared/domain/packet/file-name.ts';
import type { PacketContent } from '#shared/domain/packet/model.ts';
import { editionWords, sessionKindInSentence } from '#shared/domain/vocabulary.ts';
import type { ClientContext } from '../context.ts';
import { found } from '../find.ts';
import { freeName, hashOf, sha256 } from '../frozen.ts';
import { type Cleared, clear } from '../way-out.ts';
import { type CompiledPacket, compiler, type PacketEdition, type PacketOccasion } from './compile.ts';
import { eachStep } from './job-steps.ts';

/** An edition to issue: what it corrects, and the content it must still have. */
export type Issuing = PacketEdition & Pick<Inputs['packets']['issue'], 'replacesId' | 'contentSha256'>;

/** An edition that was set and may leave. */
interface SetEdition extends CompiledPacket {
  readonly cleared: Cleared;
  readonly fileName: string;
  readonly path: string;
  readonly replacesId: string | null;
  readonly pdf: Buffer;
  readonly pages: number;
}

/**
 * Compiles the editions from one reading of the client's data, sets them, and freezes all of them or none.
 * @param command the contract's name of it
 * @throws Refusal LEAK_STOPPED, or CONFLICT when a content is no longer what was previewed
 */
export async function* freezeEditions(
  ctx: ClientContext,
  command: 'packets.issue' | 'packets.issueEditions',
  occasion: PacketOccasion,
  editions: readonly Issuing[],
): AsyncGenerator<JobStep<PacketRow[]>, void> {
  const { step, done } = eachStep(editions.length + 1);
  yield step('Compiling', 0);
  const compile = compiler(ctx, occasion);
  const compiled = editions.map((edition) => prepared(ctx, edition, compile(edition)));
  const isTaken = new Set(packetRows(ctx).map(({ fileName }) => fileName));
  const set: SetEdition[] = [];
  for (const packet of compiled) {
    yield step('Setting pages', set.length + 1);
    const { pdf, pages } = await ctx.press.renderPdf(packet.content, { signal: ctx.signal });
    const fileName = freeName(isTaken, packetFileName(packet.content));
    isTaken.add(fileName);
    set.push({
      ...packet,
      fileName,
      path: join(ctx.folder, 'packets', fileName),
      pdf: Buffer.from(pdf),
      pages,
    });
  }
  ctx.signal.throwIfAborted();
  yield done(store(ctx, command, set));
}

/** Issued packets, newest first. */
export function packetRows(ctx: ClientContext): PacketRow[] {
  return ctx.db.select(rowColumns).from(packets).orderBy(desc(packets.issuedAt), desc(packets.id)).all();
}

const { content: _content, ...rowColumns } = getTableColumns(packets);

function prepared(ctx: ClientContext, { replacesId, contentSha256 }: Issuing, packet: CompiledPacket) {
  if (contentSha256 !== undefined && contentSha256 !== hashOf(packet.content)) {
    throw new Refusal(
      'CONFLICT',
      'The content has changed since the preview. Look at the preview again, then issue.',
    );
  }
  const replaced = replacesId === undefined ? null : one(ctx, replacesId);
  const content: PacketContent = {
    ...packet.content,
    issuedOn: ctx.today(),
    replaces: replaced && { packetId: replaced.id, issuedOn: dateIn('UTC', replaced.issuedAt) },
  };
  const cleared = clear(ctx, { fileName: packetFileName(content), content });
  return { ...packet, content, cleared, replacesId: replacesId ?? null };
}

function store(
  ctx: ClientContext,
  command: 'packets.issue' | 'packets.issueEditions',
  set: readonly SetEdition[],
): PacketRow[] {
  putFiles(set);
  return ctx.write(command, () => {
    const freezeId = set.length > 1 ? ctx.newId() : null;
    const rows = set.map((packet) => insert(ctx, packet, freezeId));
    const [first] = set;
    const { kind, on } = found(first, 'packet').content.session;
    const whose = new Intl.ListFormat('en-GB').format(set.map(({ content }) => editionOf(content)));
    const sentence = `Issued the ${whose} of the packet for ${sessionKindInSentence(kind)} ${on}`;
    return { sentence, output: rows, isUndoable: false };
  });
}

// Files come first: a packet that is on record has its file. Where one cannot be written, none stays.
function putFiles(set: readonly SetEdition[]): void {
  const written: string[] = [];
  try {
    for (const { cleared, path, pdf } of set) {
      cleared.write(path, pdf);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    throw error;
  }
}

function insert(ctx: ClientContext, packet: SetEdition, freezeId: string | null): PacketRow {
  const { content, pdf, sessionId, functionId, fileName, pages, replacesId } = packet;
  const id = ctx.newId();
  ctx.db
    .insert(packets)
    .values({
      ...{ id, sessionId, functionId, freezeId, replacesId, fileName, pages },
      sessionKind: content.session.kind,
      sessionOn: content.session.on,
      edition: content.edition,
      asOf: content.asOf,
      issuedAt: ctx.now(),
      content: canonicalJson(content),
      contentSha256: hashOf(content),
      fileSha256: sha256(pdf),
      fileBytes: pdf.length,
    })
    .run();
  ctx.db.insert(packetDocuments).values({ id: ctx.newId(), packetId: id, pdf }).run();
  return one(ctx, id);
}

function editionOf({ edition, functionName }: PacketContent): string {
  return functionName === undefined ? editionWords[edition].toLowerCase() : `edition for ${functionName}`;
}

function one(ctx: ClientContext, packetId: string): PacketRow {
  return found(
    ctx.db.select(rowColumns).from(packets).where(eq(packets.id, packetId)).get(),
    'packet',
    packetId,
  );
}
