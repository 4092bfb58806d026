/** Reads a text file of cells: CSV with any delimiter, quoted line breaks and uneven rows. */
import { pipeline } from 'node:stream/promises';
import { CsvError, type Options, parse } from 'csv-parse';
import { type SheetRow, withoutBlankEnd } from '#shared/domain/import/cells.ts';
import { decodeText } from './decode-text.ts';
import { findDelimiter } from './find-delimiter.ts';
import { ImportFileError } from './import-file-error.ts';
import { TableCount } from './limits.ts';
import type { ReadOptions } from './read-options.ts';

interface TextTable {
  readonly rows: readonly SheetRow[];
  readonly encoding: string;
  readonly delimiter: string;
}

const chunkBytes = 64 * 1024;

/** All rows with anything in them. @throws ImportFileError QUOTE_NOT_CLOSED and what limits.ts refuses */
export async function readTextTable(bytes: Uint8Array, options: ReadOptions): Promise<TextTable> {
  const { text, encoding } = decodeText(bytes);
  // Excel's own way to name the delimiter is a first line that is not part of the table.
  const [hint, named] = /^sep=(.)\r?\n/i.exec(text) ?? ['', undefined];
  const body = Buffer.from(text.slice(hint.length));
  const delimiter = options.delimiter ?? named ?? findDelimiter(text.slice(hint.length));
  const rows: SheetRow[] = [];
  const count = new TableCount();
  let row = 0;
  // Kept where they are made: to hand each row on through a stream costs more than to read it.
  const keep = (cells: string[]): null => {
    row += 1;
    const kept = withoutBlankEnd(cells);
    if (kept.length === 0) count.passBlank(row);
    else {
      count.addRow(row, kept.length);
      rows.push({ row, cells: kept });
    }
    return null;
  };
  try {
    await pipeline(chunksOf(body, options), parse({ ...csvOptions(delimiter), on_record: keep }).resume());
  } catch (error) {
    throw error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? quoteNotClosed(Number(error.records) + 1)
      : error;
  }
  return { rows, encoding, delimiter };
}

function csvOptions(delimiter: string): Options {
  return {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    ltrim: delimiter !== '\t',
    relax_quotes: true,
    relax_column_count: true,
  };
}

/** @throws the reason of the signal */
async function* chunksOf(body: Buffer, { signal, onProgress }: ReadOptions): AsyncGenerator<Buffer> {
  for (let start = 0; start < body.length; start += chunkBytes) {
    signal?.throwIfAborted();
    yield body.subarray(start, start + chunkBytes);
    onProgress?.(Math.min(start + chunkBytes, body.length), body.length);
  }
}

function quoteNotClosed(row: number): ImportFileError {
  const message = `A quotation mark that opens in row ${row} is never closed, so the end of that cell cannot be known. Close it and import again.`;
  return new ImportFileError('QUOTE_NOT_CLOSED', message, { row });
}
