import { asc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clientIndexEntries, clients } from '#db/schema/workspace.ts';
import { newLocation } from '#test/harness/database-files.ts';
import { WorkspaceFile } from '../files/workspace-file.ts';
import { replaceRows } from './replace-rows.ts';

type Row = typeof clientIndexEntries.$inferInsert;

function newIndex() {
  const { db } = WorkspaceFile.open(newLocation('workspace'));
  for (const id of ['one', 'other'])
    db.insert(clients).values({ id, slug: id, folder: id, createdAt: '2026-03-10T09:00:00.000Z' }).run();
  const rows = (clientId: string) =>
    db
      .select()
      .from(clientIndexEntries)
      .where(eq(clientIndexEntries.clientId, clientId))
      .orderBy(asc(clientIndexEntries.kind), asc(clientIndexEntries.entryId))
      .all();
  const writes = () => db.get<{ count: number }>(sql`select total_changes() as count`).count;
  return { db, rows, writes };
}

const row = (entryId: string, more: Partial<Row> = {}): Required<Row> => ({
  ...{
    clientId: 'one',
    entryId,
    kind: 'action',
    onDate: null,
    title: entryId,
    startTime: null,
    minutes: null,
  },
  ...more,
});

it('what was there is touched only where it differs', () => {
  const { db, rows, writes } = newIndex();
  replaceRows(db, clientIndexEntries, 'one', [row('a'), row('b'), row('c')]);
  const before = writes();
  const next = [
    row('a'),
    row('b', { onDate: '2026-03-10', minutes: 45 }),
    row('d', { title: '“Ünï” \\ "x"' }),
  ];
  replaceRows(db, clientIndexEntries, 'one', next);
  expect(rows('one')).toEqual(next);
  // b out and in, c out, d in
  expect(writes() - before).toBe(4);
  replaceRows(db, clientIndexEntries, 'one', next);
  expect(writes() - before).toBe(4);
});

it('whatever was there before, the rows are those given, and another client’s stay', () => {
  const { db, rows } = newIndex();
  const other = row('a', { clientId: 'other', title: 'Theirs' });
  replaceRows(db, clientIndexEntries, 'other', [other]);
  const some = fc.uniqueArray(
    fc.record({
      entryId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      title: fc.string({ unit: 'grapheme' }).filter((title) => !title.includes('\u0000')),
      minutes: fc.option(fc.nat(600)),
    }),
    { selector: ({ entryId }) => entryId },
  );
  fc.assert(
    fc.property(some, (entries) => {
      const wanted = entries.map(({ entryId, ...more }) => row(entryId, more));
      replaceRows(db, clientIndexEntries, 'one', wanted);
      expect(rows('one')).toEqual(wanted.toSorted((a, b) => (a.entryId < b.entryId ? -1 : 1)));
      expect(rows('other')).toEqual([other]);
    }),
    { numRuns: 60 },
  );
});
