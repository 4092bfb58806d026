/** Planning cycles, objectives, the initiative registry and its status updates. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { initiativeStatuses } from '../../../shared/domain/vocabulary.ts';
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
