import { describe, expect, it } from 'vitest';
import { applyPlan, newInitiative, newMilestone, nothingYet } from './apply-plan.fixture.ts';
import type { Cell } from './cells.ts';
import { asOf, codes, milestones } from './plan-sheet.fixture.ts';
import type { Existing } from './plan-types.ts';

describe('importing milestones', () => {
  const lines: Cell[][] = [
    [
      'Initiative',
      'Milestone',
      'Type',
      'Owner',
      'Original due',
      'Current due',
      'Status',
      'Needs input from',
      'Lead time',
    ],
    [
      'Growth',
      'Choose vendor',
      'Decision',
      'Anna',
      '2026-03-01',
      '2026-04-01',
      'In progress',
      'CEO',
      '2 weeks',
    ],
    ['growth', 'Contract signed', 'Deliverable', 'Ben', '2026-05-01', '', 'At risk', 'Anna', ''],
    ['New market', 'Board review', 'Review', 'Carl', '', '', '', 'the auditors', ''],
  ];

  it('creates an initiative that is unknown once, and reports it', () => {
    const plan = milestones(lines);
    expect(plan.newInitiatives).toEqual(['Growth', 'New market']);
    expect(codes(plan).filter((code) => code.endsWith('INITIATIVE_NEW'))).toEqual([
      '2 INITIATIVE_NEW',
      '4 INITIATIVE_NEW',
    ]);
  });

  it('finds the initiative by title, by its spreadsheet id or by its own', () => {
    const existing: Existing = {
      ...nothingYet,
      initiatives: [{ ...newInitiative('own-1'), title: 'Growth', externalId: 'I-1' }],
    };
    const plan = milestones(
      [
        ['Initiative', 'Milestone'],
        ['GROWTH', 'A'],
        ['i-1', 'B'],
        ['own-1', 'C'],
      ],
      { existing },
    );
    const parents = plan.rows.map((row) => (row.action === 'create' ? row.values.initiative.id : row.action));
    expect(parents).toEqual(['own-1', 'own-1', 'own-1']);
    expect(plan.newInitiatives).toEqual([]);
  });

  it('reads kind, dates, lead time and who must give input', () => {
    const plan = milestones(lines);
    expect(plan.rows[0]).toMatchObject({
      values: {
        kind: 'decision',
        dueOn: '2026-04-01',
        originalDueOn: '2026-03-01',
        needsInput: { from: 'ceo' },
        leadDays: 14,
      },
      slip: { fromOn: '2026-03-01', toOn: '2026-04-01' },
    });
    expect(plan.rows[1]).toMatchObject({
      values: {
        kind: 'deliverable',
        dueOn: '2026-05-01',
        originalDueOn: '2026-05-01',
        needsInput: { from: 'person', person: { name: 'Anna' } },
        note: 'Imported status: At risk',
      },
      slip: null,
    });
    expect(plan.rows[2]).toMatchObject({
      values: {
        kind: 'review',
        dueOn: null,
        needsInput: null,
        note: 'Imported needs input from: the auditors',
      },
    });
    expect(plan.newPeople).toEqual(['Anna', 'Ben', 'Carl']);
  });

  it('refuses a row that names no initiative, unless its id is known', () => {
    const rows = [
      ['Id', 'Initiative', 'Milestone', 'Due'],
      ['1', '', 'Choose vendor', '2026-04-01'],
    ];
    expect(codes(milestones(rows))).toEqual(['2 INITIATIVE_MISSING']);
    const existing: Existing = {
      ...nothingYet,
      initiatives: [{ ...newInitiative('i'), title: 'Growth' }],
      milestones: [
        {
          ...newMilestone('m'),
          initiativeId: 'i',
          externalId: '1',
          title: 'Choose vendor',
          dueOn: '2026-03-15',
        },
      ],
    };
    expect(milestones(rows, { existing }).rows[0]).toMatchObject({
      action: 'update',
      slip: { fromOn: '2026-03-15' },
    });
  });

  it('keeps equal titles of different initiatives apart', () => {
    const rows = [
      ['Initiative', 'Milestone'],
      ['A', 'Kick-off'],
      ['B', 'Kick-off'],
      ['a', 'kick-off'],
    ];
    const plan = milestones(rows);
    expect(plan.counts).toMatchObject({ created: 2, refused: 1 });
    expect(codes(plan)).toContain('4 DUPLICATE');
  });

  it('completes by date, or as of the import where no date says when', () => {
    const rows = [
      ['Initiative', 'Milestone', 'Due', 'Done?', 'Status'],
      ['A', 'One', '2026-02-01', '2026-02-03', ''],
      ['A', 'Two', '2026-02-01', 'x', ''],
      ['A', 'Three', '2026-02-01', '', 'Complete'],
      ['A', 'Four', '2026-02-01', 'No', 'On track'],
      ['A', 'Five', '2026-02-01', '2026-12-24', ''],
    ];
    const plan = milestones(rows);
    const completed = plan.rows.map((row) => (row.action === 'create' ? row.values.completedOn : row.action));
    expect(completed).toEqual(['2026-02-03', asOf, asOf, null, null]);
    expect(codes(plan)).toEqual(
      ['2 INITIATIVE_NEW', '3 COMPLETED_WITHOUT_DATE', '4 COMPLETED_WITHOUT_DATE', '6 DATE_NOT_USED'].with(
        0,
        '2 INITIATIVE_NEW',
      ),
    );
    const later = milestones(rows, { existing: applyPlan(nothingYet, plan), asOf: '2026-05-01' });
    expect(later.counts).toMatchObject({ updated: 0, unchanged: 5 });
  });

  it('reopens a milestone only when the file said before that it was done', () => {
    const done = [
      ['Initiative', 'Milestone', 'Done?'],
      ['A', 'One', 'Yes'],
    ];
    const open = [
      ['Initiative', 'Milestone', 'Done?'],
      ['A', 'One', 'No'],
    ];
    const afterDone = applyPlan(nothingYet, milestones(done));
    expect(milestones(open, { existing: afterDone }).rows[0]).toMatchObject({
      action: 'update',
      values: { completedOn: null },
    });
    expect(codes(milestones(open, { existing: afterDone }))).not.toContain('2 CHANGED_HERE_TOO');
    const afterOpen = applyPlan(nothingYet, milestones(open));
    const doneHere = {
      ...afterOpen,
      milestones: afterOpen.milestones.map((row) => ({ ...row, completedOn: asOf })),
    };
    expect(milestones(open, { existing: doneHere }).rows[0]).toMatchObject({ action: 'unchanged' });
  });

  it('moves a milestone to the initiative that its row now names', () => {
    const existing = applyPlan(
      nothingYet,
      milestones([
        ['Id', 'Initiative', 'Milestone'],
        ['1', 'A', 'One'],
      ]),
    );
    const plan = milestones(
      [
        ['Id', 'Initiative', 'Milestone'],
        ['1', 'B', 'One'],
      ],
      { existing },
    );
    expect(plan.rows[0]).toMatchObject({ action: 'update', values: { initiative: { id: null, name: 'B' } } });
  });
});
