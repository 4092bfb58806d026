/**
 * Reads the numbers that people write in spreadsheets: with separators of thousands, a percent or currency sign, a unit, or a
 * minus in brackets. Which of `.` and `,` is the decimal mark, the whole file tells where one cell cannot.
 */
import { type DecimalValue, isDecimalValue } from '../fractions.ts';
import { type Cell, cellText } from './cells.ts';

export type DecimalMark = '.' | ',';

export interface Figure {
  readonly value: DecimalValue;
  /** The sign or word that stands beside the number, such as `%`, `€` or `days`; empty for none. */
  readonly unit: string;
}

const written =
  /^(\()?([+\-−–])?\s*(\p{Sc}|[A-Z]{3}(?=[\s\d-])|[A-Z]{1,2}\p{Sc})?\s*([+\-−–])?((?:\d[\d.,'’\s]*)|[.,]\d+)\s*(%|‰|\p{Sc}|\p{L}{3,20})?(\))?$/u;
/** Words that multiply what stands before them, which this does not: `3 Mio` is not 3. */
const multipliers = /^(mio|mrd|tsd|mil|mill|thousand|million|billion|millionen|tausend|hundred)s?$/i;

/** The number in a cell; `undefined` where there is none, or one with more digits than can be kept exactly. */
export function parseFigure(cell: Cell | undefined, mark: DecimalMark): Figure | undefined {
  if (typeof cell === 'number') {
    const value = Number(cell.toPrecision(15));
    return isDecimalValue(value) ? { value, unit: '' } : undefined;
  }
  if (typeof cell === 'boolean') return undefined;
  const [, opened, sign, before = '', innerSign, digits = '', after = '', closed] =
    written.exec(cellText(cell)) ?? [];
  if ((opened === undefined) !== (closed === undefined) || multipliers.test(after)) return undefined;
  const decimal = markIn(digits) ?? mark;
  const plain = digits
    .replace(/['’\s]/g, '')
    .replaceAll(decimal === ',' ? '.' : ',', '')
    .replace(',', '.');
  if (!/^(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
  const isNegative =
    [sign, innerSign].some((each) => each !== undefined && each !== '+') || opened !== undefined;
  const value = Number(plain) * (isNegative ? -1 : 1) + 0;
  return isDecimalValue(value) ? { value, unit: before || after } : undefined;
}

/** The decimal mark of a file: a comma where its texts show commas as such and no points, else a point. */
export function decimalMarkOf(cells: Iterable<Cell | undefined>): DecimalMark {
  const seen = new Set<DecimalMark>();
  for (const cell of cells) {
    const digits = typeof cell === 'string' ? written.exec(cellText(cell))?.[5] : undefined;
    const mark = digits === undefined ? undefined : markIn(digits);
    if (mark) seen.add(mark);
  }
  return seen.has(',') && !seen.has('.') ? ',' : '.';
}

/** Of two kinds of mark the last one is decimal; one that comes several times is not; one before three digits may be either. */
function markIn(digits: string): DecimalMark | undefined {
  const marks = [...digits.matchAll(/[.,]/g)].map(([mark]) => mark as DecimalMark);
  const [last] = marks.slice(-1);
  if (last === undefined) return undefined;
  const other = last === ',' ? '.' : ',';
  if (marks.includes(other)) return last;
  if (marks.length > 1) return other;
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits.replace(/['’\s]/g, '')) ? undefined : last;
}
