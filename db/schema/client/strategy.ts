/** Planning cycles, objectives, the initiative registry and its status updates. */
import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  initiativeStatuses,
  translationKinds,
  translationStates,
} from '../../../shared/domain/vocabulary.ts';
import { date, id, instant, oneOf } from '../columns.ts';
import { functions, people } from './organisation.ts';

export const planningCycles = sqliteTable('planning_cycles', {
  id: id(),
  name: text().notNull().unique(),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
});

export const objectives = sqliteTable('objectives', {
  id: id(),
  title: text().notNull(),
  /** How much it counts beside the other objectives of its cycle. */
  weight: integer().notNull().default(1),
  /** The objective of an earlier cycle that it goes on with. */
  carriedFromId: text().references((): AnySQLiteColumn => objectives.id, { onDelete: 'set null' }),
  cycleId: text().references(() => planningCycles.id, { onDelete: 'set null' }),
  ownerId: text().references(() => people.id, { onDelete: 'set null' }),
  functionId: text().references(() => functions.id, { onDelete: 'set null' }),
  position: integer().notNull(),
});

export const initiatives = sqliteTable(
  'initiatives',
  {
    id: id(),
    /** The row's own id in the spreadsheet it was imported from. */
    externalId: text(),
    title: text().notNull(),
    note: text().notNull(),
    objectiveId: text().references(() => objectives.id, { onDelete: 'set null' }),
    ownerId: text().references(() => people.id, { onDelete: 'set null' }),
    functionId: text().references(() => functions.id, { onDelete: 'set null' }),
    status: text({ enum: initiativeStatuses }).notNull(),
    /** Date and note of the last status update; kept by the service beside the updates themselves. */
    lastUpdateOn: date(),
    lastUpdateNote: text().notNull(),
    startsOn: date(),
    targetOn: date(),
    originalTargetOn: date(),
    closedOn: date(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('initiatives_objective').on(table.objectiveId),
    oneOf('initiatives_status', table.status, initiativeStatuses),
  ],
);

export const statusUpdates = sqliteTable(
  'status_updates',
  {
    id: id(),
    initiativeId: text()
      .notNull()
      .references(() => initiatives.id, { onDelete: 'cascade' }),
    status: text({ enum: initiativeStatuses }).notNull(),
    note: text().notNull(),
    updatedOn: date().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('status_updates_initiative').on(table.initiativeId, table.updatedOn),
    oneOf('status_updates_status', table.status, initiativeStatuses),
  ],
);

/** What an objective or an initiative was turned into: an operational decision, an allocation, a changed process. */
export const translations = sqliteTable(
  'translations',
  {
    id: id(),
    objectiveId: text().references(() => objectives.id, { onDelete: 'cascade' }),
    initiativeId: text().references(() => initiatives.id, { onDelete: 'cascade' }),
    kind: text({ enum: translationKinds }).notNull(),
    what: text().notNull(),
    ownerId: text().references(() => people.id, { onDelete: 'set null' }),
    functionId: text().references(() => functions.id, { onDelete: 'set null' }),
    onDate: date(),
    state: text({ enum: translationStates }).notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('translations_objective').on(table.objectiveId),
    index('translations_initiative').on(table.initiativeId),
    oneOf('translations_kind', table.kind, translationKinds),
    oneOf('translations_state', table.state, translationStates),
    check('translations_of_one', sql`(${table.objectiveId} is null) <> (${table.initiativeId} is null)`),
  ],
);
