/** Where a client's file lies and what opens it, for tests that look at it without the app. */
import { join } from 'node:path';
import { Keyring } from '#db/files/keyring.ts';
import { readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';
import type { OpenOptions } from '#db/files/open-database.ts';
import { clientFilePath } from '#test/harness/stored.ts';

export function clientLocation(dataDir: string, clientId: string): OpenOptions {
  return {
    kind: 'client',
    path: clientFilePath(dataDir, clientId),
    key: Keyring.open(join(dataDir, 'keyring.json')).clientKey(clientId),
    migrations: readMigrations(migrationsFolder('client')),
  };
}
