/** Finds clients that lie in the data folder and are not in the roster: what a lost workspace database leaves. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Keyring } from '#db/files/keyring.ts';
import type { WorkspaceFile } from '#db/files/workspace-file.ts';
import { clients } from '#db/schema/workspace.ts';

/** The client to which a folder of this name belongs, among those that the keyring knows. */
export function clientIdOf(name: string, keys: Keyring): string | undefined {
  return keys.clientIds.find((each) => name.endsWith(`-${each.slice(-8)}`));
}

/** Adds every client whose folder is there and whose key is in the keyring; its own file says the rest. */
export function rebuildRoster(dataDir: string, workspace: WorkspaceFile, keys: Keyring, at: string): void {
  const folder = join(dataDir, 'clients');
  if (!existsSync(folder)) return;
  const known = new Set(
    workspace.db
      .select()
      .from(clients)
      .all()
      .map((client) => client.folder),
  );
  const found = readdirSync(folder)
    .filter((name) => !known.has(name) && existsSync(join(folder, name, 'client.db')))
    .flatMap((name) => {
      const id = clientIdOf(name, keys);
      return id === undefined ? [] : [{ id, slug: name.slice(0, -9), folder: name, createdAt: at }];
    });
  if (found.length > 0) {
    workspace.write(() => workspace.db.insert(clients).values(found).onConflictDoNothing().run());
  }
}
