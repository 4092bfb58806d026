/** Strategic performance metrics: their plans, whose targets may change, and one reading a month. */
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { confidences, metricDirections } from '../../../shared/domain/vocabulary.ts';
import { id, instant, month, oneOf } from '../columns.ts';
import { objectives } from './strategy.ts';

export const metrics = sqliteTable(
  'metrics',
  {
    id: id(),
    objectiveId: text()
      .notNull()
      .references(() => objectives.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    unit: text().notNull(),
    direction: text({ enum: metricDirections }).notNull(),
    baselineMonth: month().notNull(),
    baselineValue: real().notNull(),
    position: integer().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('metrics_objective').on(table.objectiveId),
    oneOf('metrics_direction', table.direction, metricDirections),
  ],
);

/** One version of a metric's plan; earlier ones are kept, and a month is held against the one that held in it. */
export const metricPlans = sqliteTable(
  'metric_plans',
  {
    id: id(),
    metricId: text()
      .notNull()
      .references(() => metrics.id, { onDelete: 'cascade' }),
    holdsFrom: month().notNull(),
    targetMonth: month().notNull(),
    targetValue: real().notNull(),
    /** Why the target changed; empty for the first plan. */
    reason: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [uniqueIndex('metric_plans_once').on(table.metricId, table.holdsFrom)],
);

export const metricPlanPoints = sqliteTable(
  'metric_plan_points',
  {
    id: id(),
    planId: text()
      .notNull()
      .references(() => metricPlans.id, { onDelete: 'cascade' }),
    month: month().notNull(),
    value: real().notNull(),
  },
  (table) => [uniqueIndex('metric_plan_points_once').on(table.planId, table.month)],
);

export const metricReadings = sqliteTable(
  'metric_readings',
  {
    id: id(),
    metricId: text()
      .notNull()
      .references(() => metrics.id, { onDelete: 'cascade' }),
    month: month().notNull(),
    value: real().notNull(),
    /** A person's judgement beside the number; null when none was given. */
    confidence: text({ enum: confidences }),
    note: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('metric_readings_once').on(table.metricId, table.month),
    oneOf('metric_readings_confidence', table.confidence, confidences),
  ],
);
