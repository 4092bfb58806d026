/** A client file of about 50 MB: years of changes, as the log keeps them. */
import { randomBytes } from 'node:crypto';
import { ClientFile, type FileLocation } from '#db/files/client-file.ts';
import { type Connection, openDatabase } from '#db/files/open-database.ts';
import { oneOfEach } from '#test/harness/one-of-each.ts';

const changes = 60_000;

/** Fills a new file at a location and closes it. */
export function makeBigClient(location: FileLocation): void {
  ClientFile.create(location).close();
  const connection = openDatabase({ ...location, kind: 'client' });
  connection.transaction(() => {
    insertProfile(connection);
    const insert = connection.prepare(
      "insert into changes (command_id, table_name, row_id, before, after) values (?, 'initiatives', ?, ?, ?)",
    );
    for (let count = 0; count < changes; count += 1) {
      insert.run(`command ${count}`, `row ${count % 500}`, 'a'.repeat(350), randomBytes(175).toString('hex'));
    }
  })();
  connection.pragma('wal_checkpoint(truncate)');
  connection.close();
}

// The one row without which a client has no summary.
function insertProfile(connection: Connection): void {
  const { name, monogram, color, timeZone, currency, fiscalYearStart, confidentiality, paper } =
    oneOfEach.profile;
  connection
    .prepare(
      `insert into profile (id, name, monogram, color, time_zone, currency, fiscal_year_start, confidentiality, paper)
       values ('profile', ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(name, monogram, color, timeZone, currency, fiscalYearStart, confidentiality, paper);
}
