/** The review packet of the tests, grown to twelve pages: a client with more initiatives, milestones and slips. */
import type { PacketContent, PacketSection } from '#shared/domain/packet/model.ts';
import { reviewPacket } from '#test/builders/review-packet.ts';

const copies = 2;

export function longPacket(): PacketContent {
  const content = reviewPacket();
  return { ...content, sections: content.sections.map(grown) };
}

function grown(section: PacketSection): PacketSection {
  switch (section.kind) {
    case 'registry':
      return {
        ...section,
        groups: section.groups.map((group) => ({ ...group, initiatives: repeated(group.initiatives) })),
      };
    case 'calendar':
      return { ...section, milestones: repeated(section.milestones) };
    case 'appendix':
      return { ...section, slips: repeated(section.slips) };
    default:
      return section;
  }
}

function repeated<Row extends { readonly id: string; readonly title: string }>(rows: readonly Row[]): Row[] {
  return Array.from({ length: copies }, (_, copy) =>
    rows.map((row) =>
      copy === 0 ? row : { ...row, id: `${row.id}-${copy}`, title: `${row.title}, phase ${copy + 1}` },
    ),
  ).flat();
}
