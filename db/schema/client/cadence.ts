/** The agenda that each kind of session starts from, and which objectives a session reviewed. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { sessionKinds } from '../../../shared/domain/vocabulary.ts';
import { id, oneOf } from '../columns.ts';
import { sessions } from './sessions.ts';
import { objectives } from './strategy.ts';

/** What the agenda of a new session of a kind starts from. */
export const agendaTemplates = sqliteTable(
  'agenda_templates',
  {
    id: id(),
    kind: text({ enum: sessionKinds }).notNull(),
    title: text().notNull(),
    minutes: integer().notNull(),
    position: integer().notNull(),
  },
  (table) => [oneOf('agenda_templates_kind', table.kind, sessionKinds)],
);

/** That a session looked at an objective. */
export const objectiveReviews = sqliteTable(
  'objective_reviews',
  {
    id: id(),
    objectiveId: text()
      .notNull()
      .references(() => objectives.id, { onDelete: 'cascade' }),
    sessionId: text()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
  },
  (table) => [
    uniqueIndex('objective_reviews_once').on(table.sessionId, table.objectiveId),
    index('objective_reviews_objective').on(table.objectiveId),
  ],
);
