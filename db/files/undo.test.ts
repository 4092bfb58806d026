import { desc, eq, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { newClientFile } from '#test/harness/database-files.ts';
import { oneOfEach } from '#test/harness/one-of-each.ts';
import { milestones } from '../schema/client/calendar.ts';
import { commands } from '../schema/client/log.ts';
import { functions, people } from '../schema/client/organisation.ts';
import { initiatives } from '../schema/client/strategy.ts';
import { loggedTables } from '../schema/client/tables.ts';
import type { Done } from './client-file.ts';

const tables = Object.entries(loggedTables) as [keyof typeof loggedTables, SQLiteTable][];
/** All but the document: it is no part of what can be undone. */
const withoutBytes = tables.filter(([name]) => !name.endsWith('Documents'));

function newFile() {
  const { file, command } = newClientFile();
  const rows = () => {
    const all = tables.map(([name, table]) => [name, file.db.select().from(table).all()]);
    return Object.fromEntries(all) as {
      [Table in keyof typeof loggedTables]: (typeof loggedTables)[Table]['$inferSelect'][];
    };
  };
  return {
    file,
    rows,
    change: (work: () => void, done: Partial<Done<void>> = {}) =>
      file.write(command(), () => {
        work();
        return { sentence: 'Changed', output: undefined, ...done };
      }),
    undo: () => file.undo(command()),
    redo: () => file.redo(command()),
  };
}

/** The one row of a table. */
function only<Row>(rows: Row[] | undefined): Row {
  const [row] = rows ?? [];
  if (row === undefined || rows?.length !== 1) throw new Error('There should be one row.');
  return row;
}

function fill({ file, change }: ReturnType<typeof newFile>, these = withoutBytes): void {
  change(() => {
    for (const [name, table] of these)
      file.db
        .insert(table)
        .values({ id: name, ...oneOfEach[name] })
        .run();
  });
}

describe('undo', () => {
  it('takes back whatever one command did, children that went with their parent included, and redo does it again', () => {
    const test = newFile();
    const empty = test.rows();
    fill(test);
    const full = test.rows();
    test.change(() => {
      for (const table of [initiatives, people, functions]) test.file.db.delete(table).run();
      test.file.db.insert(functions).values({ id: 'functions', name: 'Sales', position: 2 }).run();
    });
    const changed = test.rows();

    test.undo();
    expect(test.rows()).toEqual(full);
    test.undo();
    expect(test.rows()).toEqual(empty);
    test.redo();
    expect(test.rows()).toEqual(full);
    test.redo();
    expect(test.rows()).toEqual(changed);
    test.file.close();
  });

  it('answers with the command it took back, marks it, and is an entry of its own', () => {
    const test = newFile();
    test.change(() => {}, { sentence: 'Added Operations' });
    expect(test.undo()).toMatchObject({ sentence: 'Added Operations', kind: 'do' });
    const log = test.file.db.select().from(commands).orderBy(desc(commands.seq)).all();
    expect(log).toMatchObject([
      { kind: 'undo', sentence: 'Undid: Added Operations', isUndoable: false, targetId: log[1]?.id },
      { kind: 'do', isUndone: true },
    ]);
    test.redo();
    expect(test.file.db.select().from(commands).where(eq(commands.kind, 'do')).get()).toMatchObject({
      isUndone: false,
    });
    test.file.close();
  });

  it('has nothing to do on a new file, nor redo before an undo', () => {
    const test = newFile();
    expect([test.undo(), test.redo()]).toEqual([undefined, undefined]);
    fill(test);
    expect(test.redo()).toBeUndefined();
    test.file.close();
  });

  it('leaves alone what can never be taken back', () => {
    const test = newFile();
    fill(test);
    const { file } = test;
    test.change(() => file.db.insert(functions).values({ id: 'other', name: 'Sales', position: 2 }).run(), {
      isUndoable: false,
    });
    test.undo();
    expect(file.db.select().from(functions).all()).toMatchObject([{ id: 'other' }]);
    file.close();
  });

  it('is refused where something else has changed a row since, and overwrites nothing', () => {
    const test = newFile();
    fill(test);
    const { file } = test;
    const rename = (name: string) => () => file.db.update(functions).set({ name }).run();
    test.change(rename('Sales'));
    test.change(rename('Finance'), { isUndoable: false });
    const before = test.rows();
    expect(test.undo).toThrow(
      expect.objectContaining({ code: 'UNDO_CONFLICT', details: { table: 'functions', id: 'functions' } }),
    );
    expect(test.rows()).toEqual(before);
    file.close();
  });

  it('loses no child of a row that had been moved to a new parent', () => {
    const test = newFile();
    fill(test);
    const { file } = test;
    const full = test.rows();
    test.change(() => {
      file.db
        .insert(initiatives)
        .values({ ...only(full.initiatives), id: 'new', externalId: null })
        .run();
      file.db.update(milestones).set({ initiativeId: 'new' }).run();
      file.db.update(initiatives).set({ status: 'at_risk' }).where(eq(initiatives.id, 'new')).run();
    });
    const moved = test.rows();
    test.undo();
    expect(test.rows()).toEqual(full);
    test.redo();
    expect(test.rows()).toEqual(moved);
    file.close();
  });

  it('is refused where another row has come to depend on one that it would remove', () => {
    const test = newFile();
    fill(test, withoutBytes.slice(0, 1));
    const { file } = test;
    test.change(() => file.db.insert(functions).values({ id: 'f', name: 'Sales', position: 1 }).run());
    const lin = { id: 'p', name: 'Lin', role: '', functionId: 'f', isCeo: false, isLeadership: false };
    test.change(() => file.db.insert(people).values(lin).run(), { isUndoable: false });
    const before = test.rows();
    expect(test.undo).toThrow(expect.objectContaining({ code: 'UNDO_CONFLICT' }));
    expect(test.rows()).toEqual(before);
    test.change(() => file.db.delete(people).run());
    expect(() => file.db.run(sql`insert into session_people values ('x', 'nobody', 'nobody')`)).toThrow();
    file.close();
  });

  it('is redone in turn, and never what was undone before something new was done and undone', () => {
    const test = newFile();
    const add = (id: string) => () =>
      test.file.db.insert(functions).values({ id, name: id, position: 1 }).run();
    const ids = () =>
      test.file.db
        .select()
        .from(functions)
        .all()
        .map(({ id }) => id);
    test.change(add('first'));
    test.change(add('gone'));
    test.undo();
    test.change(add('second'));
    test.undo();
    test.undo();
    expect([test.redo(), test.redo()]).toMatchObject([{ kind: 'do' }, { kind: 'do' }]);
    expect(ids()).toEqual(['first', 'second']);
    expect(test.redo()).toBeUndefined();
    test.file.close();
  });

  it('cannot be redone once something new was done', () => {
    const test = newFile();
    fill(test);
    test.undo();
    test.change(() => test.file.db.insert(functions).values({ id: 'f', name: 'Sales', position: 1 }).run());
    expect(test.redo()).toBeUndefined();
    test.file.close();
  });
});
