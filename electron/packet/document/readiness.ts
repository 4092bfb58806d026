/** Readiness: what is missing before the first monthly review. */
import { missingInWords, readinessWords } from '#shared/domain/accountability-words.ts';
import type { ReadinessSection } from '#shared/domain/packet/readiness-section.ts';
import { counted, sentence } from './words.ts';

export function printReadiness({ kind, items, isBeforeFirstReview }: ReadinessSection) {
  const points = counted(missingPoints(items), 'point');
  return {
    kind,
    title: 'Readiness',
    startsPage: false,
    lead: isBeforeFirstReview
      ? sentence(`${points} missing before the first monthly review can do its work`)
      : sentence(`${points} still missing that should have been there before the first monthly review`),
    items: items.map(({ item, ok, missing }) => ({
      title: readinessWords[item],
      isOk: ok,
      missing: missing.map((each) => missingInWords(each, item)),
    })),
  };
}

/** How much is missing in all. */
export function missingPoints(items: ReadinessSection['items']): number {
  return items.reduce((sum, { missing }) => sum + missing.length, 0);
}
