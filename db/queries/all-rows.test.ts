import { expect, it } from 'vitest';
import { loggedTables } from '#db/schema/client/tables.ts';
import { benchLocation } from '#test/bench/bench-folder.ts';
import { oneOfEach } from '#test/harness/one-of-each.ts';
import type { LoggedTable } from '#test/harness/stored.ts';
import { ClientFile } from '../files/client-file.ts';
import { allRows, readingOnce, rowsWith } from './all-rows.ts';

const names = (Object.keys(oneOfEach) as LoggedTable[]).filter((name) => !name.endsWith('Documents'));

it('every table is read as select reads it, and asked once where a piece of work asks twice', () => {
  const file = ClientFile.create(benchLocation());
  const at = '2026-03-10T09:00:00Z';
  file.write({ id: 'one', name: 'test', actor: 'test', device: 'test', at }, () => {
    for (const name of names)
      file.db
        .insert(loggedTables[name])
        .values({ ...oneOfEach[name], id: name })
        .run();
    return { sentence: 'test', output: undefined };
  });
  for (const name of names) {
    const table = loggedTables[name];
    const expected = file.db.select().from(table).all();
    expect(expected).toHaveLength(1);
    expect(allRows(file.db, table)).toEqual(expected);
    expect(rowsWith(file.db, table, ['id'])).toEqual([{ id: name }]);
    const [first, second] = readingOnce(file.db, () => [allRows(file.db, table), allRows(file.db, table)]);
    expect(first).toEqual(expected);
    expect(second).toBe(first);
  }
  file.close();
});
