import { z } from 'zod';
import { isDecimalValue } from '../domain/fractions.ts';
import { confidences, metricDirections, paceBands } from '../domain/vocabulary.ts';
import {
  id,
  inClient,
  instant,
  note,
  plainDate,
  plainMonth,
  procedure,
  reason,
  removed,
  title,
} from './base.ts';

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

const monthValue = z.object({ month: plainMonth, value: metricValue });
/** Planned values of single months; without any, the plan is a straight line to its target. */
const points = z.array(monthValue).max(600);

/** A metric with every version of its plan, the earliest first. */
export const metric = metricRow.extend({ plans: z.array(metricPlanRow.extend({ points })) });
export type Metric = z.infer<typeof metric>;

const monthPace = z.object({
  month: plainMonth,
  actual: metricValue.nullable(),
  expected: z.number(),
  pace: z.number().nullable(),
  band: z.enum(paceBands),
});

const metricOnBoard = metric.extend({
  /** Where it stands in the board's month. */
  now: monthPace,
  /** The last month that an issued packet shows of it; null before the first one. */
  lockedThrough: plainMonth.nullable(),
  /** Its readings by month: a wide list by column, see `columns.ts`; null where it has none. */
  readings: z.string().nullable(),
});

const objectiveOnBoard = z.object({
  id,
  title,
  ownerId: id.nullable(),
  functionId: id.nullable(),
  cycleId: id.nullable(),
  countWarning: z.enum(['too_few', 'too_many']).nullable(),
  /** The median of its metrics' paces in the board's month, and where it moved since the month before. */
  pace: z.number().nullable(),
  trend: z.enum(['rising', 'level', 'falling']).nullable(),
  metrics: z.array(metricOnBoard),
});

/** Everything that the dashboard shows; `readBoard` holds each metric's months against its plan. */
export const wideBoard = z.object({
  asOf: plainDate,
  /** The last full month before `asOf`. */
  month: plainMonth,
  objectives: z.array(objectiveOnBoard),
});
export type WideBoard = z.infer<typeof wideBoard>;

const metricFields = z.object({
  objectiveId: id,
  name: title,
  unit: metricRow.shape.unit,
  direction: metricRow.shape.direction,
  baseline: monthValue,
});

const reading = metricReadingRow.pick({ metricId: true, month: true }).extend({
  /** Null takes the month's reading away. */
  value: metricValue.nullable(),
  /** What is left out stays as it was. */
  confidence: metricReadingRow.shape.confidence.optional(),
  note: note.optional(),
});

/**
 * Why months are changed that an issued packet shows; without it they are closed. The packet stays as it was issued: a
 * new issue of it tells the corrected months.
 */
const correction = reason.optional();

export const dashboard = {
  board: procedure.input(inClient.extend({ asOf: plainDate.optional() })).output(wideBoard),
  /** Without a direction it is the one from the baseline to the target. */
  addMetric: procedure
    .input(
      inClient
        .extend(metricFields.partial({ unit: true, direction: true }).shape)
        .extend({ target: monthValue, points: points.optional() }),
    )
    .output(metric),
  /** Anything but the plan, which changes by `setTarget`. */
  updateMetric: procedure
    .input(inClient.extend({ metricId: id, change: metricFields.partial() }))
    .output(metric),
  removeMetric: procedure.input(inClient.extend({ metricId: id })).output(removed),
  /** Puts the metrics of an objective in the order of their ids. */
  orderMetrics: procedure
    .input(inClient.extend({ objectiveId: id, metricIds: z.array(id).min(1).max(500) }))
    .output(z.array(metricRow)),
  /** Sets a new plan from a month on; months before are held against the plans that held in them. */
  setTarget: procedure
    .input(
      inClient.extend({
        metricId: id,
        from: plainMonth,
        target: monthValue,
        points: points.optional(),
        reason: note.optional(),
      }),
    )
    .output(metric),
  /** Any number of readings as one command. */
  putReadings: procedure
    .input(inClient.extend({ readings: z.array(reading).min(1).max(20_000), correction }))
    .output(z.object({ readings: z.array(metricReadingRow), cleared: z.array(id) })),
};
