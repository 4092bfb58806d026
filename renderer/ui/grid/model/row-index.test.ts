import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GridColumn } from '../column.ts';
import { type Arrangement, lineAt } from './arrangement.ts';
import { type ArrangeBy, RowIndex } from './row-index.ts';

interface Initiative {
  title: string;
  status: string;
  slips: number | null;
}

const statusOrder = ['on track', 'at risk', 'off track'];
const columns: GridColumn<Initiative>[] = [
  { id: 'title', header: 'Title', text: (row) => row.title },
  {
    id: 'status',
    header: 'Status',
    text: (row) => row.status,
    order: (row) => (row.status === '' ? null : statusOrder.indexOf(row.status)),
  },
  { id: 'slips', header: 'Slips', text: (row) => row.slips?.toString() ?? '', order: (row) => row.slips },
];
const everything: ArrangeBy = { search: '', filters: [], sorting: [], groupBy: undefined, collapsed: [] };
const row = fc.record({
  title: fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 4 }),
  status: fc.constantFrom('', ...statusOrder),
  slips: fc.option(fc.integer({ min: 0, max: 4 })),
});
const view = fc.record({
  search: fc.constantFrom('', 'a', 'ab', 'b risk'),
  filters: fc.constantFrom(
    [],
    [{ id: 'status', value: ['', 'at risk'] }],
    [
      { id: 'status', value: ['on track', 'at risk'] },
      { id: 'slips', value: ['1', '2', ''] },
    ],
  ),
  sorting: fc.constantFrom(
    [],
    [{ id: 'title', desc: true }],
    [
      { id: 'status', desc: true },
      { id: 'slips', desc: false },
    ],
  ),
  groupBy: fc.constantFrom(undefined, 'status'),
  collapsed: fc.constantFrom([], ['at risk'], ['']),
});

const collator = new Intl.Collator('en', { numeric: true });

function keysOf(initiative: Initiative, id: string): string | number | null {
  const column = columns.find((one) => one.id === id);
  return (column?.order ?? column?.text)?.(initiative) ?? null;
}

function compareBy(a: Initiative, b: Initiative, id: string, desc: boolean): number {
  const [x, y] = [keysOf(a, id), keysOf(b, id)];
  const [noX, noY] = [x === null || x === '', y === null || y === ''];
  if (noX || noY) return Number(noX) - Number(noY);
  const order = typeof x === 'number' ? x - (y as number) : collator.compare(x as string, y as string);
  return desc ? -order : order;
}

/** The lines a person would expect, made the slow way: rows as they are, headings as `# text count`. */
function naive(rows: Initiative[], by: ArrangeBy): (Initiative | string)[] {
  const words = by.search.split(' ').filter(Boolean);
  const kept = rows.filter((one) => {
    const texts = columns.map((column) => column.text(one));
    const text = texts.join('\n').toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      by.filters.every(({ id, value }) =>
        (value as string[]).includes(texts[columns.findIndex((column) => column.id === id)] ?? ''),
      )
    );
  });
  kept.sort((a, b) => by.sorting.reduce((order, { id, desc }) => order || compareBy(a, b, id, desc), 0));
  if (by.groupBy === undefined) return kept;
  const down = by.sorting[0]?.id === 'status' && by.sorting[0].desc;
  const groups = [...(down ? statusOrder.toReversed() : statusOrder), ''];
  return groups.flatMap((status) => {
    const members = kept.filter((one) => one.status === status);
    if (members.length === 0) return [];
    return [`# ${status} ${members.length}`, ...(by.collapsed.includes(status) ? [] : members)];
  });
}

function lines(rows: Initiative[], arrangement: Arrangement): (Initiative | string | undefined)[] {
  return [...arrangement.entries.keys()].map((position) => {
    const line = lineAt(arrangement, position);
    return line?.kind === 'group' ? `# ${line.group.text} ${line.group.count}` : line && rows[line.index];
  });
}

describe('arranging rows', () => {
  test('shows what filtering, sorting and grouping one after the other would, through any series of views', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 30 }),
        fc.array(view, { minLength: 1, maxLength: 6 }),
        (rows, views) => {
          const index = new RowIndex(rows, columns, 'en');
          for (const by of views) {
            const arrangement = index.arrange(by);
            expect(lines(rows, arrangement)).toEqual(naive(rows, by));
            const flat = naive(rows, { ...by, groupBy: undefined });
            expect(arrangement.matched).toBe(flat.length);
          }
        },
      ),
    );
  });

  test('lists a column’s texts in the column’s order with their counts, "no value" last', () => {
    const rows = ['off track', '', 'on track', 'off track'].map((status) => ({
      title: 't',
      status,
      slips: null,
    }));
    expect(new RowIndex(rows, columns, 'en').values('status')).toEqual([
      { text: 'on track', count: 1 },
      { text: 'off track', count: 2 },
      { text: '', count: 1 },
    ]);
  });

  test('takes no notice of a column the grid does not have', () => {
    const rows = [{ title: 'a', status: '', slips: null }];
    const by = { ...everything, groupBy: 'gone', sorting: [{ id: 'gone', desc: false }] };
    const filters = [{ id: 'gone', value: ['x'] }];
    expect([...new RowIndex(rows, columns, 'en').arrange({ ...by, filters }).entries]).toEqual([0]);
  });

  test('finds an edited row by its new text although the others’ texts are taken over', () => {
    const rows: Initiative[] = [
      { title: 'Pricing', status: '', slips: null },
      { title: 'Hiring', status: '', slips: null },
    ];
    const before = new RowIndex(rows, columns, 'en');
    before.arrange({ ...everything, search: 'pricing' });
    const edited = rows.with(0, { title: 'Partner channel', status: '', slips: null });
    const after = new RowIndex(edited, columns, 'en', before);
    expect([...after.arrange({ ...everything, search: 'pricing' }).entries]).toEqual([]);
    expect([...after.arrange({ ...everything, search: 'ring' }).entries]).toEqual([1]);
    expect([...after.arrange({ ...everything, search: 'partner' }).entries]).toEqual([0]);
  });
});
