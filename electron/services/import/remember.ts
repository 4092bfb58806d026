/** Remembers what a file said about a row, so that the same file again changes nothing. */
import { eq } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { importedRows } from '#db/schema/client/imports.ts';
import type { Imported } from '#shared/domain/import/plan-types.ts';
import type { RowContext } from '../context.ts';
import { insertMany } from './insert-many.ts';

export type Subject =
  | { initiativeId: string }
  | { milestoneId: string }
  | { metricId: string }
  | { pastObjectiveId: string };

export interface Remembered {
  readonly of: Subject;
  readonly said: Imported;
}

/** What was remembered, by the id of what the row was about. */
export function readRemembered(db: ClientDb): ReadonlyMap<string, Imported> {
  return new Map([...readMemory(db)].map(([id, { said }]) => [id, JSON.parse(said)]));
}

/** Stores what the file says now; what it said before stays as it is. Call inside a write. */
export function remember(ctx: RowContext, all: readonly Remembered[]): void {
  const memory = readMemory(ctx.db);
  const fresh: (typeof importedRows.$inferInsert)[] = [];
  for (const { of, said } of all) {
    const text = JSON.stringify(said);
    const known = memory.get(Object.values(of).join());
    if (!known) fresh.push({ id: ctx.newId(), ...of, said: text });
    else if (known.said !== text) {
      ctx.db.update(importedRows).set({ said: text }).where(eq(importedRows.id, known.id)).run();
    }
  }
  insertMany(ctx.db, importedRows, fresh);
}

function readMemory(db: ClientDb): Map<string, { id: string; said: string }> {
  const rows = db.select().from(importedRows).all();
  return new Map(
    rows.map(({ id, said, ...of }) => [
      of.initiativeId ?? of.milestoneId ?? of.metricId ?? of.pastObjectiveId ?? '',
      { id, said },
    ]),
  );
}
