import { describe, expect, it } from 'vitest';
import type { ImportFile } from '../context.ts';
import { type Planned, planRead, readImport } from './read-and-plan.ts';

const nothing = {
  people: [],
  functions: [],
  objectives: [],
  initiatives: [],
  milestones: [],
  metrics: [],
  pastPlans: [],
  time: { ...{ agreements: [], pauses: [], adjustments: [], closings: [], days: [] }, clientName: 'Acme' },
};

async function readAndPlan(file: ImportFile): Promise<Planned> {
  return planRead(await readImport(file), nothing, '2026-03-04');
}

function file(content: string, more: Partial<ImportFile> = {}): ImportFile {
  return {
    kind: 'initiatives',
    fileName: 'Tracker.csv',
    bytes: Buffer.from(content),
    sheet: undefined,
    map: {},
    dateOrder: undefined,
    ...more,
  };
}

const tracker = 'Initiative,Owner,Deadline,Due,Budget\nCRM,Anna,2026-06-30,,10\nERP,TBD,Q3 2026,,\n';

describe('a file and its plan', () => {
  it('say how each column was understood, with its first values', async () => {
    const { table, plan } = await readAndPlan(file(tracker));
    expect(table).toEqual({
      sheets: [],
      sheet: null,
      columns: [
        { heading: 'Initiative', field: 'title', sample: ['CRM', 'ERP'] },
        { heading: 'Owner', field: 'owner', sample: ['Anna', 'TBD'] },
        { heading: 'Deadline', field: 'targetOn', sample: ['2026-06-30', 'Q3 2026'] },
        { heading: 'Due', field: null, sample: [] },
        { heading: 'Budget', field: null, sample: ['10'] },
      ],
      ambiguous: [{ heading: 'Due', field: 'targetOn', takenBy: 'Deadline' }],
      missing: [],
    });
    expect(plan.counts).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 0 });
  });

  it('follow a mapping by hand, and refuse one that fits nothing with what would', async () => {
    const { plan } = await readAndPlan(file(tracker, { map: { Budget: 'note' } }));
    expect(plan.rows[0]).toMatchObject({ values: { note: '10' } });
    const wrong = readAndPlan(file(tracker, { map: { Bugdet: 'note' } }));
    await expect(wrong).rejects.toMatchObject({
      code: 'MAPPING_UNKNOWN',
      details: { headings: ['Initiative', 'Owner', 'Deadline', 'Due', 'Budget'] },
    });
  });

  it('report what reading noticed beside what planning did, by row', async () => {
    const { plan } = await readAndPlan(
      file('Initiative,Due\nCRM,2026-06-30\nERP, phase two,2026-06-30\n,2026-06-30\n'),
    );
    expect(plan.problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '3 CELLS_WITHOUT_HEADING',
      '3 DATE_UNREADABLE',
      '4 TITLE_MISSING',
    ]);
  });
});
