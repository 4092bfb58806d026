/** All that a client's file says now, a few rows at a time; not what it said before, and not the documents' own bytes. */
import { getTableColumns } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { loggedTables } from '#db/schema/client/tables.ts';

/** Allowed names are there to be others'; documents say what the content beside them says. */
const {
  allowedNames: _names,
  packetDocuments: _packets,
  statementDocuments: _statements,
  ...told
} = loggedTables;

const rowsAtOnce = 100;

/** Each piece goes by the words of its table: `{ name: 'status updates', rows }`. */
export function* clientTexts(db: ClientDb): Generator<{ name: string; rows: object[] }> {
  for (const [key, table] of Object.entries(told)) {
    const name = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const texts = Object.entries(getTableColumns(table))
      .filter(([field, { dataType }]) => dataType !== 'number' && !/^id$|Id$|On$|At$/.test(field))
      .map(([field]) => field);
    const rows: Record<string, unknown>[] = db.select().from(table).all();
    for (let start = 0; start < rows.length; start += rowsAtOnce) {
      yield { name, rows: rows.slice(start, start + rowsAtOnce).map((row) => textsOf(row, texts)) };
    }
  }
}

// Frozen content is kept as JSON: read, it says where in the document something stands.
function textsOf(row: Record<string, unknown>, fields: readonly string[]): object {
  return Object.fromEntries(
    fields.map((field) => [field, field === 'content' ? JSON.parse(String(row[field])) : row[field]]),
  );
}
