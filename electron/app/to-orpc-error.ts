/** Turns whatever a service throws into an error of the contract; a stack never leaves this process. */
import { ORPCError, ValidationError } from '@orpc/server';
import { diskProblem, StorageError, type StorageErrorCode, systemCode } from '#db/files/storage-error.ts';
import { type ErrorCode, errorTable, isErrorCode, Refusal } from '#shared/contract/errors.ts';

const storageCodes: Record<StorageErrorCode, ErrorCode> = {
  FILE_MISSING: 'CLIENT_FILE',
  FILE_KEY: 'CLIENT_FILE',
  WRONG_SECRET: 'WRONG_SECRET',
  RECOVERY_KEY_TYPED: 'INVALID_INPUT',
  SECRET_STORE: 'SECRET_STORE',
  LOCKED: 'LOCKED',
  FILE_FOREIGN: 'CLIENT_FILE',
  FILE_NEWER: 'CLIENT_FILE',
  FILE_DAMAGED: 'CLIENT_FILE',
  FILE_READ_ONLY: 'READ_ONLY',
  FILE_BUSY: 'BUSY',
  DRIVER_TOO_OLD: 'INTERNAL',
  FOLDER_NOT_WRITABLE: 'FOLDER_NOT_WRITABLE',
  DISK_FULL: 'DISK_FULL',
  DISK_GONE: 'DISK_GONE',
  WORKSPACE_IN_USE: 'WORKSPACE_IN_USE',
  UNDO_CONFLICT: 'UNDO_CONFLICT',
};

/** What the schema itself refuses, where no service has said it in better words. */
const systemCodes: Record<string, ErrorCode> = {
  // What holds a file longer than SQLite waits for it is no program of ours.
  SQLITE_BUSY: 'BUSY',
  SQLITE_BUSY_RECOVERY: 'BUSY',
  SQLITE_BUSY_SNAPSHOT: 'BUSY',
  SQLITE_BUSY_TIMEOUT: 'BUSY',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'NOT_FOUND',
  SQLITE_CONSTRAINT_UNIQUE: 'ALREADY_EXISTS',
};

/** Writes an unexpected error to the log and answers with the id to look for. */
export type ReportError = (error: unknown) => string;

export function toOrpcError(
  error: unknown,
  report: ReportError,
): ORPCError<ErrorCode, Record<string, unknown>> {
  if (error instanceof Refusal) return declared(error.code, error.message, error.details);
  const stored = error instanceof StorageError ? error : diskProblem(error);
  if (stored) return declared(storageCodes[stored.code], stored.message, stored.details);
  if (error instanceof ORPCError) return fromOrpc(error, report);
  if (isAbort(error)) return declared('CANCELLED');
  const code = systemCodes[systemCode(error)];
  return code ? declared(code) : declared('INTERNAL', undefined, { logId: report(error) });
}

function fromOrpc(
  error: ORPCError<string, unknown>,
  report: ReportError,
): ORPCError<ErrorCode, Record<string, unknown>> {
  if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST')
    return invalidInput(error.cause);
  if (error.code === 'NOT_FOUND') return declared('NOT_FOUND', 'There is no such procedure.');
  if (isErrorCode(error.code)) return declared(error.code, error.message, asDetails(error.data));
  return declared('INTERNAL', undefined, { logId: report(error) });
}

function invalidInput(cause: ValidationError): ORPCError<ErrorCode, Record<string, unknown>> {
  const issues = cause.issues.map((issue) => ({
    field: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    problem: inWords(issue.message),
  }));
  const sentence = issues
    .slice(0, 3)
    .map(({ field, problem }) => (field ? `${field}: ${problem}` : problem))
    .join('; ');
  return declared('INVALID_INPUT', sentence || undefined, { issues });
}

/** What a schema says where the contract says nothing of its own. */
const schemaWords: readonly (readonly [RegExp, string])[] = [
  [/^Too small: expected \w+ to be >=?(\S+)$/, 'is too small; the least is $1'],
  [/^Too big: expected \w+ to be <=?(\S+)$/, 'is too large; the most is $1'],
  [/^Too small: expected string to have >=?1 characters?$/, 'is empty'],
  [/^Too big: expected string to have <=?(\d+) characters?$/, 'is too long; the most is $1 characters'],
  [/^Invalid UUID$/, 'is no id; take one that a list shows'],
];

function inWords(problem: string): string {
  const known = schemaWords.find(([pattern]) => pattern.test(problem));
  return known ? problem.replace(...known) : problem;
}

function declared(code: ErrorCode, message?: string, details: Record<string, unknown> = {}) {
  const { status, sentence } = errorTable[code];
  return new ORPCError(code, { defined: true, status, message: message ?? sentence, data: details });
}

function asDetails(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
