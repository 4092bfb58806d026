import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/harness/runs.ts';
import { applyPlan, nothingYet } from './apply-plan.fixture.ts';
import type { Cell, SheetRow } from './cells.ts';
import { fieldsOf, type ImportField, type ImportKind, importKinds, requiredFields } from './fields.ts';
import { planImport } from './plan-import.ts';
import type { Existing, ImportSource } from './plan-types.ts';

const asOf = '2026-03-04';

/** Few values a field, so that rows collide in ids, titles and parents. */
const cellOf: Partial<Record<ImportField, fc.Arbitrary<Cell>>> = {
  id: fc.constantFrom('1', '2', 'A-3', 1, null, 'own row 0', 'own row 1'),
  title: fc.constantFrom('Plant', 'plant ', 'CRM', 'New pricing', 'Total', '', null, '-'),
  initiative: fc.constantFrom('Growth', 'growth', 'A-3', 'TBD', null, 'own initiative 0', 'Plant'),
  owner: fc.constantFrom('Anna', 'ANNA ', 'Ben', 'Anna / Ben', 'TBD', null),
  objective: fc.constantFrom('Win', 'win', null),
  function: fc.constantFrom('Sales', 'Finance', null),
  status: fc.constantFrom(
    'Green',
    'red',
    'Complete',
    'on hold – budget',
    '50%',
    null,
    '#REF!',
    'Not started',
  ),
  statusNote: fc.constantFrom('fine', null),
  needsInputFrom: fc.constantFrom('CEO', 'Anna', 'Ben', 'Sales', 'nobody known', null),
  leadDays: fc.constantFrom(5, '2 weeks', 'long', null),
  kind: fc.constantFrom('Decision', 'party', null),
  note: fc.constantFrom('one', 'two\nlines', 'Imported due date: Q3', null, ' padded \n\n text '),
};
const figureCell = fc.constantFrom<Cell>(1, 2.5, '1,200', '12 %', '€ 3', '(4)', 'much', null, '-', 0);
const figureCells: Partial<Record<ImportField, fc.Arbitrary<Cell>>> = {
  ...{ reading: figureCell, value: figureCell, planned: figureCell, achieved: figureCell },
  ...{ baselineValue: figureCell, targetValue: figureCell },
  month: fc.constantFrom<Cell>('2025-12', 'Jan 2026', '2026-02', 'Feb', '2027-01', null),
  baselineMonth: fc.constantFrom<Cell>('2025-12', 'Jan 2026', null),
  targetMonth: fc.constantFrom<Cell>('2026-12', 'Dec 2026', '2025-01', null),
  unit: fc.constantFrom('%', 'days', null),
  direction: fc.constantFrom('up', 'down', null),
  confidence: fc.constantFrom('high', 'perhaps', null),
  cycle: fc.constantFrom<Cell>('2024', 2025, 'FY24', null),
  carriedForward: fc.constantFrom('yes', 'no', 'perhaps', null),
  cause: fc.constantFrom('nobody owned it', null),
};
const dateCell = fc.constantFrom<Cell>(
  '2026-06-30',
  '2026-01-15',
  '2025-12-01',
  '6/30/2026',
  '3/4/2026',
  'Q3 2026',
  'TBD',
  null,
  46_085,
  '30 Feb 2026',
  'yes',
);
const anyCell = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null));

interface Sheet {
  kind: ImportKind;
  fields: ImportField[];
  rows: SheetRow[];
}

/** Kinds whose rows remember what a file said of them. */
const remembering: readonly ImportKind[] = ['initiatives', 'milestones'];

function someFields(kind: ImportKind): fc.Arbitrary<ImportField[]> {
  const needed = requiredFields[kind];
  return fc.shuffledSubarray([...fieldsOf[kind]]).map((fields) => [...new Set([...fields, ...needed])]);
}

function sheetOf(
  cell: (field: ImportField) => fc.Arbitrary<Cell>,
  kinds: readonly ImportKind[] = importKinds,
): fc.Arbitrary<Sheet> {
  return fc
    .constantFrom(...kinds)
    .chain((kind) =>
      someFields(kind).chain((fields) =>
        fc
          .array(fc.tuple(...fields.map(cell)), { maxLength: 8 })
          .map((rows) => ({ kind, fields, rows: rows.map((cells, index) => ({ row: index + 2, cells })) })),
      ),
    );
}

