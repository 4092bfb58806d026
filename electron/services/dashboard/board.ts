/** The board: every objective with its metrics, month by month. (Rules: product, Performance dashboard.) */
import type { ClientDb } from '#db/files/client-file.ts';
import { allRows } from '#db/queries/all-rows.ts';
import { objectives } from '#db/schema/client/strategy.ts';
import type { BoardMonth } from '#shared/contract/board.ts';
import type { ColumnList } from '#shared/contract/columns.ts';
import type { WideBoard } from '#shared/contract/dashboard.ts';
import type { ObjectiveRow } from '#shared/contract/strategy.ts';
import { addMonthsTo, type PlainDate, type PlainMonth } from '#shared/domain/dates.ts';
import { toNumber } from '#shared/domain/fractions.ts';
import { lastFullMonth, metricCountWarning } from '#shared/domain/metrics.ts';
import { medianPace, paceAt, trendOf } from '#shared/domain/pace.ts';
import { type LockedThrough, readLocks } from './locks.ts';
import { missingIn, monthsOf } from './months.ts';
import { type MetricRecord, readMetrics, toAnswer } from './read-metrics.ts';

/** The board as of a date. */
export function readBoard(db: ClientDb, asOf: PlainDate): WideBoard {
  const metricsOf = Map.groupBy(readMetrics(db), ({ objectiveId }) => objectiveId);
  const month = lastFullMonth(asOf);
  const lockedThrough = readLocks(db);
  const rows = allRows(db, objectives, objectives.position, objectives.id);
  const months = new MonthColumns();
  const onBoard = rows.map((row) =>
    objectiveOnBoard(row, metricsOf.get(row.id) ?? [], { month, months, lockedThrough }),
  );
  return { asOf, month, objectives: onBoard, months: months.text() };
}

interface BoardSource {
  month: PlainMonth;
  months: MonthColumns;
  lockedThrough: LockedThrough;
}

function objectiveOnBoard(
  { id, title, ownerId, functionId, cycleId }: ObjectiveRow,
  metrics: readonly MetricRecord[],
  source: BoardSource,
): WideBoard['objectives'][number] {
  const pace = medianPace(metrics, source.month);
  return {
    ...{ id, title, ownerId, functionId, cycleId },
    countWarning: metricCountWarning(metrics.length),
    pace: pace && toNumber(pace),
    trend: trendOf(medianPace(metrics, addMonthsTo(source.month, -1)), pace),
    metrics: metrics.map((metric) => metricOnBoard(metric, source)),
  };
}

function metricOnBoard(
  metric: MetricRecord,
  { month, months, lockedThrough }: BoardSource,
): WideBoard['objectives'][number]['metrics'][number] {
  const shown = monthsOf(metric, month);
  for (const each of shown) months.add(each);
  return {
    ...toAnswer(metric),
    now: paceAt(metric, metric.readings, month),
    missing: missingIn(shown, metric, month),
    lockedThrough: lockedThrough(metric),
    monthCount: shown.length,
  };
}

/** Collects months by column: one text crosses a port far faster than a thousand objects. */
class MonthColumns {
  readonly #columns: ColumnList<BoardMonth>['columns'] = {
    ...{ month: [], actual: [], expected: [], pace: [], band: [], confidence: [], note: [] },
  };

  add({ month, actual, expected, pace, band, confidence, note }: BoardMonth): void {
    this.#columns.month.push(month);
    this.#columns.actual.push(actual);
    this.#columns.expected.push(expected);
    this.#columns.pace.push(pace);
    this.#columns.band.push(band);
    this.#columns.confidence.push(confidence);
    this.#columns.note.push(note);
  }

  text(): string {
    const list: ColumnList<BoardMonth> = { count: this.#columns.month.length, columns: this.#columns };
    return JSON.stringify(list);
  }
}
