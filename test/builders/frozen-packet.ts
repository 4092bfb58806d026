/**
 * A packet as it was frozen under schema version 1, every section of that version with a row in it. It is spelled out, so
 * that no builder and no rule of today can change what was frozen then.
 */
import type { PacketContent } from '#shared/domain/packet/model.ts';
import { frozenSections } from './frozen-sections.ts';

/** Of the frozen content's canonical JSON, and of the document that was printed from it. */
export const frozenHashes = {
  content: '2245470de225b3403f8b287013db0ce07bc234f13c60e1064ade9a9f758e5cc9',
  pdf: 'da5a57b13654001bcdec399bec457d8ea5e0e7bd65b88028f18b0ab7185a8d7b',
} as const;

/** The frozen content. */
export const frozenPacket: PacketContent = {
  schemaVersion: 1,
  client: { name: 'Frozen Fjord', monogram: 'FF', color: '#0b7285', locale: 'en-GB', currency: 'GBP' },
  session: {
    kind: 'monthly-review',
    on: '2026-03-17',
    groups: ['leadership'],
    people: [{ name: 'Mara Lind', role: 'Finance' }],
    agenda: [{ title: 'Registry', minutes: 20 }],
    notes: 'Bring the lease.',
  },
  edition: 'ceo',
  paper: 'a4',
  asOf: '2026-03-14',
  issuedOn: '2026-03-14',
  replaces: null,
  confidentiality: 'Confidential',
  asks: ['Read the Oslo page.'],
  sections: frozenSections,
};
