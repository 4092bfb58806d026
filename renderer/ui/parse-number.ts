/** Numbers as people type and paste them: with the separators of their locale, a percent sign or spaces. */
import { isDecimalValue } from '#shared/domain/fractions.ts';

const separators = new Map<string, string>();

/** The value of a text; `undefined` where it is no number, or has more digits than can be kept exactly. */
export function parseNumber(text: string, locale: string): number | undefined {
  const bare = text.replaceAll(/[\s'’%]/g, '').replace('−', '-');
  const decimal = decimalMark(bare, locale);
  const grouped = bare.replaceAll(decimal === ',' ? '.' : ',', '').replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(grouped)) return undefined;
  const value = Number(grouped);
  return isDecimalValue(value) ? value : undefined;
}

// Of two kinds of separator the last one is the decimal mark; a single one that could group thousands goes by the locale.
function decimalMark(text: string, locale: string): string {
  const marks = [...text.matchAll(/[.,]/g)].map(([mark]) => mark);
  const [last] = marks.slice(-1);
  if (last === undefined) return '.';
  const other = last === ',' ? '.' : ',';
  if (marks.includes(other)) return last;
  if (marks.length > 1) return other;
  return /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? decimalOf(locale) : last;
}

function decimalOf(locale: string): string {
  const known = separators.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const found = parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
  separators.set(locale, found);
  return found;
}

/** A value in a text field: the locale's decimal mark and no grouping, so that it is read back as it was. */
export function toField(value: number | null, locale: string): string {
  return value === null ? '' : String(value).replace('.', decimalOf(locale));
}
