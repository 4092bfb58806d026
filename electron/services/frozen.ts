/** What documents that are frozen have in common: their hash, their pages, and names that are not taken. */
import { createHash } from 'node:crypto';
import type { PacketPreview } from '#shared/contract/packets.ts';
import type { DocumentContent } from '#shared/domain/documents.ts';
import { canonicalJson } from '#shared/domain/packet/canonical.ts';
import type { ClientContext } from './context.ts';

/** The SHA-256 of content in its canonical writing. */
export function hashOf(content: DocumentContent): string {
  return sha256(canonicalJson(content));
}

/** A SHA-256 in hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The very pages that would print, as SVG. */
export async function renderPreview(ctx: ClientContext, content: DocumentContent): Promise<PacketPreview> {
  const rendered = await ctx.press.renderPages(content, { signal: ctx.signal });
  return { contentSha256: hashOf(content), pages: [...rendered.pages], warnings: [...rendered.warnings] };
}

/** An issued file is never overwritten: a correction gets a number behind its name. */
export function freeName(isTaken: ReadonlySet<string>, fileName: string): string {
  if (!isTaken.has(fileName)) return fileName;
  const stem = fileName.replace(/\.pdf$/, '');
  let count = 2;
  while (isTaken.has(`${stem} (${count}).pdf`)) count += 1;
  return `${stem} (${count}).pdf`;
}
