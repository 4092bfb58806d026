/** Remembers what a file said about a row, so that the same file again changes nothing. */
import { eq } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { importedRows } from '#db/schema/client/imports.ts';
import type { Imported } from '#shared/domain/import/plan-types.ts';
import type { ClientContext } from '../context.ts';

type Subject = { initiativeId: string } | { milestoneId: string };

/** What was remembered, by the id of the initiative or milestone. */
export function readRemembered(db: ClientDb): ReadonlyMap<string, Imported> {
  const rows = db.select().from(importedRows).all();
  return new Map(rows.map((row) => [row.initiativeId ?? row.milestoneId ?? '', JSON.parse(row.said)]));
}

/** Stores what the file says now; nothing happens when it said the same before. Call inside a write. */
export function remember(ctx: ClientContext, of: Subject, said: Imported): void {
  const text = JSON.stringify(said);
  const isOfSubject =
    'initiativeId' in of
      ? eq(importedRows.initiativeId, of.initiativeId)
      : eq(importedRows.milestoneId, of.milestoneId);
  const known = ctx.db.select().from(importedRows).where(isOfSubject).get();
  if (known?.said === text) return;
  if (known) ctx.db.update(importedRows).set({ said: text }).where(eq(importedRows.id, known.id)).run();
  else
    ctx.db
      .insert(importedRows)
      .values({ id: ctx.newId(), ...of, said: text })
      .run();
}
