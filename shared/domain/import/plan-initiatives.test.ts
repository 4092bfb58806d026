import { describe, expect, it } from 'vitest';
import { applyPlan, nothingYet } from './apply-plan.fixture.ts';
import { asOf, codes, initiatives, tracker } from './plan-sheet.fixture.ts';
import type { Existing } from './plan-types.ts';

describe('importing initiatives', () => {
  it('creates what is new, with its people and objectives once each', () => {
    const plan = initiatives(tracker);
    expect(plan.counts).toEqual({ created: 3, updated: 0, unchanged: 0, refused: 0 });
    expect(plan.newPeople).toEqual(['Anna Smith']);
    expect(plan.newObjectives).toEqual(['Grow', 'Serve']);
    expect(plan.rows[0]).toMatchObject({
      action: 'create',
      row: 2,
      values: {
        externalId: 'I-1',
        title: 'New pricing',
        objective: { id: null, name: 'Grow' },
        owner: { id: null, name: 'Anna Smith' },
        originalTargetOn: '2026-03-31',
        targetOn: '2026-06-30',
        note: 'Board wants it',
      },
      statusUpdate: { status: 'at_risk', note: '', updatedOn: asOf },
      slip: {
        fromOn: '2026-03-31',
        toOn: '2026-06-30',
        reason: 'Imported from Tracker.xlsx',
        slippedOn: asOf,
      },
    });
  });

  it('brings a row in without the date it cannot read, keeps the text in the note and reports it', () => {
    const plan = initiatives(tracker);
    expect(plan.rows[1]).toMatchObject({
      values: { targetOn: null, originalTargetOn: null, note: 'Imported target date: Q3 2026' },
      statusUpdate: { status: 'on_hold', note: 'on hold – permits' },
      slip: null,
    });
    expect(plan.rows[2]).toMatchObject({
      values: { targetOn: null, owner: null, note: 'Imported status: 50%\nImported target date: TBD' },
      statusUpdate: null,
    });
    expect(plan.problems).toContainEqual({
      row: 3,
      column: 'Current due',
      code: 'DATE_UNREADABLE',
      message: '“Q3 2026” is no date that can be read; it is kept in the note.',
    });
    expect(codes(plan)).toEqual([
      '2 OBJECTIVE_NEW',
      '2 PERSON_NEW',
      '3 DATE_UNREADABLE',
      '4 STATUS_UNKNOWN',
      '4 DATE_MISSING',
      '4 OBJECTIVE_NEW',
    ]);
  });

  it('uses the people and objectives that are there, whatever case and spacing the file has', () => {
    const existing: Existing = {
      ...nothingYet,
      people: [{ id: 'p1', name: 'Anna Smith' }],
      objectives: [{ id: 'o1', name: 'grow' }],
    };
    const plan = initiatives(tracker.slice(0, 2), { existing });
    expect(plan.rows[0]).toMatchObject({ values: { owner: { id: 'p1' }, objective: { id: 'o1' } } });
    expect(plan.newPeople).toEqual([]);
  });

  it('refuses a row without a title, a line of totals and a row that is there twice', () => {
    const plan = initiatives([
      ['Initiative', 'Owner', 'Due'],
      ['', 'Anna', '2026-06-30'],
      ['CRM', '', '2026-06-30'],
      [' crm ', 'Ben', '2026-07-31'],
      ['Total', null, 3],
    ]);
    expect(plan.counts).toEqual({ created: 1, updated: 0, unchanged: 0, refused: 3 });
    expect(codes(plan)).toEqual(['2 TITLE_MISSING', '4 DUPLICATE', '5 TOTALS_ROW']);
    expect(plan.problems[1]?.message).toContain('row 3');
    expect(plan.newPeople).toEqual([]);
  });

  it('accepts equal titles that have ids of their own', () => {
    const lines = [
      ['Id', 'Initiative'],
      ['1', 'Training'],
      ['2', 'Training'],
    ];
    const existing = applyPlan(nothingYet, initiatives(lines));
    expect(existing.initiatives.map(({ externalId, title }) => [externalId, title])).toEqual([
      ['1', 'Training'],
      ['2', 'Training'],
    ]);
    expect(initiatives(lines, { existing }).counts).toMatchObject({ unchanged: 2, created: 0 });
  });

  it('refuses a row with a cell that is too long rather than cutting it', () => {
    const plan = initiatives([
      ['Initiative', 'Notes', 'Budget'],
      ['CRM', 'x'.repeat(1_000_000), ''],
      ['ERP', '', 'y'.repeat(1_000_000)],
    ]);
    expect(plan.rows.map(({ action }) => action)).toEqual(['refuse', 'create']);
    expect(codes(plan)).toContain('2 CELL_TOO_LONG');
  });

  it('takes a formula that failed as an empty cell and says so', () => {
    const plan = initiatives([
      ['Initiative', 'Owner', 'Due'],
      ['CRM', '#REF!', '#N/A'],
    ]);
    expect(plan.rows[0]).toMatchObject({ values: { owner: null, targetOn: null } });
    expect(codes(plan)).toEqual(['2 FORMULA_ERROR', '2 FORMULA_ERROR', '2 DATE_MISSING']);
  });

  it('takes the first of several owners and keeps all names', () => {
    const plan = initiatives([
      ['Initiative', 'Owner'],
      ['CRM', 'Anna / Ben'],
    ]);
    expect(plan.rows[0]).toMatchObject({
      values: { owner: { name: 'Anna' }, note: 'Imported owner: Anna / Ben' },
    });
    expect(plan.newPeople).toEqual(['Anna']);
  });

  it('dates the status update by the column that says so, and closes what has a closing date', () => {
    const plan = initiatives([
      ['Initiative', 'Status', 'Last updated', 'Latest update', 'Date completed'],
      ['CRM', 'Green', '2026-02-15', 'Vendor chosen', ''],
      ['ERP', '', '', '', '2026-01-31'],
      ['HR', 'Green', '2027-01-01', '', '2026-01-31'],
    ]);
    expect(plan.rows[0]).toMatchObject({
      statusUpdate: { status: 'on_track', note: 'Vendor chosen', updatedOn: '2026-02-15' },
    });
    expect(plan.rows[1]).toMatchObject({
      statusUpdate: { status: 'done' },
      values: { closedOn: '2026-01-31' },
    });
    expect(plan.rows[2]).toMatchObject({
      statusUpdate: { status: 'on_track', updatedOn: asOf },
      values: { closedOn: null },
    });
    expect(codes(plan).filter((code) => code.endsWith('NOT_USED'))).toEqual([
      '4 DATE_NOT_USED',
      '4 DATE_NOT_USED',
    ]);
  });

  it('refuses headings that are repeated further down', () => {
    const headings = ['Initiative', 'Owner', 'Due'];
    const plan = initiatives([
      headings,
      ['CRM', 'Anna', '2026-06-30'],
      headings.map((text) => text.toUpperCase()),
    ]);
    expect(codes(plan)).toContain('3 HEADINGS_REPEATED');
    expect(plan.newPeople).toEqual(['Anna']);
  });

  it('says once that no column holds the title, beside refusing each row', () => {
    const plan = initiatives([
      ['Colour', 'Due'],
      ['red', '2026-06-30'],
    ]);
    expect(codes(plan)).toEqual(['1 COLUMN_MISSING', '2 TITLE_MISSING']);
  });

  it('says once that there is no column of dates', () => {
    const plan = initiatives([['Initiative'], ['CRM'], ['ERP']]);
    expect(plan.problems).toMatchObject([{ row: 1, column: null, code: 'COLUMN_MISSING' }]);
  });
});

