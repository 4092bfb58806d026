/** One client as one file: out to another workspace, and in from one. */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { eq } from 'drizzle-orm';
import { profile } from '#db/schema/client/profile.ts';
import { clients } from '#db/schema/workspace.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import type { ExportedClient, ImportedClient } from '#shared/contract/transfers.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { dateIn } from '#shared/domain/dates.ts';
import { clientTexts } from './client-texts.ts';
import { freeSlug } from './clients.ts';
import type { WorkspaceContext } from './context.ts';
import { found } from './find.ts';
import type { Arrived } from './transfer-context.ts';
import { type Cleared, clear, searchAll } from './way-out.ts';

type Part = 'transfers';
type Job<Result> = AsyncGenerator<JobStep<Result>, void>;

/** Packs a client; what is made waits to be saved. @throws Refusal NOT_FOUND, INVALID_INPUT, LEAK_STOPPED, StorageError */
export async function* pack(
  ctx: WorkspaceContext,
  { id, passphrase, withNames }: Inputs[Part]['pack'],
): Job<ExportedClient> {
  const { transfers } = ctx;
  if (passphrase === undefined && !transfers.hasRecoveryKey) {
    throw new Refusal(
      'INVALID_INPUT',
      'Give a passphrase: there is no recovery key that could open the file elsewhere.',
    );
  }
  const { fileName } = leaving(ctx, id);
  if (!withNames) {
    yield { kind: 'progress', step: 'Searching for other clients’ names', done: 0, total: 1 };
    const client = ctx.openClient(id);
    await searchAll(client, clientTexts(client.db), advice);
  }
  transfers.clear();
  const transferId = ctx.newId();
  const sealed = await transfers.seal(id, passphrase);
  const bytes = yield* transfers.pack(id, sealed, transferId, ctx.signal);
  yield { kind: 'done', result: { transferId, fileName, bytes } };
}

/** Saves a packed client where the person chooses. @throws Refusal NOT_FOUND, StorageError */
export async function save(
  ctx: WorkspaceContext,
  { id, transferId }: Inputs[Part]['save'],
): Promise<Outputs[Part]['save']> {
  const saved = await leaving(ctx, id).cleared.save(packed(ctx, transferId));
  if (saved.outcome === 'saved') ctx.transfers.clear();
  return saved;
}

/** The bytes of a packed client, where the host has no dialog. @throws Refusal NOT_FOUND */
export function bytes(
  ctx: WorkspaceContext,
  { id, transferId }: Inputs[Part]['bytes'],
): Outputs[Part]['bytes'] {
  return leaving(ctx, id).cleared.blob(packed(ctx, transferId), 'application/octet-stream');
}

const advice =
  'Change the text or allow the name, or export it with these names where nobody else will open it.';

// All that can be read of a package without its key is its name; what is inside was searched when it was packed.
function leaving(ctx: WorkspaceContext, id: string): { fileName: string; cleared: Cleared } {
  const client = ctx.openClient(id);
  const { name } = found(client.db.select({ name: profile.name }).from(profile).get(), 'client', id);
  const fileName = `${plainName(name)} ${dateIn('UTC', ctx.now())}.throughline`;
  return { fileName, cleared: clear(client, { fileName, content: {} }) };
}

/**
 * Takes a client in. Everything is verified before anything of this workspace is touched.
 * @throws Refusal ALREADY_EXISTS when the client is here and `asBackup` is not set; StorageError why the file does not open
 */
export async function* takeIn(ctx: WorkspaceContext, input: Inputs[Part]['takeIn']): Job<ImportedClient> {
  const { transfers } = ctx;
  transfers.clear();
  try {
    const path = await pathOf(ctx, input);
    refuseKnown(ctx, transfers.clientIn(path), input.asBackup ?? false);
    const arrived = yield* transfers.unpack(path, input.opening, ctx.signal);
    ctx.signal.throwIfAborted();
    yield { kind: 'done', result: input.asBackup ? asBackup(ctx, arrived) : asClient(ctx, arrived) };
  } finally {
    transfers.clear();
  }
}

function asClient(ctx: WorkspaceContext, arrived: Arrived): ImportedClient {
  const slug = freeSlug(ctx, arrived.name);
  ctx.transfers.adopt(arrived, slug);
  return { kind: 'client', id: arrived.clientId, slug, name: arrived.name };
}

function asBackup(ctx: WorkspaceContext, arrived: Arrived): ImportedClient {
  const { id: backupId } = ctx.transfers.keepAsBackup(arrived);
  return { kind: 'backup', id: arrived.clientId, backupId };
}

function refuseKnown(ctx: WorkspaceContext, clientId: string, asBackup: boolean): void {
  const isHere = ctx.db.select().from(clients).where(eq(clients.id, clientId)).get() !== undefined;
  if (isHere && !asBackup) {
    throw new Refusal(
      'ALREADY_EXISTS',
      'This client is in the workspace already. Add the file to its backups instead, and restore from there.',
      { clientId },
    );
  }
  if (!isHere && asBackup) {
    throw new Refusal('NOT_FOUND', 'This client is not in the workspace: import it as a client.', {
      clientId,
    });
  }
}

async function pathOf({ transfers }: WorkspaceContext, { file }: Inputs[Part]['takeIn']): Promise<string> {
  if (typeof file !== 'string') return transfers.arrive(new Uint8Array(await file.arrayBuffer()));
  if (isAbsolute(file) && existsSync(file)) return file;
  throw new Refusal('FILE_UNREADABLE', `There is no file ${file}.`, { path: file });
}

function packed({ transfers }: WorkspaceContext, transferId: string): Uint8Array {
  const path = transfers.pathOf(transferId);
  if (existsSync(path)) return readFileSync(path);
  throw new Refusal('NOT_FOUND', 'That export is no longer there. Export the client again.', { transferId });
}

// What no file system takes in a name.
function plainName(name: string): string {
  return (
    name
      .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
      .trim()
      .slice(0, 100) || 'Client'
  );
}
