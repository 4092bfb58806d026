/** Sessions, who was there, their agenda, and the actions that came out of them. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { sessionKinds } from '../../../shared/domain/vocabulary.ts';
import { date, flag, id, instant, oneOf } from '../columns.ts';
import { people } from './organisation.ts';
import { series } from './series.ts';

export const sessions = sqliteTable(
  'sessions',
  {
    id: id(),
    kind: text({ enum: sessionKinds }).notNull(),
    onDate: date().notNull(),
    /** What is asked of the packet's reader. */
    ask: text().notNull(),
    notes: text().notNull(),
    /** Never leaves this file: in no packet, in any edition. */
    privateNotes: text().notNull(),
    withCeo: flag().notNull(),
    withLeadership: flag().notNull(),
    /** The series and its date that this session stands for; both null for one made by hand. */
    seriesId: text().references(() => series.id, { onDelete: 'set null' }),
    ruleOn: date(),
    /** `HH:MM` in the client's time zone; null where only the date is known. */
    startTime: text(),
    /** When the session was held and ended; null before. */
    heldAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [index('sessions_date').on(table.onDate), oneOf('sessions_kind', table.kind, sessionKinds)],
);

export const sessionPeople = sqliteTable(
  'session_people',
  {
    id: id(),
    sessionId: text()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
  },
  (table) => [uniqueIndex('session_people_once').on(table.sessionId, table.personId)],
);

export const agendaItems = sqliteTable(
  'agenda_items',
  {
    id: id(),
    sessionId: text()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    minutes: integer().notNull(),
    position: integer().notNull(),
    isDone: flag().notNull().default(false),
    note: text().notNull().default(''),
    /** The session whose unfinished point this was; null for a point of this session's own. */
    carriedFromId: text().references(() => sessions.id, { onDelete: 'set null' }),
  },
  (table) => [index('agenda_items_session').on(table.sessionId)],
);

export const actions = sqliteTable('actions', {
  id: id(),
  sessionId: text().references(() => sessions.id, { onDelete: 'set null' }),
  title: text().notNull(),
  ownerId: text().references(() => people.id, { onDelete: 'set null' }),
  dueOn: date(),
  doneOn: date(),
  createdAt: instant().notNull(),
});
