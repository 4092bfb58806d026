/** A folder for one bench, removed when the process ends. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileLocation } from '#db/files/client-file.ts';
import { readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function benchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  folders.push(folder);
  return folder;
}

/** Where a client file of a bench lies, with a key and the newest schema. */
export function benchLocation(): FileLocation {
  const migrations = readMigrations(migrationsFolder('client'));
  return { path: join(benchFolder(), 'client.db'), key: randomBytes(32), migrations };
}