const likelyCell = (field: ImportField) => cellOf[field] ?? figureCells[field] ?? dateCell;
const likelySheet = sheetOf(likelyCell);
const rememberedSheet = sheetOf(likelyCell, remembering);
const someOrder = fc.constantFrom('mdy' as const, 'dmy' as const, undefined);

function sourceOf({ fields, rows }: Sheet, existing: Existing, dateOrder?: 'mdy' | 'dmy'): ImportSource {
  const headings = {
    row: 1,
    cells: fields.map((field) => (field === 'reading' ? 'Feb 2026' : `the ${field}`)),
  };
  return { fileName: 'Tracker.xlsx', headings, rows, mapping: fields, dateOrder, existing, asOf };
}

describe('any import', () => {
  it('accounts for every row once, in order, with problems on rows of the file', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          likelySheet,
          sheetOf(() => anyCell),
        ),
        someOrder,
        (sheet, order) => {
          const plan = planImport(sheet.kind, sourceOf(sheet, nothingYet, order));
          expect(plan.rows.map(({ row }) => row)).toEqual(sheet.rows.map(({ row }) => row));
          const { created, updated, unchanged, refused } = plan.counts;
          expect(created + updated + unchanged + refused).toBe(sheet.rows.length);
          const refusals = plan.rows.filter(({ action }) => action === 'refuse').map(({ row }) => row);
          for (const row of refusals) expect(plan.problems.some((problem) => problem.row === row)).toBe(true);
          for (const { row } of plan.problems) expect(row).toBeLessThan(sheet.rows.length + 2);
        },
      ),
    );
  });

  it('changes nothing when the same file comes again, with and without a memory of what it said', () => {
    fc.assert(
      fc.property(likelySheet, someOrder, fc.boolean(), (sheet, order, remembers) => {
        const first = planImport(sheet.kind, sourceOf(sheet, nothingYet, order));
        const existing = applyPlan(nothingYet, first, remembers, 'later');
        const again = planImport(sheet.kind, sourceOf(sheet, existing, order));
        const { created, updated, unchanged, refused } = again.counts;
        expect({ created, updated }).toEqual({ created: 0, updated: 0 });
        expect(unchanged + refused).toBe(sheet.rows.length);
        if (sheet.kind !== 'metrics') expect(refused).toBe(first.counts.refused);
        expect(applyPlan(existing, again, remembers)).toEqual(existing);
        expect([again.newPeople, again.newInitiatives, again.newObjectives, again.newFunctions]).toEqual([
          [],
          [],
          [],
          [],
        ]);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('changes nothing when a second version of the file comes twice', () => {
    fc.assert(
      fc.property(likelySheet, likelySheet, someOrder, fc.boolean(), (one, other, order, remembers) => {
        const before = applyPlan(
          nothingYet,
          planImport(one.kind, sourceOf(one, nothingYet, order)),
          remembers,
        );
        const update = planImport(other.kind, sourceOf(other, before, order));
        const existing = applyPlan(before, update, remembers, 'later');
        const again = planImport(other.kind, sourceOf(other, existing, order));
        expect(again.rows.filter(({ action }) => action === 'create' || action === 'update')).toEqual([]);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('leaves what was changed here since alone when the same file comes again', () => {
    fc.assert(
      fc.property(rememberedSheet, someOrder, (sheet, order) => {
        const first = planImport(sheet.kind, sourceOf(sheet, nothingYet, order));
        const imported = applyPlan(nothingYet, first, true, 'later');
        const edited: Existing = {
          ...imported,
          people: imported.people.map(({ id, name }) => ({ id, name: `${name} Smith` })),
          initiatives: imported.initiatives.map((row) => ({
            ...row,
            note: 'written here',
            status: 'off_track',
            lastUpdateOn: asOf,
            targetOn: '2027-01-01',
            ownerId: null,
          })),
          milestones: imported.milestones.map((row) => ({
            ...row,
            note: '',
            completedOn: row.completedOn === null ? asOf : null,
            dueOn: '2027-01-01',
            leadDays: 30,
          })),
        };
        const again = planImport(sheet.kind, sourceOf(sheet, edited, order));
        expect(again.counts).toEqual({ ...first.counts, created: 0, unchanged: first.counts.created });
      }),
      { numRuns: runs(1000) },
    );
  });

  it('gives the same plan for the same file', () => {
    fc.assert(
      fc.property(likelySheet, someOrder, (sheet, order) => {
        const source = sourceOf(sheet, nothingYet, order);
        expect(planImport(sheet.kind, source)).toEqual(planImport(sheet.kind, source));
      }),
    );
  });
});
