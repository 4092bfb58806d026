/** What a client has still to be set up with. */
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ClientDb } from '#db/files/client-file.ts';
import { functions } from '#db/schema/client/organisation.ts';
import { agreements } from '#db/schema/client/retainer.ts';
import { series } from '#db/schema/client/series.ts';
import { sessions } from '#db/schema/client/sessions.ts';
import { initiatives, objectives } from '#db/schema/client/strategy.ts';
import { type FirstStep, firstSteps } from '#shared/domain/first-steps.ts';

/** A step is done once any of its tables holds a row. */
const tablesOf: Record<FirstStep, readonly SQLiteTable[]> = {
  agreement: [agreements],
  functions: [functions],
  objectives: [objectives],
  initiatives: [initiatives],
  sessions: [sessions, series],
};

/** The steps that are not done yet, in their order. */
export function stepsLeft(db: ClientDb): FirstStep[] {
  const isEmpty = (table: SQLiteTable) => db.select().from(table).limit(1).get() === undefined;
  return firstSteps.filter((step) => tablesOf[step].every(isEmpty));
}
