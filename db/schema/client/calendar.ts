/** Milestones and slips: the 90-day calendar. */
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { inputSources, milestoneKinds } from '../../../shared/domain/vocabulary.ts';
import { date, id, instant, oneOf } from '../columns.ts';
import { functions, people } from './organisation.ts';
import { initiatives } from './strategy.ts';

export const milestones = sqliteTable(
  'milestones',
  {
    id: id(),
    externalId: text(),
    initiativeId: text()
      .notNull()
      .references(() => initiatives.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    kind: text({ enum: milestoneKinds }).notNull(),
    ownerId: text().references(() => people.id, { onDelete: 'set null' }),
    dueOn: date(),
    originalDueOn: date(),
    completedOn: date(),
    /** Who must give input before it is due; null when nobody. */
    needsInputFrom: text({ enum: inputSources }),
    needsFunctionId: text().references(() => functions.id, { onDelete: 'set null' }),
    needsPersonId: text().references(() => people.id, { onDelete: 'set null' }),
    leadDays: integer().notNull(),
    note: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('milestones_initiative').on(table.initiativeId),
    index('milestones_due').on(table.dueOn),
    oneOf('milestones_kind', table.kind, milestoneKinds),
  ],
);

/** One move of a milestone's or an initiative's date. Never deleted when the date moves back. */
export const slips = sqliteTable(
  'slips',
  {
    id: id(),
    milestoneId: text().references(() => milestones.id, { onDelete: 'cascade' }),
    initiativeId: text().references(() => initiatives.id, { onDelete: 'cascade' }),
    fromOn: date().notNull(),
    toOn: date().notNull(),
    reason: text().notNull(),
    slippedOn: date().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('slips_milestone').on(table.milestoneId),
    index('slips_initiative').on(table.initiativeId),
    check('slips_of_one', sql`(${table.milestoneId} is null) <> (${table.initiativeId} is null)`),
  ],
);
