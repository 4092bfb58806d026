/** Escalations, the charter of the role, and the CEO's hours for cross-functional coordination. */
import { index, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { authorities, escalationTriggers } from '../../../shared/domain/vocabulary.ts';
import { date, flag, id, instant, month, oneOf } from '../columns.ts';
import { decisions } from './decisions.ts';
import { handoffs } from './handoffs.ts';
import { initiatives } from './strategy.ts';

export const escalations = sqliteTable(
  'escalations',
  {
    id: id(),
    /** What suggested it; null when a person raised it unprompted. */
    trigger: text({ enum: escalationTriggers }),
    initiativeId: text().references(() => initiatives.id, { onDelete: 'set null' }),
    decisionId: text().references(() => decisions.id, { onDelete: 'set null' }),
    handoffId: text().references(() => handoffs.id, { onDelete: 'set null' }),
    reason: text().notNull(),
    raisedOn: date().notNull(),
    acknowledgedOn: date(),
    resolvedOn: date(),
    /** What was decided; empty until it is resolved. */
    decision: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('escalations_raised').on(table.raisedOn),
    oneOf('escalations_trigger', table.trigger, escalationTriggers),
  ],
);

/** What the role may do at this client, from a date on; the newest row of an authority holds. */
export const charterEntries = sqliteTable(
  'charter_entries',
  {
    id: id(),
    authority: text({ enum: authorities }).notNull(),
    isGranted: flag().notNull(),
    since: date().notNull(),
    evidence: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [oneOf('charter_entries_authority', table.authority, authorities)],
);

/** Hours that the CEO spent on cross-functional coordination in a month. */
export const coordinationHours = sqliteTable('coordination_hours', {
  id: id(),
  month: month().notNull().unique(),
  hours: real().notNull(),
  isBaseline: flag().notNull(),
  note: text().notNull(),
});
