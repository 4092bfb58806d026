/** Sentences of the change log: they carry dates and periods as data has them. */
import { formatDate, isPlainDate } from '#shared/domain/dates.ts';
import { formatPeriod, periodNamed } from '#shared/domain/periods.ts';

/** A sentence with its dates and periods as the person writes them; what is quoted stays as somebody wrote it. */
export function sentenceWords(sentence: string, locale: string): string {
  return sentence.replace(/“[^”]*”|\b\d{4}-(\d{2}-\d{2}|\d{2}|Q\d)\b(?!-)/g, (found) => {
    if (isPlainDate(found)) return formatDate(found, locale);
    return periodNamed(found) ? formatPeriod(found, locale) : found;
  });
}
