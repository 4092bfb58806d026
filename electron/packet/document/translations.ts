/** Strategic translation: what objectives and initiatives were turned into, and which were turned into nothing. */
import type { PacketTranslation, TranslationsSection } from '#shared/domain/packet/translations-section.ts';
import { translationKindWords, translationStateWords } from '#shared/domain/vocabulary.ts';
import { counted, listed, missing, sentence, type Words } from './words.ts';

export function printTranslations({ kind, translations, gaps }: TranslationsSection, words: Words) {
  const standing = translations.filter(({ state }) => state !== 'dropped');
  return {
    kind,
    title: 'Strategy in daily business',
    startsPage: false,
    lead: leadOf(standing, gaps.length),
    rows: standing.map((row) => ({
      ...{ title: row.title, source: row.source, kind: translationKindWords[row.translationKind] },
      owner: row.owner ?? row.functionName ?? missing,
      on: words.dateOrMissing(row.on),
      state: translationStateWords[row.state],
    })),
    gaps: gaps.map(({ title, of }) => `${title} (${of})`),
  };
}

function leadOf(standing: readonly PacketTranslation[], gaps: number): string {
  if (standing.length === 0 && gaps === 0)
    return 'There is no objective or initiative to turn into anything yet.';
  const inPlace = standing.filter(({ state }) => state === 'in_place').length;
  return sentence(
    listed([
      `${counted(standing.length, 'decision, allocation or change', 'decisions, allocations and changes')}, ${inPlace} in place`,
      `${counted(gaps, 'objective or initiative', 'objectives and initiatives')} turned into nothing yet`,
    ]),
  );
}
