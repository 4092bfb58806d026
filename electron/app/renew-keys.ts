/**
 * Gives every file another random key: each client's with its backups, then the workspace's own database with its. Each
 * file is a step of its own: stopped or killed in between, those done have their new keys and the others their old ones.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listBackups } from '#db/files/backups/backup-files.ts';
import type { Keyring } from '#db/files/keyring.ts';
import { StorageError } from '#db/files/storage-error.ts';
import type { WorkspaceFile } from '#db/files/workspace-file.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { RenewedKeys } from '#shared/contract/protection.ts';
import { type Progress, runBackupJob, workThrough } from './backup-jobs.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import type { BackupPlaces, Place } from './backup-places.ts';
import type { ClientRegistry } from './client-registry.ts';
import { rekeyClient } from './rekey-client.ts';
import { rekeyWorkspace } from './rekey-workspace.ts';

interface Parts {
  keys: Keyring;
  workspace: WorkspaceFile;
  registry: ClientRegistry;
  keeper: BackupKeeper;
  places: BackupPlaces;
  now(): string;
}

/**
 * A client whose file cannot be given another key, because it is damaged, away or in use, is left and named.
 * @throws StorageError where the workspace's own database cannot be
 */
export async function* renewKeys(parts: Parts, signal: AbortSignal): AsyncGenerator<Progress, RenewedKeys> {
  const { keeper, places } = parts;
  const clients = places.clients();
  const left: RenewedKeys['left'] = [];
  const progress = (done: number): Progress => ({
    ...{ kind: 'progress', step: 'Encrypting every file anew', done, total: clients.length + 1 },
  });
  for (const [index, place] of clients.entries()) {
    yield progress(index);
    const why = await renewClient(parts, place, signal);
    if (why !== undefined) left.push({ clientId: place.name, why });
  }
  yield progress(clients.length);
  await renewWorkspace(parts, signal);
  // A second folder that cannot be reached now gets them once it can.
  await workThrough(keeper.save(undefined, signal));
  await keeper.replaceKeyringCopies();
  return { renewed: clients.length - left.length, left };
}

/** Why it was left, in words; `undefined` when it was not. */
async function renewClient(parts: Parts, place: Place, signal: AbortSignal): Promise<string | undefined> {
  try {
    for await (const _step of rekeyClient(parts, place.name, signal));
    await rekeyBackups(parts, place, signal);
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof StorageError || error instanceof Refusal) return error.message;
    throw error;
  }
}

async function renewWorkspace(parts: Parts, signal: AbortSignal): Promise<void> {
  const { keys, workspace, keeper, places, now } = parts;
  const endTurn = await keeper.turn();
  try {
    signal.throwIfAborted();
    rekeyWorkspace(keys, workspace, now());
  } finally {
    endTurn();
  }
  await rekeyBackups(parts, places.workspace, signal);
}

/** What a migration kept of a file, and what was salvaged of it. */
function copiesBeside(path: string): string[] {
  const [folder, name] = [dirname(path), basename(path)];
  const salvaged = join(folder, 'salvaged');
  return [
    ...namesIn(folder)
      .filter((each) => each.startsWith(`${name}.before-v`))
      .map((each) => join(folder, each)),
    ...namesIn(salvaged)
      .filter((each) => each.endsWith('.db'))
      .map((each) => join(salvaged, each)),
  ];
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

// One that does not pass stays as it is, under the key that it has: checking the backups tells of it.
async function rekeyBackups({ keeper, places }: Parts, place: Place, signal: AbortSignal): Promise<void> {
  const endTurn = await keeper.turn();
  try {
    const paths = [...listBackups(place.home).map(({ path }) => path), ...copiesBeside(place.live().path)];
    const backups = paths.map((path) => places.sourcesOf(place.name, path));
    await workThrough(runBackupJob('rekeyBackups', backups, signal));
  } finally {
    endTurn();
  }
}
