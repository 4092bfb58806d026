/** Database files on their own, without an app: a fresh location, and a client file with its commands. */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClientFile, type CommandInfo } from '#db/files/client-file.ts';
import { readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';
import type { OpenOptions } from '#db/files/open-database.ts';
import { countingIds } from './ids.ts';
import { tempFolder } from './temp-folder.ts';

/** Where a new file of a kind can be made, with a key of its own and the migrations of the app. */
export function newLocation(kind: OpenOptions['kind'] = 'client'): OpenOptions {
  return {
    kind,
    path: join(tempFolder(), `${kind}.db`),
    key: randomBytes(32),
    migrations: readMigrations(migrationsFolder(kind)),
  };
}

/** What a client file of the app's schema is before anything is written; every test's own starts as a copy of it. */
let blank: { readonly key: Uint8Array; readonly bytes: Uint8Array } | undefined;

function blankClientFile() {
  if (blank) return blank;
  const location = newLocation();
  ClientFile.create(location).close();
  blank = { key: location.key, bytes: readFileSync(location.path) };
  return blank;
}

/** A new client file, and what its next command is called. */
export function newClientFile(): {
  file: ClientFile;
  location: OpenOptions;
  command: (name?: string) => CommandInfo;
} {
  const { key, bytes } = blankClientFile();
  const location = { ...newLocation(), key };
  writeFileSync(location.path, bytes);
  const newId = countingIds();
  const command = (name = 'test.change') => ({
    ...{ id: newId(), name, actor: 'owner', device: 'test', at: '2026-03-10T09:00:00.000Z' },
  });
  return { file: ClientFile.open(location), location, command };
}
