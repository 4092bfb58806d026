/**
 * Gives the workspace's own database another random key, as a client's file is given one. It is small: the app does it
 * itself and at once, so that nothing is written to the file meanwhile.
 */
import { rmSync } from 'node:fs';
import type { Keyring } from '#db/files/keyring.ts';
import { workspaceDatabase } from '#db/files/keys/file-keys.ts';
import { makeRekeyedCopy, opens, putCopyInPlace } from '#db/files/rekeyed-copy.ts';
import type { WorkspaceFile } from '#db/files/workspace-file.ts';

/** @throws StorageError as a backup; the file then keeps the key it has */
export function rekeyWorkspace(keys: Keyring, workspace: WorkspaceFile, at: string): void {
  const { path } = workspace;
  const nextKey = keys.beginRekey(workspaceDatabase);
  const encryptAnew = () => {
    const copy = copyPath(path);
    try {
      makeRekeyedCopy(
        { source: { kind: 'workspace', path, key: keys.databaseKey }, nextKey, copy },
        () => {},
      );
      putCopyInPlace(copy, path);
    } finally {
      nextKey.fill(0);
      settleWorkspaceRekey(keys, path, at);
    }
  };
  workspace.replace(encryptAnew, () => keys.databaseKey);
}

/** Ends what a crash interrupted, as for a client; while neither key opens the file, both are kept. */
export function settleWorkspaceRekey(keys: Keyring, path: string, at: string): void {
  const next = keys.nextKey(workspaceDatabase);
  if (!next) return;
  rmSync(copyPath(path), { force: true });
  const file = { kind: 'workspace' as const, path };
  const hasNewKey = opens({ ...file, key: next });
  if (hasNewKey || opens({ ...file, key: keys.databaseKey }))
    keys.endRekey(workspaceDatabase, { hasNewKey, at });
}

function copyPath(path: string): string {
  return `${path}.rekey.part`;
}
