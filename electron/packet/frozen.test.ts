import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/domain/packet/canonical.ts';
import { crowdedPacket, frozenHashes, frozenPacket } from '#test/builders/frozen-packet.ts';
import { createPacketEngine } from './packet-engine.ts';

const engine = createPacketEngine();

afterAll(() => engine.close());

const hashOf = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

// A new look or another part of a page is for newer schema versions alone: what was issued prints as it did.
describe('a packet frozen under schema version 1', () => {
  it('is the content it was', () => {
    expect(hashOf(canonicalJson(frozenPacket))).toBe(frozenHashes.content);
  });

  it.each([
    { name: 'every section', content: frozenPacket, hash: frozenHashes.pdf },
    { name: 'close marks and long names', content: crowdedPacket, hash: frozenHashes.crowdedPdf },
  ])('prints the same bytes: $name', async ({ content, hash }) => {
    const { pdf, warnings } = await engine.renderPdf(content);
    expect(warnings).toEqual([]);
    expect(hashOf(pdf)).toBe(hash);
  });
});
