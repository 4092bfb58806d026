/** The dashboard's board as screens and documents want it: every metric with its months, each against its plan. */
import type { PlainMonth } from '../domain/dates.ts';
import { type MetricMonth, type MetricReading, missingIn, monthsOf } from '../domain/metric-months.ts';
import type { Metric } from '../domain/metrics.ts';
import { readColumns, rowsOf } from './columns.ts';
import type { Metric as MetricAnswer, WideBoard } from './dashboard.ts';

export type Board = Omit<WideBoard, 'objectives'> & { objectives: BoardObjective[] };
export type BoardObjective = Omit<WideBoard['objectives'][number], 'metrics'> & { metrics: BoardMetric[] };
export type BoardMetric = Omit<WideBoard['objectives'][number]['metrics'][number], 'readings'> & {
  /** Consecutive months from the baseline's, oldest first. */
  months: MetricMonth[];
  /** The months that are over and have no reading, oldest first. */
  missing: PlainMonth[];
};

/**
 * Holds every month of a board against its plan, where the board is shown: what was read crosses a port in a fraction of
 * the time that everything calculated from it would take.
 */
export function readBoard({ objectives, ...board }: WideBoard): Board {
  return {
    ...board,
    objectives: objectives.map(({ metrics, ...objective }) => ({
      ...objective,
      metrics: metrics.map(({ readings: text, ...answer }) => {
        const metric = metricOf(answer);
        const readings = text === null ? [] : rowsOf(readColumns<MetricReading>(text));
        const months = monthsOf(metric, readings, board.month);
        return { ...answer, months, missing: missingIn(months, metric, board.month) };
      }),
    })),
  };
}

/** A metric as the rules take it. */
function metricOf({ direction, baselineMonth, baselineValue, plans }: MetricAnswer): Metric {
  return {
    direction,
    baseline: { month: baselineMonth, value: baselineValue },
    plans: plans.map(({ holdsFrom, targetMonth, targetValue, points }) => ({
      ...{ holdsFrom, points, target: { month: targetMonth, value: targetValue } },
    })),
  };
}
