/** Why a file cannot be imported, in words that say what to do next. */

export type ImportFileReason =
  | 'EMPTY'
  | 'ONLY_HEADINGS'
  | 'TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'TOO_MANY_CELLS'
  | 'NOT_A_SPREADSHEET'
  | 'NAME_AND_CONTENT_DIFFER'
  | 'OLD_FORMAT'
  | 'ENCRYPTED'
  | 'DAMAGED'
  | 'QUOTE_NOT_CLOSED'
  | 'SHEET_MISSING'
  | 'MAPPING_UNKNOWN';

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
