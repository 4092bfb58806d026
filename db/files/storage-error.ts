/** What can go wrong with a file on disk, in words that say what to do next. */
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

export type StorageErrorCode =
  | 'FILE_MISSING'
  | 'FILE_KEY'
  | 'WRONG_SECRET'
  | 'RECOVERY_KEY_TYPED'
  | 'SECRET_STORE'
  | 'LOCKED'
  | 'FILE_FOREIGN'
  | 'FILE_NEWER'
  | 'FILE_DAMAGED'
  | 'FILE_READ_ONLY'
  | 'FILE_BUSY'
  | 'FOLDER_NOT_WRITABLE'
  | 'DISK_FULL'
  | 'DISK_GONE'
  | 'WORKSPACE_IN_USE'
  | 'UNDO_CONFLICT'
  | 'DRIVER_TOO_OLD';

/** An error of the storage layer; `details` names the file or row it is about. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;
  readonly details: Record<string, unknown>;

  constructor(
    code: StorageErrorCode,
    message: string,
    details: Record<string, unknown> = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StorageError';
    this.code = code;
    this.details = details;
  }
}

/** The operating system's or SQLite's own word for an error or its cause, such as `EACCES` or `SQLITE_FULL`. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : systemCode(error.cause);
}

type DiskProblem = 'DISK_FULL' | 'FOLDER_NOT_WRITABLE' | 'DISK_GONE' | 'FILE_DAMAGED';

/** Without a path at hand these may be about any file, such as a part of the app itself. */
const aboutOnePath = ['EACCES', 'EPERM', 'EISDIR', 'EEXIST', 'ENOENT', 'ENOTDIR'];

const codesOf: Readonly<Record<DiskProblem, readonly string[]>> = {
  DISK_FULL: ['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'EFBIG'],
  FOLDER_NOT_WRITABLE: ['EACCES', 'EPERM', 'EROFS', 'EISDIR', 'EEXIST', 'ENOTDIR', 'SQLITE_PERM'],
  DISK_GONE: [
    'ENOENT',
    'EIO',
    'ENODEV',
    'ENXIO',
    'ESTALE',
    'ENOTCONN',
    'EHOSTDOWN',
    'SQLITE_READONLY_DBMOVED',
  ],
  FILE_DAMAGED: ['SQLITE_NOTADB'],
};
const problems = Object.keys(codesOf) as DiskProblem[];

/**
 * What the disk did to a file, in words: full, not writable, gone, or damaged content. `undefined` for anything else.
 * `path` may be left out where it is not known.
 */
export function diskProblem(error: unknown, path?: string): StorageError | undefined {
  const code = problemOf(systemCode(error), path);
  if (code === undefined) return undefined;
  const folder = path === undefined ? 'your data' : dirname(path);
  const sentences: Record<DiskProblem, string> = {
    DISK_FULL: `The disk that holds ${folder} is full. Free some space on it and try again; nothing was changed.`,
    FOLDER_NOT_WRITABLE: `Nothing can be written to ${folder}. Choose another folder or change its permissions.`,
    DISK_GONE: `${folder} cannot be reached. Connect its disk again or put the folder back, then try again; nothing was changed.`,
    FILE_DAMAGED: `${path ?? 'The file'} is damaged. Restore it from a backup, or salvage what can be read.`,
  };
  const details = path === undefined ? {} : code === 'FILE_DAMAGED' ? { path } : { folder };
  return new StorageError(code, sentences[code], details, error);
}

function problemOf(code: string, path: string | undefined): DiskProblem | undefined {
  if (path === undefined && aboutOnePath.includes(code)) return undefined;
  const known = problems.find((problem) => codesOf[problem].includes(code));
  if (known) return known;
  if (code.startsWith('SQLITE_CORRUPT')) return 'FILE_DAMAGED';
  if (code.startsWith('SQLITE_READONLY')) return 'FOLDER_NOT_WRITABLE';
  // SQLite says the same of a full disk, a folder that may not be written to and a disk that was pulled out.
  if (code.startsWith('SQLITE_IOERR')) return stateOfFolder(path) ?? 'DISK_GONE';
  if (code.startsWith('SQLITE_CANTOPEN')) return stateOfFolder(path) ?? 'FOLDER_NOT_WRITABLE';
  return undefined;
}

const leastBytes = 64 * 1024;

function stateOfFolder(path: string | undefined): DiskProblem | undefined {
  if (path === undefined) return undefined;
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < leastBytes ? 'DISK_FULL' : undefined;
  } catch {
    return 'DISK_GONE';
  }
}
