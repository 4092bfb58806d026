import { formatDate, isPlainDate } from '#shared/domain/dates.ts';
import type { ImportKind } from '#shared/domain/import/fields.ts';
import { milestoneKindWords, statusWords } from '#shared/domain/vocabulary.ts';

export const kindWords: Record<ImportKind, string> = { initiatives: 'Initiatives', milestones: 'Milestones' };

const words: Readonly<Record<string, string>> = { ...statusWords, ...milestoneKindWords };
const longestShown = 90;

/** What a field holds, as people write it: dates and closed lists in words, long texts cut. */
export function valueInWords(value: string, locale: string): string {
  if (isPlainDate(value)) return formatDate(value, locale);
  if (Object.hasOwn(words, value)) return words[value] ?? value;
  const line = value.replace(/\s*\n\s*/g, ' · ');
  return line.length > longestShown ? `${line.slice(0, longestShown).trimEnd()}…` : line;
}

/** Bytes as people say them. */
export function fileSize(bytes: number, locale: string): string {
  const isLarge = bytes >= 1e6;
  const amount = Math.max(1, bytes / (isLarge ? 1e6 : 1e3)).toLocaleString(locale, {
    maximumFractionDigits: isLarge ? 1 : 0,
  });
  return `${amount} ${isLarge ? 'MB' : 'kB'}`;
}
