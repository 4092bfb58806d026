/** The rows of one month's entry: what was typed over what is stored, what is wrong with it, and what is sent. */
import { parseTsv } from '#renderer/ui/grid/model/tsv.ts';
import { parseNumber, toField } from '#renderer/ui/parse-number.ts';
import type { Board, BoardMetric } from '#shared/contract/board.ts';
import type { PlainMonth } from '#shared/domain/dates.ts';
import type { MetricMonth } from '#shared/domain/metric-months.ts';
import { type Confidence, confidences } from '#shared/domain/vocabulary.ts';

export interface EntryCells {
  value: string;
  confidence: Confidence | '';
  note: string;
}

/** What was typed, by metric; only rows that differ from what is stored. */
export type Typed = Readonly<Record<string, EntryCells>>;

export interface EntryRow {
  metric: BoardMetric;
  objectiveId: string;
  objective: string;
  stored: MetricMonth | undefined;
  before: MetricMonth | undefined;
  cells: EntryCells;
  isChanged: boolean;
  /** True where an issued packet shows the month. */
  isClosed: boolean;
  problem: string | null;
}

/** A row for every metric that is read in the month. */
export function entryRows(board: Board, month: PlainMonth, typed: Typed, locale: string): EntryRow[] {
  return board.objectives.flatMap(({ id: objectiveId, title, metrics }) =>
    metrics
      .filter(({ baselineMonth }) => baselineMonth <= month)
      .map((metric) => {
        const at = metric.months.findIndex((each) => each.month === month);
        const stored = metric.months[at];
        const saved = cellsOf(stored, locale);
        const cells = typed[metric.id] ?? saved;
        return {
          ...{ metric, objectiveId, objective: title, stored, before: metric.months[at - 1], cells },
          isChanged: !isSame(cells, saved),
          isClosed: metric.lockedThrough !== null && month <= metric.lockedThrough,
          problem: problemOf(cells, locale),
        };
      }),
  );
}

function cellsOf(month: MetricMonth | undefined, locale: string): EntryCells {
  const { actual = null, confidence = null, note = '' } = month ?? {};
  return { value: toField(actual, locale), confidence: confidence ?? '', note };
}

function isSame(one: EntryCells, other: EntryCells): boolean {
  return one.value === other.value && one.confidence === other.confidence && one.note === other.note;
}

function problemOf({ value, confidence, note }: EntryCells, locale: string): string | null {
  if (value.trim() === '')
    return confidence === '' && note === '' ? null : 'A note or confidence needs a reading beside it';
  return parseNumber(value, locale) === undefined ? `“${value}” is not a number` : null;
}

/** What is sent of the rows that changed; a row that was emptied takes its reading away. */
export function readingsOf(rows: readonly EntryRow[], month: PlainMonth, locale: string) {
  return rows
    .filter(({ isChanged }) => isChanged)
    .map(({ metric, cells: { value, confidence, note } }) => ({
      ...{ metricId: metric.id, month, note },
      value: parseNumber(value, locale) ?? null,
      confidence: confidence === '' ? null : confidence,
    }));
}

export interface Pasted {
  typed: Typed;
  /** What could not be placed, by row of what was pasted. */
  problems: string[];
}

/** Cells from a spreadsheet, laid over the rows from one of them on: values, then confidence, then a note. */
export function pasteInto(rows: readonly EntryRow[], from: number, text: string): Pasted {
  const typed: Record<string, EntryCells> = {};
  const problems: string[] = [];
  for (const [index, [value = '', confidence, note]] of parseTsv(text).entries()) {
    const row = rows[from + index];
    if (!row) {
      problems.push(`Row ${index + 1}: there is no metric left for “${value}”`);
      continue;
    }
    const level = confidence === undefined ? row.cells.confidence : confidenceOf(confidence);
    if (level === undefined)
      problems.push(`Row ${index + 1}, ${row.metric.name}: “${confidence}” is not high, medium or low`);
    typed[row.metric.id] = {
      value: value.trim(),
      confidence: level ?? row.cells.confidence,
      note: note ?? row.cells.note,
    };
  }
  return { typed, problems };
}

function confidenceOf(text: string): Confidence | '' | undefined {
  const word = text.trim().toLowerCase();
  return word === '' ? '' : confidences.find((level) => level === word || level[0] === word);
}