describe('day and month', () => {
  const lines = [
    ['Initiative', 'Due'],
    ['CRM', '3/4/2026'],
    ['ERP', '6/30/2026'],
    ['HR', '5/5/2026'],
  ];

  it('are asked for when a date could be two days, and the other dates suggest the answer', () => {
    const plan = initiatives(lines);
    expect(plan).toMatchObject({ dateOrderNeeded: true, suggestedDateOrder: 'mdy' });
    expect(plan.rows[0]).toMatchObject({
      values: { targetOn: null, note: 'Imported target date: 3/4/2026' },
    });
    expect(plan.rows[1]).toMatchObject({ values: { targetOn: '2026-06-30' } });
    expect(plan.rows[2]).toMatchObject({ values: { targetOn: '2026-05-05' } });
  });

  it('are read as told, and what can only be the other way is reported', () => {
    const plan = initiatives(lines, { dateOrder: 'dmy' });
    expect(plan.dateOrderNeeded).toBe(false);
    expect(plan.rows[0]).toMatchObject({ values: { targetOn: '2026-04-03' } });
    expect(codes(plan)).toEqual(['3 DATE_ORDER_CONTRADICTED']);
  });

  it('suggest nothing when the column is written both ways', () => {
    const plan = initiatives([
      ['Initiative', 'Due'],
      ['A', '3/4/2026'],
      ['B', '6/30/2026'],
      ['C', '30/6/2026'],
    ]);
    expect(plan).toMatchObject({
      dateOrderNeeded: true,
      ambiguousDate: '3/4/2026',
      suggestedDateOrder: null,
    });
  });

  it('given after a first import fill the date in and take the kept text out of the note', () => {
    const existing = applyPlan(nothingYet, initiatives(lines));
    const plan = initiatives(lines, { existing, dateOrder: 'mdy' });
    expect(plan.rows[0]).toMatchObject({
      action: 'update',
      values: { targetOn: '2026-03-04', originalTargetOn: '2026-03-04', note: '' },
      slip: null,
    });
    expect(plan.counts).toMatchObject({ updated: 1, unchanged: 2 });
  });
});
