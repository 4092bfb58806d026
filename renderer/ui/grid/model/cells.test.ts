import { describe, expect, test } from 'vitest';
import type { GridColumn } from '../column.ts';
import { copyCells, editCell, pasteCells } from './cells.ts';

interface Initiative {
  title: string;
  targetOn: string | null;
}

type Patch = Partial<Initiative>;

const title: GridColumn<Initiative, Patch> = {
  id: 'title',
  header: 'Title',
  text: (row) => row.title,
  edit: {
    kind: 'text',
    draft: (row) => row.title,
    parse: (text) => (text === '' ? { problem: 'An initiative needs a title.' } : { patch: { title: text } }),
  },
};
const targetOn: GridColumn<Initiative, Patch> = {
  id: 'targetOn',
  header: 'Target date',
  text: (row) => row.targetOn?.replaceAll('-', '/') ?? '',
  edit: {
    kind: 'date',
    draft: (row) => row.targetOn ?? '',
    parse: (text) =>
      /^\d{4}-\d\d-\d\d$/.test(text) ? { patch: { targetOn: text } } : { problem: `"${text}" is no date.` },
  },
};
const size: GridColumn<Initiative, Patch> = {
  id: 'size',
  header: 'Size',
  text: (row) => `${row.title.length}`,
};

const pricing = { title: 'Pricing', targetOn: '2026-03-31' };
const hiring = { title: 'Hiring', targetOn: null };
const cash = { title: 'Cash', targetOn: null };
// The second line is a group's heading.
const lines = [pricing, undefined, hiring, cash];
const field = { lines: lines.length, rowAt: (line: number) => lines[line], columns: [title, targetOn, size] };
const cell = (line: number, column: number) => ({ top: line, bottom: line, left: column, right: column });

describe('editing a cell', () => {
  test('gives the change, or the reason it was refused', () => {
    expect(editCell(title, hiring, 'Hire two')).toEqual({
      changes: [{ row: hiring, columnId: 'title', patch: { title: 'Hire two' } }],
      problems: [],
    });
    expect(editCell(title, hiring, '').problems).toEqual([
      { row: hiring, columnId: 'title', text: '', message: 'An initiative needs a title.' },
    ]);
  });

  test('gives nothing when the text is what the cell holds', () => {
    expect(editCell(title, hiring, 'Hiring')).toEqual({ changes: [], problems: [] });
  });

  test('is refused in a column that has no editor', () => {
    expect(editCell(size, hiring, '9').problems[0]?.message).toBe('Size cannot be edited here.');
  });
});

describe('copying cells', () => {
  test('gives dates as the editor reads them and leaves out headings of groups', () => {
    expect(copyCells(field, { top: 0, bottom: 2, left: 0, right: 1 })).toEqual([
      ['Pricing', '2026-03-31'],
      ['Hiring', ''],
    ]);
  });
});

describe('pasting cells', () => {
  test('goes from the focused cell on, past headings of groups, and gives all changes together', () => {
    const { changes, problems } = pasteCells(
      field,
      [
        ['A', '2026-01-01'],
        ['B', '2026-01-02'],
      ],
      cell(0, 0),
    );
    expect(changes).toEqual([
      { row: pricing, columnId: 'title', patch: { title: 'A' } },
      { row: pricing, columnId: 'targetOn', patch: { targetOn: '2026-01-01' } },
      { row: hiring, columnId: 'title', patch: { title: 'B' } },
      { row: hiring, columnId: 'targetOn', patch: { targetOn: '2026-01-02' } },
    ]);
    expect(problems).toEqual([]);
  });

  test('takes what parses and reports what does not', () => {
    const { changes, problems } = pasteCells(field, [['2026-02-01'], ['soon']], cell(0, 1));
    expect(changes).toEqual([{ row: pricing, columnId: 'targetOn', patch: { targetOn: '2026-02-01' } }]);
    expect(problems).toEqual([
      { row: hiring, columnId: 'targetOn', text: 'soon', message: '"soon" is no date.' },
    ]);
  });

  test('reports what finds no row or no column', () => {
    const { problems } = pasteCells(field, [['Cash', '', '4', 'too far'], ['too low']], cell(3, 0));
    expect(problems.map(({ row, text }) => [row, text])).toEqual([
      [cash, 'too far'],
      [null, 'too low'],
    ]);
  });

  test('fills a range with a single copied cell, and only the range', () => {
    const { changes } = pasteCells(field, [['2026-05-01']], { top: 0, bottom: 2, left: 1, right: 1 });
    expect(changes.map(({ row }) => row)).toEqual([pricing, hiring]);
  });
});
