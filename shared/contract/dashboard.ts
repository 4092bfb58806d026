import { z } from 'zod';
import { isDecimalValue } from '../domain/fractions.ts';
import { confidences, metricDirections } from '../domain/vocabulary.ts';
import { id, instant, note, plainMonth, title } from './base.ts';

/** A metric's number, in its own unit; refused where it has more digits than can be kept exactly. */
export const metricValue = z.number().refine(isDecimalValue, { error: 'has too many digits' });

export const metricRow = z.object({
  id,
  objectiveId: id,
  name: title,
  unit: z.string().trim().max(40),
  direction: z.enum(metricDirections),
  baselineMonth: plainMonth,
  baselineValue: metricValue,
  position: z.int(),
  createdAt: instant,
});
export type MetricRow = z.infer<typeof metricRow>;

export const metricPlanRow = z.object({
  id,
  metricId: id,
  /** The first month this version of the plan holds for. */
  holdsFrom: plainMonth,
  targetMonth: plainMonth,
  targetValue: metricValue,
  reason: note,
  createdAt: instant,
});
export type MetricPlanRow = z.infer<typeof metricPlanRow>;

export const metricReadingRow = z.object({
  id,
  metricId: id,
  month: plainMonth,
  value: metricValue,
  confidence: z.enum(confidences).nullable(),
  note,
  createdAt: instant,
});
export type MetricReadingRow = z.infer<typeof metricReadingRow>;
