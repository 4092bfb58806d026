import { describe, expect, it } from 'vitest';
import { processorMilliseconds } from '#test/harness/processor-time.ts';
import { applyPlan, nothingYet } from './apply-plan.fixture.ts';
import { planImport } from './plan-import.ts';
import { codes, initiatives, sheet, tracker } from './plan-sheet.fixture.ts';
import type { Existing } from './plan-types.ts';

describe('importing a changed file', () => {
  const existing = applyPlan(nothingYet, initiatives(tracker));

  it('changes nothing when it is the same', () => {
    const again = initiatives(tracker, { existing });
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 3, refused: 0 });
  });

  it('moves a date as a slip and a status as an update, and leaves the rest', () => {
    const changed = tracker.with(1, [
      'I-1',
      'New pricing',
      'Grow',
      'Ben Jones',
      '2026-03-31',
      '2026-07-31',
      'Red',
      '',
    ]);
    const plan = initiatives(changed, { existing });
    expect(plan.rows[0]).toMatchObject({
      action: 'update',
      values: { targetOn: '2026-07-31', owner: { id: null, name: 'Ben Jones' } },
      slip: { fromOn: '2026-06-30', toOn: '2026-07-31' },
      statusUpdate: { status: 'off_track' },
      changes: [
        { field: 'targetOn', before: '2026-06-30', after: '2026-07-31' },
        { field: 'owner', before: 'Anna Smith', after: 'Ben Jones' },
        { field: 'status', before: 'at_risk', after: 'off_track' },
      ],
    });
    expect(plan.rows[0]).not.toHaveProperty('values.note');
    expect(plan.counts).toEqual({ created: 0, updated: 1, unchanged: 2, refused: 0 });
  });

  it('follows the id when the title has changed', () => {
    const plan = initiatives(
      [
        ['Id', 'Initiative'],
        ['i-1', 'Pricing 2026'],
      ],
      { existing },
    );
    expect(plan.rows[0]).toMatchObject({ action: 'update', values: { title: 'Pricing 2026' } });
  });

  it('matches by title when there is no id, and takes the id when the file has one now', () => {
    const before = applyPlan(nothingYet, initiatives([['Initiative'], ['CRM']]));
    const plan = initiatives(
      [
        ['Id', 'Initiative'],
        ['C-7', 'crm'],
      ],
      { existing: before },
    );
    expect(plan.rows[0]).toMatchObject({ action: 'update', values: { externalId: 'C-7', title: 'crm' } });
  });

  it('does not give an entry to a row of the same title when another row has its id', () => {
    const plan = initiatives(
      [
        ['Id', 'Initiative'],
        ['', 'CRM'],
        ['I-3', 'CRM, second phase'],
      ],
      { existing },
    );
    expect(plan.rows.map(({ action }) => action)).toEqual(['create', 'update']);
  });

  it('keeps the original date that is there and says so', () => {
    const changed = tracker.with(1, [
      'I-1',
      'New pricing',
      'Grow',
      'Anna Smith',
      '2026-04-30',
      '2026-06-30',
      'Amber',
      'Board wants it',
    ]);
    const plan = initiatives(changed, { existing });
    expect(plan.rows[0]).toMatchObject({ action: 'unchanged' });
    expect(codes(plan)).toContain('2 ORIGINAL_DATE_KEPT');
  });

  it('replaces the written part of a note and keeps what it could not read', () => {
    const changed = tracker.with(2, ['I-2', 'Move the plant', '', '', '', 'Q4 2026', '', 'Waiting']);
    const plan = initiatives(changed, { existing });
    expect(plan.rows[1]).toMatchObject({ values: { note: 'Waiting\nImported target date: Q4 2026' } });
  });

  it('gives a row that had no date its first date, which is no slip', () => {
    const changed = tracker.with(2, [
      'I-2',
      'Move the plant',
      'Grow',
      'Anna Smith',
      '',
      '2026-09-30',
      'on hold – permits',
      '',
    ]);
    const plan = initiatives(changed, { existing });
    expect(plan.rows[1]).toMatchObject({
      values: { targetOn: '2026-09-30', originalTargetOn: '2026-09-30', note: '' },
      slip: null,
    });
  });

  it('leaves alone what was changed here since, and says so when the file changed too', () => {
    const edited: Existing = {
      ...existing,
      initiatives: existing.initiatives.map((row) =>
        row.externalId === 'I-1' ? { ...row, targetOn: '2026-08-31', note: 'Our words' } : row,
      ),
    };
    expect(initiatives(tracker, { existing: edited }).counts).toMatchObject({ unchanged: 3 });
    const changed = tracker.with(1, [
      'I-1',
      'New pricing',
      'Grow',
      'Anna Smith',
      '2026-03-31',
      '2026-07-31',
      'Amber',
      'Board wants it',
    ]);
    const plan = initiatives(changed, { existing: edited });
    expect(plan.rows[0]).toMatchObject({ slip: { fromOn: '2026-08-31', toOn: '2026-07-31' } });
    expect(plan.rows[0]).not.toHaveProperty('values.note');
    expect(codes(plan)).toContain('2 CHANGED_HERE_TOO');
  });
});

describe('a large file', () => {
  it('of 10,000 rows is planned in well under a second, new and again', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [
      `I-${index}`,
      `Initiative number ${index}`,
      `Objective ${index % 9}`,
      `Person ${index % 50}`,
      `${(index % 12) + 1}/${(index % 28) + 1}/2026`,
      index % 3 === 0 ? 'Green' : 'Amber',
      'A note of the usual length for one row',
    ]);
    const lines = [['Id', 'Initiative', 'Objective', 'Owner', 'Due', 'Status', 'Notes'], ...rows];
    const source = sheet('initiatives', lines, { dateOrder: 'mdy' });
    const planned = (existing: Existing) => {
      let plan = planImport('initiatives', sheet('initiatives', [], { dateOrder: 'mdy' }));
      const time = processorMilliseconds(() => {
        plan = planImport('initiatives', { ...source, existing });
      });
      expect(time).toBeLessThan(2_000);
      return plan;
    };
    const plan = planned(nothingYet);
    expect(plan.counts.created).toBe(10_000);
    expect(planned(applyPlan(nothingYet, plan)).counts.unchanged).toBe(10_000);
  });
});
