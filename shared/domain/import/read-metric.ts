/** Reads one row as a metric with its readings: one for each column of a month, or the one of the row's own month. */
import type { PlainMonth } from '../dates.ts';
import type { Confidence, MetricDirection } from '../vocabulary.ts';
import { cellText, fold } from './cells.ts';
import type { ImportField } from './fields.ts';
import { type DecimalMark, type Figure, parseFigure } from './parse-figure.ts';
import { splitMonth } from './parse-month.ts';
import { type Columns, type RowReader, shorten } from './row-reader.ts';

export interface SaidReading {
  readonly month: PlainMonth;
  readonly figure: Figure;
  /** The column it stands in. */
  readonly column: number;
  /** The field that the column fills. */
  readonly field: ImportField;
}

export interface SaidMetric {
  readonly reader: RowReader;
  readonly row: number;
  readonly title: string;
  readonly objective: string | undefined;
  readonly unit: string | undefined;
  readonly direction: MetricDirection | undefined;
  readonly baselineMonth: PlainMonth | undefined;
  readonly baseline: Figure | undefined;
  readonly targetMonth: PlainMonth | undefined;
  readonly target: Figure | undefined;
  readonly readings: readonly SaidReading[];
  readonly confidence: Confidence | undefined;
  readonly note: string | undefined;
  /** True when something that the row says of its readings cannot be read, which was reported. */
  readonly isUnreadable: boolean;
}

/** How the file is laid out: which month each reading's column is for, and the decimal mark. */
export interface MetricSheet {
  readonly monthOfColumn: ReadonlyMap<number, PlainMonth>;
  /** The months that the headings of the baseline and the target name. */
  readonly headingMonths: Partial<Record<'baselineValue' | 'targetValue', PlainMonth | null>>;
  readonly mark: DecimalMark;
}

const directionWords: Record<MetricDirection, ReadonlySet<string>> = {
  rise: new Set('rise|up|increase|higher|higher is better|maximise|maximize|more|grow|growth|↑|+'.split('|')),
  fall: new Set(
    'fall|down|decrease|lower|lower is better|minimise|minimize|less|reduce|reduction|↓|-'.split('|'),
  ),
};
const confidenceWords: Readonly<Record<string, Confidence>> = {
  ...{ high: 'high', h: 'high', medium: 'medium', med: 'medium', m: 'medium', low: 'low', l: 'low' },
};

/** The months that headings name, once for the file. */
export function headingMonthsOf({ headings, byField }: Columns): MetricSheet['headingMonths'] {
  const monthOf = (field: ImportField) => splitMonth(headings[byField.get(field)?.[0] ?? -1] ?? '').month;
  return { baselineValue: monthOf('baselineValue'), targetValue: monthOf('targetValue') };
}

/** What a row says; `undefined` when it is refused, which is then reported. */
export function readMetric(reader: RowReader, sheet: MetricSheet): SaidMetric | undefined {
  const title = reader.title();
  if (title === undefined) return undefined;
  const across = readAcross(reader, sheet);
  const own = readOwn(reader, sheet);
  return {
    ...{ reader, row: reader.row, title, objective: reader.text('objective'), unit: reader.text('unit') },
    direction: directionIn(reader.text('direction')),
    ...startAndEnd(reader, sheet),
    readings: [...across.readings, ...own.readings],
    confidence: readConfidence(reader),
    note: reader.raw('note') || undefined,
    isUnreadable: across.isUnreadable || own.isUnreadable,
  };
}

function startAndEnd(reader: RowReader, { headingMonths, mark }: MetricSheet) {
  return {
    baselineMonth: reader.month('baselineMonth') ?? headingMonths.baselineValue ?? undefined,
    baseline: figureIn(reader, 'baselineValue', mark),
    targetMonth: reader.month('targetMonth') ?? headingMonths.targetValue ?? undefined,
    target: figureIn(reader, 'targetValue', mark),
  };
}

interface ReadReadings {
  readonly readings: readonly SaidReading[];
  readonly isUnreadable: boolean;
}

/** One reading for each column of a month that holds a number. */
function readAcross(reader: RowReader, { monthOfColumn, mark }: MetricSheet): ReadReadings {
  const readings: SaidReading[] = [];
  let isUnreadable = false;
  for (const { column, cell } of reader.cells('reading')) {
    const month = monthOfColumn.get(column);
    if (month === undefined) continue;
    const figure = parseFigure(cell, mark);
    if (figure) readings.push({ month, figure, column, field: 'reading' });
    else {
      isUnreadable = true;
      const message = `“${shorten(cellText(cell))}” is no number, so this reading is not imported.`;
      reader.report('reading', 'FIGURE_UNREADABLE', message, [column]);
    }
  }
  return { readings, isUnreadable };
}

/** The reading of the row's own month. */
function readOwn(reader: RowReader, { mark }: MetricSheet): ReadReadings {
  const [first] = reader.cells('value');
  if (!first) return { readings: [], isUnreadable: false };
  const figure = figureIn(reader, 'value', mark);
  const month = reader.month('month');
  if (month === undefined)
    reader.report('month', 'MONTH_MISSING', 'The reading names no month, so it is not imported.');
  if (!figure || month === undefined) return { readings: [], isUnreadable: true };
  return { readings: [{ month, figure, column: first.column, field: 'value' }], isUnreadable: false };
}

function figureIn(reader: RowReader, field: ImportField, mark: DecimalMark): Figure | undefined {
  const [first] = reader.cells(field);
  if (!first) return undefined;
  const figure = parseFigure(first.cell, mark);
  if (!figure)
    reader.report(
      field,
      'FIGURE_UNREADABLE',
      `“${shorten(cellText(first.cell))}” is no number, so it is left out.`,
    );
  return figure;
}

function directionIn(text: string | undefined): MetricDirection | undefined {
  if (text === undefined) return undefined;
  const folded = fold(text);
  return directionWords.fall.has(folded) ? 'fall' : directionWords.rise.has(folded) ? 'rise' : undefined;
}

function readConfidence(reader: RowReader): Confidence | undefined {
  const text = reader.text('confidence');
  if (text === undefined) return undefined;
  const confidence = confidenceWords[fold(text)];
  if (!confidence) {
    const message = `“${shorten(text)}” is neither high, medium nor low, so the confidence is left out.`;
    reader.report('confidence', 'CONFIDENCE_UNKNOWN', message);
  }
  return confidence;
}
