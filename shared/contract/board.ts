/** The dashboard's board as screens and documents want it: every metric with its months. */
import type { PlainMonth } from '../domain/dates.ts';
import type { Confidence, PaceBand } from '../domain/vocabulary.ts';
import { readColumns, rowsOf } from './columns.ts';
import type { WideBoard } from './dashboard.ts';

export interface BoardMonth {
  month: PlainMonth;
  actual: number | null;
  expected: number;
  pace: number | null;
  band: PaceBand;
  confidence: Confidence | null;
  note: string;
}

export type Board = Omit<WideBoard, 'objectives' | 'months'> & { objectives: BoardObjective[] };
export type BoardObjective = Omit<WideBoard['objectives'][number], 'metrics'> & { metrics: BoardMetric[] };
export type BoardMetric = Omit<WideBoard['objectives'][number]['metrics'][number], 'monthCount'> & {
  /** Consecutive months from the baseline's, oldest first. */
  months: BoardMonth[];
};

/** Gives every metric of a board its own months. */
export function readBoard({ objectives, months: text, ...board }: WideBoard): Board {
  const months = rowsOf(readColumns<BoardMonth>(text));
  let start = 0;
  return {
    ...board,
    objectives: objectives.map(({ metrics, ...objective }) => ({
      ...objective,
      metrics: metrics.map(({ monthCount, ...metric }) => {
        start += monthCount;
        return { ...metric, months: months.slice(start - monthCount, start) };
      }),
    })),
  };
}
