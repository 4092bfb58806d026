/** The executive's settings, one row a key in the workspace database. */
import type { WorkspaceDb } from '#db/files/workspace-file.ts';
import { settings as table } from '#db/schema/workspace.ts';
import { type Settings, settings as schema } from '#shared/contract/workspace.ts';

const defaults: Settings = {
  ownerName: '',
  locale: null,
  colorScheme: 'auto',
  textZoom: 100,
  autoLockMinutes: 15,
  offersProtection: true,
  ignoredNames: [],
  dismissedPlaces: [],
  workingWeekdays: [1, 2, 3, 4, 5],
  holidayCountry: null,
  holidayRegion: null,
};

/** All settings; what was never set has its default. */
export function readSettings(db: WorkspaceDb): Settings {
  const stored = Object.fromEntries(
    db
      .select()
      .from(table)
      .all()
      .map(({ key, value }) => [key, JSON.parse(value)]),
  );
  return schema.parse({ ...defaults, ...stored });
}

/** Stores the given settings and leaves the others. Call inside `ctx.write`. */
export function storeSettings(db: WorkspaceDb, change: Partial<Settings>): void {
  for (const [key, setting] of Object.entries(change)) {
    const value = JSON.stringify(setting);
    db.insert(table).values({ key, value }).onConflictDoUpdate({ target: table.key, set: { value } }).run();
  }
}
