/**
 * The thread in which one import is read, planned and, unless it is a dry run, written. It opens the client's file itself, and
 * only once the import has been read; before it writes, it asks for its turn, so that nobody writes beside it.
 */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { clientDb } from '#db/files/client-db.ts';
import { ClientFile, type CommandInfo } from '#db/files/client-file.ts';
import { readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';
import { openForReading } from '#db/files/open-database.ts';
import { StorageError, type StorageErrorCode } from '#db/files/storage-error.ts';
import type { ErrorCode } from '#shared/contract/errors.ts';
import type { ImportPreview, ImportResult } from '#shared/contract/imports.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { ImportFile } from '../context.ts';
import { carryOut } from './carry-out.ts';
import { readExisting } from './existing.ts';
import { ImportFileError, refusalCodes } from './import-file-error.ts';
import { previewOf } from './preview.ts';
import { planRead, type ReadImport, readImport } from './read-and-plan.ts';

/** All that the thread is given; plain data. */
export interface ImportJob {
  file: ImportFile;
  isDryRun: boolean;
  source: { path: string; key: Uint8Array };
  asOf: PlainDate;
}

/** What it is told when its turn to write has come. */
export interface ImportTurn {
  command: CommandInfo;
}

export type ImportStep<Result> =
  | JobStep<Result>
  | { kind: 'turn' }
  | { kind: 'refused'; code: ErrorCode; message: string; details: Record<string, unknown> }
  | { kind: 'failed'; code: StorageErrorCode; message: string; details: Record<string, unknown> };

const { file, isDryRun, source, asOf } = workerData as ImportJob;

const tell = (step: ImportStep<ImportPreview | ImportResult>): void => parentPort?.postMessage(step);

function preview(read: ReadImport): ImportPreview {
  const connection = openForReading({ ...source, kind: 'client' });
  try {
    return previewOf(planRead(read, readExisting(clientDb(connection)), asOf));
  } finally {
    connection.close();
  }
}

async function apply(read: ReadImport): Promise<ImportResult> {
  const { command } = await turn();
  const client = ClientFile.open({ ...source, migrations: readMigrations(migrationsFolder('client')) });
  try {
    const { plan } = planRead(read, readExisting(client.db), asOf);
    tell({ kind: 'progress', step: 'Importing', done: 0, total: plan.rows.length });
    const hasChanged = carryOut(client, plan, file.fileName, command);
    return { ...plan.counts, problems: [...plan.problems], hasChanged };
  } finally {
    client.close();
  }
}

async function turn(): Promise<ImportTurn> {
  if (!parentPort) throw new Error('An import runs in a thread.');
  const told = once(parentPort, 'message');
  tell({ kind: 'turn' });
  const [granted] = await told;
  return granted;
}

function refusalOf(error: unknown): ImportStep<never> {
  if (error instanceof ImportFileError) {
    const { code: reason, message, details } = error;
    return { kind: 'refused', code: refusalCodes[reason], message, details: { ...details, reason } };
  }
  if (!(error instanceof StorageError)) throw error;
  const { code, message, details } = error;
  return { kind: 'failed', code, message, details };
}

try {
  const onProgress = (done: number, total: number): void =>
    tell({ kind: 'progress', step: 'Reading the file', done, total, unit: 'bytes' });
  const read = await readImport(file, { onProgress });
  tell({ kind: 'done', result: isDryRun ? preview(read) : await apply(read) });
} catch (error) {
  tell(refusalOf(error));
}
