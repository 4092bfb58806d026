/** A folder for one bench, removed when the process ends. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileLocation } from '#db/files/client-file.ts';
import { readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';

export function benchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Where a client file of a bench lies, with a key and the newest schema. */
export function benchLocation(): FileLocation {
  const migrations = readMigrations(migrationsFolder('client'));
  return { path: join(benchFolder(), 'client.db'), key: randomBytes(32), migrations };
}
