/** Why a file cannot be imported, in words that say what to do next. */
import type { ErrorCode } from '#shared/contract/errors.ts';

/** Every reason, and the refusal of the app that it becomes. */
export const refusalCodes = {
  EMPTY: 'FILE_UNREADABLE',
  ONLY_HEADINGS: 'FILE_UNREADABLE',
  NOT_A_SPREADSHEET: 'FILE_UNREADABLE',
  NAME_AND_CONTENT_DIFFER: 'FILE_UNREADABLE',
  OLD_FORMAT: 'FILE_UNREADABLE',
  ENCRYPTED: 'FILE_UNREADABLE',
  DAMAGED: 'FILE_UNREADABLE',
  QUOTE_NOT_CLOSED: 'FILE_UNREADABLE',
  TOO_LARGE: 'TOO_LARGE',
  TOO_MANY_ROWS: 'TOO_LARGE',
  TOO_MANY_COLUMNS: 'TOO_LARGE',
  TOO_MANY_CELLS: 'TOO_LARGE',
  SHEET_MISSING: 'INVALID_INPUT',
  MAPPING_UNKNOWN: 'INVALID_INPUT',
} as const satisfies Record<string, ErrorCode>;

export type ImportFileReason = keyof typeof refusalCodes;

export class ImportFileError extends Error {
  readonly code: ImportFileReason;
  readonly details: Record<string, unknown>;

  constructor(code: ImportFileReason, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'ImportFileError';
    this.code = code;
    this.details = details;
  }
}

/** A workbook that breaks off or contradicts itself. */
export function damaged(what: string): ImportFileError {
  const message = `The workbook is damaged: ${what}. Open it in Excel, let it repair the file, save it and import again.`;
  return new ImportFileError('DAMAGED', message);
}
