/** What each worked client day served, also one that was entered after its period was closed. */
import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id } from '../columns.ts';
import { decisions } from './decisions.ts';
import { handoffs } from './handoffs.ts';
import { adjustments, clientDays } from './retainer.ts';
import { sessions } from './sessions.ts';
import { initiatives } from './strategy.ts';

/** One thing that a client day served: an initiative, a decision, a session or a hand-off. */
export const dayPurposes = sqliteTable(
  'day_purposes',
  {
    id: id(),
    dayId: text()
      .notNull()
      .references(() => clientDays.id, { onDelete: 'cascade' }),
    initiativeId: text().references(() => initiatives.id, { onDelete: 'cascade' }),
    decisionId: text().references(() => decisions.id, { onDelete: 'cascade' }),
    sessionId: text().references(() => sessions.id, { onDelete: 'cascade' }),
    handoffId: text().references(() => handoffs.id, { onDelete: 'cascade' }),
  },
  (table) => [
    index('day_purposes_day').on(table.dayId),
    uniqueIndex('day_purposes_initiative').on(table.dayId, table.initiativeId),
    uniqueIndex('day_purposes_decision').on(table.dayId, table.decisionId),
    uniqueIndex('day_purposes_session').on(table.dayId, table.sessionId),
    uniqueIndex('day_purposes_handoff').on(table.dayId, table.handoffId),
    check(
      'day_purposes_of_one',
      sql`(${table.initiativeId} is not null) + (${table.decisionId} is not null) + (${table.sessionId} is not null) + (${table.handoffId} is not null) = 1`,
    ),
  ],
);

/** One thing that a day served which an adjustment accounts for, since its own period was closed. */
export const latePurposes = sqliteTable(
  'late_purposes',
  {
    id: id(),
    adjustmentId: text()
      .notNull()
      .references(() => adjustments.id, { onDelete: 'cascade' }),
    initiativeId: text().references(() => initiatives.id, { onDelete: 'cascade' }),
    decisionId: text().references(() => decisions.id, { onDelete: 'cascade' }),
    sessionId: text().references(() => sessions.id, { onDelete: 'cascade' }),
    handoffId: text().references(() => handoffs.id, { onDelete: 'cascade' }),
  },
  (table) => [
    index('late_purposes_adjustment').on(table.adjustmentId),
    check(
      'late_purposes_of_one',
      sql`(${table.initiativeId} is not null) + (${table.decisionId} is not null) + (${table.sessionId} is not null) + (${table.handoffId} is not null) = 1`,
    ),
  ],
);
