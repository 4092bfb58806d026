/** Short ways to plan the import of a sheet in tests. */
import { nothingYet } from './apply-plan.fixture.ts';
import type { Cell } from './cells.ts';
import type { ImportKind } from './fields.ts';
import { matchHeadings } from './match-headings.ts';
import { planInitiatives } from './plan-initiatives.ts';
import { planMilestones } from './plan-milestones.ts';
import type { ImportPlan, ImportSource, InitiativePlan, MilestonePlan } from './plan-types.ts';

export const asOf = '2026-03-04';

/** The first line holds the headings, so that rows are numbered from 2. */
export function sheet(kind: ImportKind, lines: Cell[][], more: Partial<ImportSource> = {}): ImportSource {
  const [headings = [], ...rows] = lines;
  return {
    fileName: 'Tracker.xlsx',
    headings: { row: 1, cells: headings },
    rows: rows.map((cells, index) => ({ row: index + 2, cells })),
    mapping: matchHeadings(headings, kind).mapping,
    existing: nothingYet,
    asOf,
    ...more,
  };
}

export function initiatives(lines: Cell[][], more?: Partial<ImportSource>): InitiativePlan {
  return planInitiatives(sheet('initiatives', lines, more));
}

export function milestones(lines: Cell[][], more?: Partial<ImportSource>): MilestonePlan {
  return planMilestones(sheet('milestones', lines, more));
}

/** Row and code of every problem. */
export function codes(plan: ImportPlan): string[] {
  return plan.problems.map(({ row, code }) => `${row} ${code}`);
}

/** A tracker as consultants keep them. */
export const tracker: Cell[][] = [
  ['Id', 'Initiative', 'Pillar', 'Owner(s)', 'Original due', 'Current due', 'RAG', 'Notes'],
  ['I-1', 'New pricing', 'Grow', 'Anna Smith', '2026-03-31', '2026-06-30', 'Amber', 'Board wants it'],
  ['I-2', 'Move the plant', 'Grow', 'anna  SMITH', '', 'Q3 2026', 'on hold – permits', ''],
  ['I-3', 'CRM', 'Serve', 'TBD', '', 'TBD', '50%', ''],
];
