/**
 * Gives one client's file another random key: a verified copy gets the key and takes the file's place. The keyring holds
 * both keys until that is done, so a crash at any moment leaves a file that opens, and the next start settles which.
 */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Keyring } from '#db/files/keyring.ts';
import { workspaceDatabase } from '#db/files/keys/file-keys.ts';
import { opens, putCopyInPlace } from '#db/files/rekeyed-copy.ts';
import { type Progress, runBackupJob } from './backup-jobs.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import type { ClientRegistry } from './client-registry.ts';

interface Parts {
  keys: Keyring;
  registry: Pick<ClientRegistry, 'get' | 'release' | 'pathOf'>;
  now(): string;
}

/**
 * The copy is made in a thread, when no backup is; meanwhile the client can be read and not changed. Left before the copy
 * is in place, the file is as it was.
 * @throws Refusal NOT_FOUND, StorageError FILE_BUSY or as a backup; the file then keeps the key it has
 */
export async function* rekeyClient(
  { keeper, ...parts }: Parts & { keeper: Pick<BackupKeeper, 'turn' | 'replaceKeyringCopies'> },
  clientId: string,
  signal: AbortSignal,
): AsyncGenerator<Progress, void> {
  const endTurn = await keeper.turn();
  try {
    signal.throwIfAborted();
    yield* encryptAnew(parts, clientId, signal);
  } finally {
    endTurn();
  }
  // An older copy of the keyring does not open the file any more.
  await keeper.replaceKeyringCopies();
}

async function* encryptAnew(
  { keys, registry, now }: Parts,
  clientId: string,
  signal: AbortSignal,
): AsyncGenerator<Progress, void> {
  const { file } = registry.get(clientId);
  const path = registry.pathOf(clientId);
  const copy = copyPath(path);
  const takeBack = file.lend('This client’s file is being given another key.');
  let nextKey: Uint8Array | undefined;
  try {
    nextKey = keys.beginRekey(clientId);
    const source = { kind: 'client' as const, path, key: keys.clientKey(clientId) };
    yield* runBackupJob('rekey', { source, nextKey, copy }, signal);
    signal.throwIfAborted();
    takeBack();
    // Closed, the file has no log beside it that would be taken for the new one's.
    registry.release(clientId);
    putCopyInPlace(copy, path);
  } finally {
    takeBack();
    rmSync(copy, { force: true });
    nextKey?.fill(0);
    settleRekey({ keys, registry, now }, clientId);
  }
}

/** Ends what a crash interrupted: a file that opens with its next key has been given it. */
export function settleRekeys(parts: Parts): void {
  for (const clientId of parts.keys.unfinishedRekeys.filter((name) => name !== workspaceDatabase)) {
    rmSync(copyPath(parts.registry.pathOf(clientId)), { force: true });
    settleRekey(parts, clientId);
  }
}

// Whatever went wrong on the way, the key that opens the file is kept for it; while the file cannot be read, both are.
function settleRekey({ keys, registry, now }: Parts, clientId: string): void {
  const next = keys.nextKey(clientId);
  if (!next) return;
  const file = { kind: 'client' as const, path: registry.pathOf(clientId) };
  const hasNewKey = opens({ ...file, key: next });
  if (hasNewKey || opens({ ...file, key: keys.clientKey(clientId) }))
    keys.endRekey(clientId, { hasNewKey, at: now() });
}

function copyPath(path: string): string {
  return join(dirname(path), 'client.rekey.part');
}
