/** What a file is, by its content and by its name; the two must agree. */
import { extname } from 'node:path';
import { ImportFileError } from './import-file-error.ts';

const byExtension: Readonly<Record<string, 'text' | 'workbook'>> = {
  '.csv': 'text',
  '.tsv': 'text',
  '.tab': 'text',
  '.txt': 'text',
  '.xlsx': 'workbook',
  '.xlsm': 'workbook',
  '.xltx': 'workbook',
  '.xltm': 'workbook',
};

const signatures: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['{\\rtf', 'a text document'],
  ['\x89PNG', 'a picture'],
  ['\xFF\xD8\xFF', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1F\x8B', 'a compressed file'],
  ['7z\xBC\xAF', 'a compressed file'],
  ['Rar!', 'a compressed file'],
  ['SQLite format 3', 'a database'],
];
const zip = 'PK\x03\x04';
const oldContainer = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
const saveAsXlsx = 'Open it in Excel, save it as .xlsx (Excel workbook) and import that';

/**
 * Tells a workbook from a text file. @throws ImportFileError EMPTY, ENCRYPTED, OLD_FORMAT, NOT_A_SPREADSHEET, or
 * NAME_AND_CONTENT_DIFFER when the name says something else
 */
export function kindOfFile(bytes: Uint8Array, fileName: string): 'text' | 'workbook' {
  if (bytes.length === 0) {
    throw new ImportFileError('EMPTY', 'The file is empty. Export it again and check that it has rows.');
  }
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const content = start.startsWith(zip) ? 'workbook' : 'text';
  const found = signatures.find(([signature]) => start.startsWith(signature))?.[1];
  if (found) refuseContent(found);
  if (start.startsWith(oldContainer)) refuseOldContainer(bytes);
  if (/^(\xEF\xBB\xBF)?\s*(<!doctype html|<html|<table|<\?xml)/i.test(start))
    refuseContent('a web page or XML');
  const extension = extname(fileName).toLowerCase();
  const named = byExtension[extension];
  if (!named) {
    const message = `Only .csv and .xlsx files can be imported, and this is called “${fileName}”. ${saveAsXlsx}.`;
    throw new ImportFileError('NOT_A_SPREADSHEET', message, { fileName });
  }
  if (named !== content) refuseName(fileName, extension, content);
  return content;
}

function refuseContent(what: string): never {
  throw new ImportFileError('NOT_A_SPREADSHEET', `This is ${what}, not a spreadsheet. ${saveAsXlsx}.`);
}

function refuseName(fileName: string, extension: string, content: 'text' | 'workbook'): never {
  const message =
    content === 'workbook'
      ? `“${fileName}” is called ${extension} but is packed like an Excel workbook. Rename it to end in .xlsx and import that.`
      : `“${fileName}” is called ${extension} but is no Excel workbook. If it is plain text, rename it to end in .csv; else export it again.`;
  throw new ImportFileError('NAME_AND_CONTENT_DIFFER', message, { fileName });
}

/** Excel before 2007, and any workbook with a password, come in the same container; its stream names tell. */
function refuseOldContainer(bytes: Uint8Array): never {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string) => content.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) {
    const message =
      'The workbook is protected by a password. Open it in Excel, remove the password (File, Info), save it and import again.';
    throw new ImportFileError('ENCRYPTED', message);
  }
  if (has('Workbook') || has('Book')) {
    throw new ImportFileError(
      'OLD_FORMAT',
      `This is a workbook of Excel 2003 or older (.xls). ${saveAsXlsx}.`,
    );
  }
  return refuseContent('an Office document of another kind');
}
