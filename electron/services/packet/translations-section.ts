/** What the strategy was turned into, and what was turned into nothing, as a packet freezes it. */
import type { TranslationsSection } from '#shared/domain/packet/translations-section.ts';
import { translationGaps } from '#shared/domain/translation.ts';
import type { PacketSource } from './source.ts';

export function translationsSection(source: PacketSource): TranslationsSection {
  const { objectives, initiatives, translations, running } = source;
  const titles = new Map([...objectives, ...initiatives].map(({ id, title }) => [id, title]));
  const gaps = translationGaps({ objectives: running, initiatives, translations });
  const gapOf =
    (of: 'objective' | 'initiative') =>
    ({ id, title }: { id: string; title: string }) => ({ id, of, title });
  return {
    kind: 'translations',
    translations: translations.map((row) => ({
      ...{ id: row.id, title: row.what, translationKind: row.kind, state: row.state, on: row.onDate },
      source: titles.get(row.objectiveId ?? row.initiativeId ?? '') ?? '',
      owner: source.nameOf(row.ownerId),
      functionName: source.functionOf(row.functionId),
    })),
    gaps: [...gaps.objectives.map(gapOf('objective')), ...gaps.initiatives.map(gapOf('initiative'))],
  };
}
