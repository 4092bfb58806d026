import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '#shared/contract/imports.ts';
import { filterRows, type PreviewProblem, previewRows, problemsAsText } from './preview-rows.ts';

type Row = ImportPreview['rows'][number];
const row = (number: number, action: Row['action']): Row => ({
  row: number,
  title: `Row ${number}`,
  action,
  changes: [],
});
const problem = (number: number, code: PreviewProblem['code']): PreviewProblem => ({
  row: number,
  column: 'Due',
  code,
  message: code,
});

const preview = {
  rows: [row(2, 'create'), row(3, 'update'), row(4, 'refuse'), row(5, 'unchanged')],
  problems: [
    problem(1, 'COLUMN_MISSING'),
    problem(2, 'PERSON_NEW'),
    problem(3, 'OBJECTIVE_NEW'),
    problem(3, 'DATE_UNREADABLE'),
    problem(4, 'TITLE_MISSING'),
  ],
};

describe('the rows of a preview', () => {
  const { rows, aboutFile, counts } = previewRows(preview);

  it('carry their problems, the worst first', () => {
    expect(rows[1]?.problems.map(({ code }) => code)).toEqual(['DATE_UNREADABLE', 'OBJECTIVE_NEW']);
    expect(rows[3]?.problems).toEqual([]);
  });

  it('leave what is about no row to the file', () => {
    expect(aboutFile.map(({ code }) => code)).toEqual(['COLUMN_MISSING']);
  });

  it('are counted by filter; what is only made along the way is no problem', () => {
    expect(counts).toEqual({ all: 4, problems: 2, refused: 1, new: 1, changed: 1 });
    expect(filterRows(rows, 'problems').map((each) => each.row)).toEqual([3, 4]);
  });
});

it('writes problems as a table of text', () => {
  expect(problemsAsText([problem(4, 'TITLE_MISSING'), { ...problem(7, 'DUPLICATE'), column: null }])).toBe(
    'Row\tColumn\tProblem\n4\tDue\tTITLE_MISSING\n7\t\tDUPLICATE',
  );
});
