/** The board: every objective with its metrics and where they stand. (Rules: product, Performance dashboard.) */
import type { ClientDb } from '#db/files/client-file.ts';
import { allRows } from '#db/queries/all-rows.ts';
import { columnTextsOf } from '#db/queries/columns.ts';
import { metricReadings } from '#db/schema/client/dashboard.ts';
import { objectives } from '#db/schema/client/strategy.ts';
import type { WideBoard } from '#shared/contract/dashboard.ts';
import type { ObjectiveRow } from '#shared/contract/strategy.ts';
import { addMonthsTo, type PlainDate, type PlainMonth } from '#shared/domain/dates.ts';
import { toNumber } from '#shared/domain/fractions.ts';
import { lastFullMonth, metricCountWarning } from '#shared/domain/metrics.ts';
import { medianPace, paceAt, trendOf } from '#shared/domain/pace.ts';
import { type LockedThrough, readLocks } from './locks.ts';
import { type MetricRecord, readMetrics, toAnswer } from './read-metrics.ts';

const shown = ['month', 'value', 'confidence', 'note'];
const readingTexts = columnTextsOf(metricReadings, metricReadings.metricId, shown);

/** The board as of a date. SQLite alone reads what stands in its months; only two of them are looked at here. */
export function readBoard(db: ClientDb, asOf: PlainDate): WideBoard {
  const month = lastFullMonth(asOf);
  const source = {
    ...{ month, before: addMonthsTo(month, -1), lockedThrough: readLocks(db) },
    readings: readingTexts(db),
  };
  const metrics = readMetrics(db, [source.before, month]);
  const metricsOf = Map.groupBy(metrics, ({ objectiveId }) => objectiveId);
  const rows = allRows(db, objectives, objectives.position, objectives.id);
  const onBoard = rows.map((row) => objectiveOnBoard(row, metricsOf.get(row.id) ?? [], source));
  return { asOf, month, objectives: onBoard };
}

interface BoardSource {
  month: PlainMonth;
  before: PlainMonth;
  lockedThrough: LockedThrough;
  /** Every reading of a metric that has one, by the metric's id. */
  readings: ReadonlyMap<string, string>;
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
    trend: trendOf(medianPace(metrics, source.before), pace),
    metrics: metrics.map((metric) => ({
      ...toAnswer(metric),
      now: paceAt(metric, metric.readings, source.month),
      lockedThrough: source.lockedThrough(metric),
      readings: source.readings.get(metric.id) ?? null,
    })),
  };
}
