/**
 * A packet as it was frozen under schema version 1, every section of that version with a row in it. It is spelled out, so
 * that no builder and no rule of today can change what was frozen then.
 */
import type { PacketContent, PacketSection } from '#shared/domain/packet/model.ts';
import { frozenSections } from './frozen-sections.ts';

/** Of the frozen content's canonical JSON, and of the document that was printed from it. */
export const frozenHashes = {
  content: '2245470de225b3403f8b287013db0ce07bc234f13c60e1064ade9a9f758e5cc9',
  pdf: 'da5a57b13654001bcdec399bec457d8ea5e0e7bd65b88028f18b0ab7185a8d7b',
  /** Of the document of the crowded content, as the first version printed it. */
  crowdedPdf: 'a40412d69302be543cc0f12c2ae2df7bbb1b0fce068ce0dba22ce40e401f6923',
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

/** The frozen content with marks of neighbouring days in a lane of its timeline, and names too long for its map of waiting. */
export const crowdedPacket: PacketContent = { ...frozenPacket, sections: frozenSections.map(crowded) };

function crowded(section: PacketSection): PacketSection {
  if (section.kind === 'calendar') {
    const close = section.milestones.flatMap((row) =>
      ['2026-04-10', '2026-04-11', '2026-04-13'].map((dueOn) => ({
        ...row,
        id: `${row.id} ${dueOn}`,
        dueOn,
      })),
    );
    return { ...section, milestones: [...section.milestones, ...close] };
  }
  if (section.kind !== 'handoffs') return section;
  const spelled = (name: string) => `${name} and service delivery of the northern region`;
  const boundaries = section.boundaries.map(({ from, to, ...rest }) => ({
    ...rest,
    from: spelled(from),
    to: spelled(to),
  }));
  return { ...section, boundaries };
}
