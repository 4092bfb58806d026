/** Sections too short for a page of their own: they go on below the one before, so that a small packet is a few full pages. */
import type { PacketContent, PacketSection } from '#shared/domain/packet/model.ts';
import { isFirstVersion } from './first-version.ts';

/** Fewer rows than these leave most of a page empty. */
const rowsOfAPage = 6;

/** True where a section that usually starts a page goes on below the one before. The first version started every one anew. */
export function goesOn(section: PacketSection, content: PacketContent): boolean {
  return !isFirstVersion(content) && rowsOf(section) < rowsOfAPage;
}

function rowsOf(section: PacketSection): number {
  switch (section.kind) {
    case 'registry':
      return section.groups.reduce((sum, { initiatives }) => sum + initiatives.length, 0);
    case 'calendar':
      return section.milestones.length;
    case 'dashboard':
      // A row of metrics is as high as two of anything else.
      return section.objectives.reduce((sum, { metrics }) => sum + 2 * Math.ceil(metrics.length / 3), 0);
    case 'handoffs':
      return section.handoffs.length + section.boundaries.length;
    case 'appendix':
      return section.slips.length;
    default:
      return rowsOfAPage;
  }
}
