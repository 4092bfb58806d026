/** What can go wrong with a file on disk, in words that say what to do next. */
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
  | 'FOLDER_NOT_WRITABLE'
  | 'DISK_FULL'
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
