/** Backups: what there is, making them now, what a restore would change, restoring, and where copies go. */
import { statSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import type { BackupFile } from '#db/files/backups/backup-files.ts';
import { fileChecks } from '#db/schema/workspace.ts';
import type { BackupRow, RestorePreview } from '#shared/contract/backups.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { readSecondFolder, storeSecondFolder } from './backup-settings.ts';
import type { WorkspaceContext } from './context.ts';

type Part = 'backups';
type Job<Result> = AsyncGenerator<JobStep<Result>, void>;

/** How every client and the workspace stand, at a glance. */
export function overview(ctx: WorkspaceContext): Outputs[Part]['overview'] {
  ctx.settleIndex();
  const { backups } = ctx;
  const path = readSecondFolder(ctx.db);
  const checks = new Map(
    ctx.db
      .select()
      .from(fileChecks)
      .all()
      .map(({ clientId, checkedAt: at, isSound }) => [clientId, { at, isSound }]),
  );
  return {
    clients: backups.clients().map(({ backups: files, problem, ...client }) => ({
      ...client,
      check: checks.get(client.id) ?? null,
      problem: problem?.message ?? null,
      newest: files[0] ? rowOf(files[0]) : null,
      count: files.length,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    })),
    workspace: backups.workspace(),
    secondFolder:
      path === undefined
        ? null
        : { path, problem: backups.secondFolderProblem, holdsKeys: backups.maySendKeyring },
    canChooseFolder: ctx.machine.chooseFolder !== undefined,
  };
}

/** The backups of one client, newest first. @throws Refusal NOT_FOUND */
export function list(ctx: WorkspaceContext, input: Inputs[Part]['list']): Outputs[Part]['list'] {
  return ctx.backups.list(input.id).map(rowOf);
}

/** Backs up what has changed, or one client in any case. @throws Refusal NOT_FOUND, StorageError of that client's file or disk */
export async function* now(
  ctx: WorkspaceContext,
  input: Inputs[Part]['now'],
): Job<{ saved: { id: string; backup: BackupRow }[] }> {
  const saved = yield* ctx.backups.save(input.id, ctx.signal);
  const problem = ctx.backups.clients().find(({ id }) => id === input.id)?.problem;
  if (problem) throw problem;
  const clients = saved.filter(({ name }) => name !== 'workspace');
  yield done({ saved: clients.map(({ name, backup }) => ({ id: name, backup: rowOf(backup) })) });
}

/** Checks every backup of a client again. @throws Refusal NOT_FOUND */
export async function* verify(
  ctx: WorkspaceContext,
  input: Inputs[Part]['verify'],
): Job<{ id: string; problem: string | null }[]> {
  yield done(yield* ctx.backups.verify(input.id, ctx.signal));
}

/** What restoring a backup would change; changes nothing. @throws Refusal NOT_FOUND, StorageError */
export async function* preview(
  ctx: WorkspaceContext,
  { id, backupId }: Inputs[Part]['preview'],
): Job<RestorePreview> {
  const { counts, commands, commandCount } = yield* ctx.backups.compare(id, backupId, ctx.signal);
  yield done({
    counts: counts.filter(({ added, changed, removed }) => added + changed + removed > 0),
    commands: commands.map(({ id: commandId, sentence, at }) => ({ id: commandId, sentence, at })),
    commandCount,
  });
}

/** Makes a client as it was in a backup. @throws Refusal NOT_FOUND, StorageError; nothing is changed then */
export async function* restore(
  ctx: WorkspaceContext,
  { id, backupId }: Inputs[Part]['restore'],
): Job<{ keptAs: BackupRow | null }> {
  const kept = yield* ctx.backups.restore(id, backupId, ctx.signal);
  yield done({ keptAs: kept ? rowOf(kept) : null });
}

/** Chooses the second folder, or gives it up; what was copied there stays. @throws Refusal INVALID_INPUT */
export function setSecondFolder(
  ctx: WorkspaceContext,
  { path }: Inputs[Part]['setSecondFolder'],
): Outputs[Part]['setSecondFolder'] {
  if (path !== null) refuseUnfit(path, ctx.dataFolder);
  ctx.write(() => storeSecondFolder(ctx.db, path));
  return overview(ctx);
}

/** Asks for a folder with the machine's own dialog. */
export async function chooseFolder(ctx: WorkspaceContext): Promise<Outputs[Part]['chooseFolder']> {
  return { path: (await ctx.machine.chooseFolder?.()) ?? null };
}

function refuseUnfit(path: string, dataFolder: string): void {
  if (!isAbsolute(path))
    throw new Refusal('INVALID_INPUT', 'Give the whole path, from the root or the drive on.');
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal('INVALID_INPUT', `There is no folder ${path}. Connect its disk, or choose another.`);
  if (!relative(dataFolder, path).startsWith('..') && !isAbsolute(relative(dataFolder, path)))
    throw new Refusal(
      'INVALID_INPUT',
      'That lies inside the data folder, where it would be lost together with it.',
    );
}

function rowOf({ path: _path, ...row }: BackupFile): BackupRow {
  return row;
}

function done<Result>(result: Result): { kind: 'done'; result: Result } {
  return { kind: 'done', result };
}
