import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readBoard } from '#shared/contract/board.ts';
import type { ImportResult } from '#shared/contract/imports.ts';
import { createTestApp, type TestApp } from '#test/harness/test-app.ts';

const registry = [
  ['Initiative', 'Milestone', 'Type', 'Owner', 'Original due', 'Current due', 'Status'],
  ['New plant', 'Choose the site', 'Decision', 'Anna Smith', '2026-03-31', '2026-04-30', 'In progress'],
  ['New plant', 'Sign the lease', 'Deliverable', 'Ben Jones', '2026-05-31', 'Q3 2026', ''],
  ['', 'Lost', '', '', '2026-05-31', '', ''],
];

async function workbook(rows: readonly (readonly unknown[])[]): Promise<Blob> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Calendar');
  sheet.addRow(['Milestones of the year']);
  for (const row of rows) sheet.addRow([...row]);
  return new Blob([await book.xlsx.writeBuffer()]);
}

async function importMilestones({ client }: TestApp, clientId: string, file: Blob): Promise<ImportResult> {
  const request = { clientId, kind: 'milestones' as const, fileName: 'Calendar.xlsx', file };
  for await (const step of await client.imports.apply(request)) if (step.kind === 'done') return step.result;
  throw new Error('The import ended without a result.');
}

describe('a calendar kept in a workbook', () => {
  it('comes in with slips, stays as it is when it comes again, and follows the file when that has changed', async () => {
    await using app = await createTestApp({ asOf: '2026-03-10' });
    const { id: clientId } = await app.client.clients.add({ name: 'Acme' });
    const list = () => app.client.milestones.list({ clientId });

    const first = await importMilestones(app, clientId, await workbook(registry));
    expect(first).toMatchObject({ created: 2, refused: 1, hasChanged: true });
    expect(first.problems.map(({ row, code }) => `${row} ${code}`)).toContain('5 INITIATIVE_MISSING');
    const imported = await list();
    expect(imported.slips).toMatchObject([
      {
        fromOn: '2026-03-31',
        toOn: '2026-04-30',
        reason: 'Imported from Calendar.xlsx',
        slippedOn: '2026-03-10',
      },
    ]);

    const site = imported.milestones.find(({ title }) => title === 'Choose the site')?.id ?? '';
    await app.client.milestones.move({ clientId, milestoneId: site, dueOn: '2026-05-15', reason: 'Permits' });
    const moved = await list();
    const again = await importMilestones(app, clientId, await workbook(registry));
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2, refused: 1, hasChanged: false });
    expect(await list()).toEqual(moved);

    const changed = registry.with(2, [
      'New plant',
      'Sign the lease',
      '',
      '',
      '2026-05-31',
      '2026-07-15',
      'Done',
    ]);
    expect(await importMilestones(app, clientId, await workbook(changed))).toMatchObject({
      updated: 1,
      unchanged: 1,
    });
    const { milestones, slips } = await list();
    expect(milestones.find(({ title }) => title === 'Sign the lease')).toMatchObject({
      originalDueOn: '2026-05-31',
      dueOn: '2026-07-15',
      completedOn: '2026-03-10',
      note: '',
      kind: 'deliverable',
    });
    expect(slips.map(({ fromOn, toOn }) => `${fromOn} ${toOn}`)).toEqual([
      '2026-03-31 2026-04-30',
      '2026-04-30 2026-05-15',
      '2026-05-31 2026-07-15',
    ]);

    await app.client.history.undo({ clientId });
    expect(await list()).toEqual(moved);
  });
});

describe('figures kept in a file', () => {
  it('leave what was changed here since as it is when they come again, and follow the file when it has changed', async () => {
    await using app = await createTestApp({ asOf: '2026-03-10' });
    const { client } = app;
    const { id: clientId } = await client.clients.add({ name: 'Acme' });
    const apply = async (kind: 'metrics' | 'past_plans', lines: string[]) => {
      const file = new Blob([lines.join('\n')], { type: 'text/csv' });
      const steps = await client.imports.apply({ clientId, kind, fileName: 'figures.csv', file });
      for await (const step of steps) if (step.kind === 'done') return step.result;
      throw new Error('The import ended without a result.');
    };
    const metrics = (january: number) => [
      'Metric,Objective,Baseline (Dec 2025),Target Dec 2026,Jan 2026,Feb 2026',
      `Orders,Grow,100,160,${january},110`,
    ];
    const metric = async () => {
      const board = readBoard(await client.dashboard.board({ clientId }));
      return board.objectives.flatMap((objective) => objective.metrics)[0];
    };
    const readings = async () =>
      (await metric())?.months.flatMap(({ month, actual }) => (actual === null ? [] : [[month, actual]]));
    expect(await apply('metrics', metrics(105))).toMatchObject({ created: 1, hasChanged: true });
    const change = { metricId: (await metric())?.id ?? '', month: '2026-01', value: 104 };
    await client.dashboard.putReadings({ clientId, readings: [change] });
    expect(await apply('metrics', metrics(105))).toMatchObject({
      updated: 0,
      unchanged: 1,
      hasChanged: false,
    });
    expect(await readings()).toEqual([
      ['2026-01', 104],
      ['2026-02', 110],
    ]);
    const newer = await apply('metrics', metrics(106));
    expect(newer).toMatchObject({ updated: 1, hasChanged: true, problems: [{ code: 'CHANGED_HERE_TOO' }] });
    expect(await readings()).toContainEqual(['2026-01', 106]);

    const past = ['Year,Goal,Planned,Achieved', '2024,Enter two regions,100,52'];
    expect(await apply('past_plans', past)).toMatchObject({ created: 1 });
    const [entry] = (await client.diagnosis.get({ clientId })).objectives;
    const pastObjectiveId = entry?.id ?? '';
    await client.diagnosis.update({ clientId, pastObjectiveId, change: { achieved: 60 } });
    expect(await apply('past_plans', past)).toMatchObject({ unchanged: 1, hasChanged: false });
    expect((await client.diagnosis.get({ clientId })).objectives).toMatchObject([{ achieved: 60 }]);
  });
});
