import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functions } from '#db/schema/client/organisation.ts';
import { packetDocuments, packets } from '#db/schema/client/packets.ts';
import { sessions } from '#db/schema/client/sessions.ts';
import { initiatives } from '#db/schema/client/strategy.ts';
import { loggedTables } from '#db/schema/client/tables.ts';
import { newClientFile } from '#test/harness/database-files.ts';
import { oneOfEach } from '#test/harness/one-of-each.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { compareStaged } from './restore.ts';
import { saveBackup } from './save-backup.ts';

const tables = Object.entries(loggedTables) as [keyof typeof loggedTables, SQLiteTable][];
const at = '2026-03-10T09:00:00.000Z';

function newClient() {
  const { file, location, command } = newClientFile();
  const folder = tempFolder();
  const source = { ...location, kind: 'client' as const };
  const staged = join(folder, 'staged.part');
  const change = (work: () => void) =>
    file.write(command(), () => {
      // Rows that name each other are put in one by one.
      file.db.run(sql`pragma defer_foreign_keys = on`);
      work();
      return { sentence: 'Changed', output: undefined };
    });
  return {
    file,
    change,
    undo: () => file.undo(command()),
    rows: () =>
      tables.map(([name, table]) => [
        name,
        file.db
          .select()
          .from(table)
          .all()
          .map((row) => JSON.stringify(row))
          .sort(),
      ]),
    backUp: () => saveBackup({ source, folder, at, reason: 'regular' }),
    compare: (backup: { path: string }) => {
      return compareStaged({ live: source, sources: [{ ...source, path: backup.path }], staged });
    },
    restore: () =>
      file.restore(command('backups.restore'), { path: staged, key: source.key }, () => 'Restored'),
    folder,
  };
}

function fill({ file, change }: ReturnType<typeof newClient>): void {
  change(() => {
    for (const [name, table] of tables)
      file.db
        .insert(table)
        .values({ id: name, ...oneOfEach[name] })
        .run();
  });
}

describe('restoring a backup', () => {
  it('brings back what was removed, changed or added, as one command that undo takes back', () => {
    const client = newClient();
    const { file, change, rows, backUp, compare, restore, undo } = client;
    fill(client);
    const then = rows();
    const backup = backUp();
    change(() => file.db.update(initiatives).set({ title: 'Two billing systems' }).run());
    change(() => file.db.delete(functions).run());
    change(() => file.db.insert(functions).values({ id: 'new', name: 'Legal', position: 2 }).run());
    const now = rows();
    const { counts, commands, commandCount } = compare(backup);
    expect(counts).toContainEqual({ table: 'functions', added: 1, changed: 0, removed: 1 });
    expect(counts).toContainEqual({ table: 'initiatives', added: 0, changed: 1, removed: 0 });
    expect(commands.map(({ sentence }) => sentence)).toEqual(['Changed', 'Changed', 'Changed']);
    expect(commandCount).toBe(3);
    expect(rows()).toEqual(now);
    restore();
    expect(rows()).toEqual(then);
    expect(file.commitCounter).toBe(5);
    expect(undo()).toMatchObject({ name: 'backups.restore', sentence: 'Restored' });
    expect(rows()).toEqual(now);
    expect(file.db.all('pragma foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    expect(file.db.all('pragma database_list')).not.toContainEqual(expect.objectContaining({ name: 'copy' }));
  });

  it('of the same state says that nothing would change', () => {
    const client = newClient();
    fill(client);
    const { counts, commandCount } = client.compare(client.backUp());
    expect(counts.filter(({ added, changed, removed }) => added + changed + removed > 0)).toEqual([]);
    expect(commandCount).toBe(0);
  });

  it('leaves packets that were issued since, which are frozen for ever', () => {
    const client = newClient();
    const { file, change, compare, backUp, restore } = client;
    fill(client);
    const backup = backUp();
    const ofPacket = () => file.db.select().from(packets).where(eq(packets.id, 'new')).all();
    change(() => {
      for (const table of [sessions, packets, packetDocuments])
        for (const row of file.db.select().from(table).all())
          file.db
            .insert(table)
            .values({ ...row, id: 'new' })
            .run();
      file.db.update(packets).set({ sessionId: 'new' }).where(eq(packets.id, 'new')).run();
    });
    expect(compare(backup).counts.filter(({ removed }) => removed > 0)).toMatchObject([
      { table: 'sessions' },
    ]);
    restore();
    expect(ofPacket()).toMatchObject([{ sessionId: null }]);
    expect(file.db.select().from(packetDocuments).all()).toHaveLength(2);
    expect(file.db.select().from(sessions).all()).toHaveLength(1);
    client.undo();
    expect(ofPacket()).toMatchObject([{ sessionId: 'new' }]);
  });

  it('is the same whatever was done in between, also where unique names were swapped', () => {
    const edit = fc.record({
      place: fc.nat(5),
      name: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
      isGone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), fc.array(edit, { maxLength: 8 }), (before, after) => {
        const client = newClient();
        const { file, change, rows, backUp, compare, restore, undo } = client;
        const apply = (edits: typeof before) => {
          for (const { place, name, isGone } of edits) {
            change(() => {
              file.db.delete(functions).where(eq(functions.name, name)).run();
              if (isGone)
                file.db
                  .delete(functions)
                  .where(eq(functions.id, `f${place}`))
                  .run();
              else {
                const row = { id: `f${place}`, name, position: place };
                file.db
                  .insert(functions)
                  .values(row)
                  .onConflictDoUpdate({ target: functions.id, set: row })
                  .run();
              }
            });
          }
        };
        apply(before);
        const then = rows();
        const backup = backUp();
        apply(after);
        const now = rows();
        compare(backup);
        restore();
        expect(rows()).toEqual(then);
        undo();
        expect(rows()).toEqual(now);
        file.close();
      }),
      { numRuns: 12 },
    );
  });

  it('leaves no copy of its own behind but the staged one', () => {
    const client = newClient();
    fill(client);
    client.compare(client.backUp());
    expect(readdirSync(client.folder).filter((name) => !name.endsWith('.db'))).toEqual(['staged.part']);
  });
});
