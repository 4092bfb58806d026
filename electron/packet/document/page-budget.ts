/** How long a packet may be before it is not read any more, and what to leave out of one that is longer. */
import { omissibleSections } from '#shared/domain/packet/leave-out.ts';
import type { PacketContent, PacketSectionKind } from '#shared/domain/packet/model.ts';
import { usualPages } from '#shared/domain/packet/page-budget.ts';
import { editionWords } from '#shared/domain/vocabulary.ts';
import type { PacketWarning } from '../protocol.ts';
import { listed } from './words.ts';

/** Where a section starts, and how many pages it takes; one that shares a page counts it. */
export interface SectionPages {
  readonly kind: PacketSectionKind | 'left_out';
  readonly title: string;
  readonly pages: number;
}

const mostNamed = 3;

/** The pages of each section, from where each starts. */
export function pagesOf(
  starts: readonly { readonly kind: SectionPages['kind']; readonly title: string; readonly page: number }[],
  pages: number,
): SectionPages[] {
  return starts.map(({ kind, title, page }, index) => {
    const next = starts[index + 1]?.page ?? pages + 1;
    return { kind, title, pages: Math.max(1, next - page) };
  });
}

/**
 * Says which sections are long, and what to leave out; nothing where the packet keeps to its budget. Of one that does not
 * tell where its sections start, as those of the first version, only how long it is.
 */
export function budgetWarnings(
  { edition, pageBudget: budget = usualPages[edition] }: Pick<PacketContent, 'edition' | 'pageBudget'>,
  pages: number,
  sections: readonly SectionPages[],
): PacketWarning[] {
  if (pages <= budget) return [];
  const longest = sections.toSorted((one, other) => other.pages - one.pages).slice(0, mostNamed);
  const named = longest.map(({ title, pages: count }) => `${title} (${count})`);
  return [
    {
      code: 'OVER_BUDGET',
      message:
        `${pages} pages are more than the ${budget} that are read of a ${editionWords[edition].replace('L', 'l').replace('F', 'f')}. ` +
        (sections.length === 0
          ? 'Nothing was cut.'
          : `Most are in ${listed(named)}. ${adviceOn(pages - budget, sections)} Nothing was cut.`),
    },
  ];
}

// The longest first, and no more of them than it takes.
function adviceOn(tooMany: number, sections: readonly SectionPages[]): string {
  const omissible = sections
    .filter(({ kind }) => omissibleSections.some((each) => each === kind))
    .toSorted((one, other) => other.pages - one.pages);
  const chosen: SectionPages[] = [];
  for (const section of omissible) {
    if (chosen.reduce((sum, { pages }) => sum + pages, 0) >= tooMany) break;
    chosen.push(section);
  }
  if (chosen.length === 0) return 'Close or cancel initiatives that are over to make it shorter.';
  return `Leave out ${listed(chosen.map(({ title }) => title))} to make it shorter.`;
}
