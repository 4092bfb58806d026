/**
 * Every way in which the app refuses, in one table: the code, its HTTP status, the command line's exit code and the
 * sentence used when the thrower has none of its own. Services throw `Refusal`; anything else becomes INTERNAL.
 */

export const errorTable = {
  INVALID_INPUT: { status: 422, exit: 2, sentence: 'Something in the input is not as it should be.' },
  NOT_FOUND: { status: 404, exit: 3, sentence: 'That is no longer there.' },
  ALREADY_EXISTS: { status: 409, exit: 4, sentence: 'There is one of that name already.' },
  CONFLICT: { status: 409, exit: 4, sentence: 'Something has changed since, so this was left as it is.' },
  NOTHING_TO_UNDO: { status: 409, exit: 4, sentence: 'There is nothing to undo.' },
  NOTHING_TO_REDO: { status: 409, exit: 4, sentence: 'There is nothing to redo.' },
  UNDO_CONFLICT: {
    status: 409,
    exit: 4,
    sentence: 'Something has changed since, so this was left as it is.',
  },
  CLOSED_PERIOD: { status: 409, exit: 5, sentence: 'That retainer period is closed.' },
  PERIOD_NOT_OVER: { status: 409, exit: 5, sentence: 'That retainer period is not over.' },
  CLOSED_MONTH: { status: 409, exit: 5, sentence: 'An issued packet shows that month.' },
  NOT_INCREMENT: { status: 422, exit: 2, sentence: 'A client day is a multiple of the booking increment.' },
  OVERAGE_REFUSED: { status: 409, exit: 5, sentence: 'The agreement allows no overage in this period.' },
  NO_AGREEMENT: { status: 409, exit: 5, sentence: 'No agreement covers that day.' },
  TERMS_IN_CLOSED_PERIOD: { status: 409, exit: 5, sentence: 'That would change a period that is closed.' },
  FILE_UNREADABLE: { status: 422, exit: 6, sentence: 'The file cannot be read.' },
  FOLDER_NOT_WRITABLE: { status: 409, exit: 7, sentence: 'Nothing can be written to that folder.' },
  DISK_FULL: { status: 507, exit: 7, sentence: 'The disk is full. Free some space and try again.' },
  DISK_GONE: {
    status: 409,
    exit: 7,
    sentence: 'The disk that holds your data cannot be reached. Connect it again and try again.',
  },
  CLIENT_FILE: { status: 409, exit: 8, sentence: 'The file of this client cannot be opened.' },
  READ_ONLY: { status: 409, exit: 8, sentence: 'This client can be read but not changed.' },
  WORKSPACE_IN_USE: { status: 409, exit: 9, sentence: 'The workspace is open in another process.' },
  BUSY: {
    status: 503,
    exit: 13,
    sentence: 'Another program holds the file. Nothing was changed; try again in a moment.',
  },
  LOCKED: { status: 423, exit: 12, sentence: 'The workspace is locked. Unlock it first.' },
  WRONG_SECRET: { status: 403, exit: 12, sentence: 'That does not unlock it.' },
  TOO_MANY_TRIES: { status: 429, exit: 12, sentence: 'Too many wrong tries. Wait a moment.' },
  SECRET_STORE: {
    status: 409,
    exit: 12,
    sentence: 'The secret store of this system does not answer. Unlock with the recovery key.',
  },
  LEAK_STOPPED: { status: 409, exit: 10, sentence: 'The text names another client, so nothing was written.' },
  CANCELLED: { status: 499, exit: 130, sentence: 'Cancelled. Nothing was changed.' },
  UNAUTHORIZED: { status: 401, exit: 11, sentence: 'Open the app again from its start link.' },
  FORBIDDEN: { status: 403, exit: 11, sentence: 'This request did not come from the app.' },
  TOO_LARGE: { status: 413, exit: 6, sentence: 'That is too large.' },
  INTERNAL: {
    status: 500,
    exit: 1,
    sentence: 'Something went wrong inside Throughline. Nothing was changed.',
  },
} as const;

export type ErrorCode = keyof typeof errorTable;

/** True for a code of the table. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorTable, code);
}

/** A refusal that a person can act on: a code of the table, a sentence that says what to do next, and its facts. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(
    code: ErrorCode,
    message: string = errorTable[code].sentence,
    details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}
