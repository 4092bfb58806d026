/** The decision register: what must be decided, by whom, by when, and what came of it. */
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { inputSources } from '../../../shared/domain/vocabulary.ts';
import { date, id, instant, oneOf } from '../columns.ts';
import { functions, people } from './organisation.ts';
import { sessions } from './sessions.ts';
import { initiatives } from './strategy.ts';

export const decisions = sqliteTable(
  'decisions',
  {
    id: id(),
    question: text().notNull(),
    options: text().notNull(),
    recommendation: text().notNull(),
    decider: text({ enum: inputSources }).notNull(),
    deciderFunctionId: text().references(() => functions.id, { onDelete: 'set null' }),
    deciderPersonId: text().references(() => people.id, { onDelete: 'set null' }),
    initiativeId: text().references(() => initiatives.id, { onDelete: 'set null' }),
    /** The session it was raised or taken in, where there was one. */
    sessionId: text().references(() => sessions.id, { onDelete: 'set null' }),
    raisedOn: date().notNull(),
    neededBy: date(),
    leadDays: integer().notNull(),
    decidedOn: date(),
    outcome: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('decisions_needed').on(table.neededBy),
    oneOf('decisions_decider', table.decider, inputSources),
    check('decisions_outcome', sql`${table.decidedOn} is null or ${table.outcome} <> ''`),
  ],
);
