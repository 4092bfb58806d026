/** What one function needs from another, the operational peaks of functions, and how conflicts over them were settled. */
import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { handoffStates } from '../../../shared/domain/vocabulary.ts';
import { date, id, instant, oneOf } from '../columns.ts';
import { functions } from './organisation.ts';
import { initiatives } from './strategy.ts';

export const handoffs = sqliteTable(
  'handoffs',
  {
    id: id(),
    what: text().notNull(),
    fromFunctionId: text()
      .notNull()
      .references(() => functions.id, { onDelete: 'cascade' }),
    toFunctionId: text()
      .notNull()
      .references(() => functions.id, { onDelete: 'cascade' }),
    initiativeId: text().references(() => initiatives.id, { onDelete: 'set null' }),
    state: text({ enum: handoffStates }).notNull(),
    requestedOn: date().notNull(),
    neededBy: date().notNull(),
    /** The date of the last counter-proposal. */
    proposedFor: date(),
    agreedOn: date(),
    deliveredOn: date(),
    declinedOn: date(),
    note: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('handoffs_boundary').on(table.fromFunctionId, table.toFunctionId),
    index('handoffs_initiative').on(table.initiativeId),
    oneOf('handoffs_state', table.state, handoffStates),
  ],
);

/** A time in which a function's daily business leaves it no room. */
export const operationalPeaks = sqliteTable(
  'operational_peaks',
  {
    id: id(),
    functionId: text()
      .notNull()
      .references(() => functions.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [check('operational_peaks_order', sql`${table.endsOn} >= ${table.startsOn}`)],
);

/** The decision that settled a conflict: who gives what up, decided by whom, when. */
export const allocations = sqliteTable('allocations', {
  id: id(),
  /** The conflict's own id, made of its two sides. */
  conflictId: text().notNull().unique(),
  decision: text().notNull(),
  decidedBy: text().notNull(),
  decidedOn: date().notNull(),
  createdAt: instant().notNull(),
});
