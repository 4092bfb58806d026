/** Where a second copy of every backup goes: kept with the settings, since it is of this machine alone. */
import { eq } from 'drizzle-orm';
import type { WorkspaceDb } from '#db/files/workspace-file.ts';
import { settings } from '#db/schema/workspace.ts';

const key = 'secondBackupFolder';

/** The second folder; `undefined` where none was chosen. */
export function readSecondFolder(db: WorkspaceDb): string | undefined {
  const row = db.select().from(settings).where(eq(settings.key, key)).get();
  return row && JSON.parse(row.value);
}

/** Chooses it, or gives it up. Call inside `ctx.write`. */
export function storeSecondFolder(db: WorkspaceDb, path: string | null): void {
  db.delete(settings).where(eq(settings.key, key)).run();
  if (path !== null)
    db.insert(settings)
      .values({ key, value: JSON.stringify(path) })
      .run();
}
