import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atAcme } from './acme.ts';
import type { Terminal } from './terminal.ts';

function write(terminal: Terminal, name: string, lines: readonly string[]): string {
  const path = join(terminal.folder, name);
  writeFileSync(path, lines.join('\r\n'));
  return path;
}

const registry = [
  'Workstream;Lead;Deadline;Status;Pillar',
  'Open Oslo;Åsa Lind;2026-06-30;On track;Grow in the north',
  'Hire a team;Bo Ek;30 Sep 2026;Amber;Grow in the north',
];

describe('import initiatives', () => {
  it('brings rows in, and nothing when the same file comes again', async () => {
    using terminal = await atAcme();
    const file = write(terminal, 'registry.csv', registry);
    const line = `import initiatives ${file} --client acme --map Workstream=title,Pillar=objective`;
    const result = await terminal.row(line);
    expect(result).toMatchObject({ created: 2, updated: 0, unchanged: 0, refused: 0 });
    expect(result.problems).toEqual([
      { row: 3, column: 'Lead', code: 'PERSON_NEW', message: expect.stringContaining('Bo Ek') },
    ]);
    expect(await terminal.ask('registry --client acme')).toMatchObject([
      {
        title: 'Open Oslo',
        owner: 'Åsa Lind',
        objective: 'Grow in the north',
        targetOn: '2026-06-30',
        status: 'on_track',
      },
      { title: 'Hire a team', owner: 'Bo Ek', targetOn: '2026-09-30', status: 'at_risk' },
    ]);
    expect(await terminal.ask(line)).toEqual({
      created: 0,
      updated: 0,
      unchanged: 2,
      refused: 0,
      problems: [],
    });
  });

  it('is one command and one undo', async () => {
    using terminal = await atAcme();
    const file = write(terminal, 'registry.csv', registry);
    await terminal.ask(`import initiatives ${file} --client acme --map Workstream=title`);
    expect(await terminal.row('undo --client acme')).toMatchObject({ name: 'imports.apply' });
    expect(await terminal.ask('registry --client acme')).toEqual([]);
    expect(await terminal.rows('person list --client acme')).toHaveLength(1);
  });

  it('says what a dry run would do, and changes nothing', async () => {
    using terminal = await atAcme();
    const file = write(terminal, 'registry.csv', registry);
    const commands = await terminal.ask('history --client acme');
    expect(
      await terminal.ask(`import initiatives ${file} --client acme --map Workstream=title --dry-run`),
    ).toMatchObject({
      created: 2,
      refused: 0,
    });
    expect(await terminal.ask('registry --client acme')).toEqual([]);
    expect(await terminal.ask('history --client acme')).toEqual(commands);
  });

  it('refuses a row without a title and reports it by its row', async () => {
    using terminal = await atAcme();
    const file = write(terminal, 'registry.csv', [
      'Initiative,Owner,Due',
      'Open Oslo,Åsa Lind,2026-06-30',
      ',Åsa Lind,2026-06-30',
    ]);
    const result = await terminal.row(`import initiatives ${file} --client acme`);
    expect(result).toMatchObject({ created: 1, refused: 1 });
    expect(result.problems).toContainEqual(
      expect.objectContaining({ row: 3, code: expect.stringMatching(/^[A-Z_]+$/) }),
    );
  });

  it('reads 3/4/2026 as it is told', async () => {
    using terminal = await atAcme();
    const file = write(terminal, 'registry.csv', ['Initiative,Owner,Due', 'Open Oslo,Åsa Lind,3/4/2026']);
    await terminal.ask(`import initiatives ${file} --client acme --date-order dmy`);
    expect(await terminal.ask('registry --client acme')).toMatchObject([{ targetOn: '2026-04-03' }]);
    await terminal.ask('undo --client acme');
    await terminal.ask(`import initiatives ${file} --client acme --date-order mdy`);
    expect(await terminal.ask('registry --client acme')).toMatchObject([{ targetOn: '2026-03-04' }]);
  });

  it('takes headings with commas in a map, and leaves columns out', async () => {
    using terminal = await atAcme();
    const file = write(terminal, 'registry.csv', ['"What, in short",Owner', 'Open Oslo,Åsa Lind']);
    await terminal.ask(`import initiatives ${file} --client acme --map 'What, in short=title,Owner='`);
    expect(await terminal.ask('registry --client acme')).toMatchObject([{ title: 'Open Oslo', owner: null }]);
  });
});

describe('import milestones', () => {
  it('makes the initiative of a milestone where it is not there', async () => {
    using terminal = await atAcme();
    const file = write(terminal, 'steps.csv', [
      'Milestone,Initiative,Original due,Current due,Type',
      'Sign the lease,Open Oslo,2026-04-01,2026-04-15,Decision',
    ]);
    expect(await terminal.row(`import milestones ${file} --client acme`)).toMatchObject({
      created: 1,
      refused: 0,
    });
    expect(await terminal.ask('milestones --client acme --as-of 2026-03-10')).toMatchObject([
      {
        title: 'Sign the lease',
        initiative: 'Open Oslo',
        kind: 'decision',
        dueOn: '2026-04-15',
        originalDueOn: '2026-04-01',
        slips: 1,
        daysSlipped: 14,
      },
    ]);
  });
});

describe('import metrics', () => {
  it('brings readings in by month, once, as one undo', async () => {
    using terminal = await atAcme();
    const file = write(terminal, 'metrics.csv', [
      'Metric;Objective;Unit;Baseline Dec 2025;Target Dec 2026;Jan 2026;Feb 2026',
      'Revenue;Grow in the north;€;1.200;1.800;1.250;1.310,50',
    ]);
    const line = `import metrics ${file} --client acme`;
    expect(await terminal.row(line)).toMatchObject({ created: 1, updated: 0, refused: 0 });
    expect(await terminal.ask('dashboard --client acme --as-of 2026-03-10')).toMatchObject([
      {
        objective: 'Grow in the north',
        metrics: [{ name: 'Revenue', month: '2026-02', actual: 1310.5, expected: 1300, band: 'on_pace' }],
      },
    ]);
    expect(await terminal.row(line)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(await terminal.row('undo --client acme')).toMatchObject({ name: 'imports.apply' });
    expect(await terminal.ask('dashboard --client acme --as-of 2026-03-10')).toMatchObject([{ metrics: [] }]);
  });

  it('takes a row for each month too', async () => {
    using terminal = await atAcme();
    await terminal.ask('objective add Grow --client acme');
    await terminal.ask(
      'metric add Leads --client acme --objective Grow --unit leads --baseline 2025-12=10 --target 2026-12=22',
    );
    const file = write(terminal, 'readings.csv', ['Metric,Month,Value', 'Leads,2026-01,11', 'Leads,Feb,12']);
    expect(await terminal.row(`import metrics ${file} --client acme`)).toMatchObject({
      created: 1,
      refused: 1,
      problems: [
        { row: 3, code: 'DATE_UNREADABLE' },
        { row: 3, code: 'MONTH_MISSING' },
      ],
    });
  });
});

describe('import past-plans', () => {
  it('brings past cycles in for the diagnosis, and nothing the second time', async () => {
    using terminal = await atAcme();
    const file = write(terminal, 'past.csv', [
      'Cycle,Objective,Planned,Achieved,Carried forward,Cause',
      '2023,Grow,100%,50%,yes,Nobody owned it',
      '2024,Grow,100%,45%,no,',
    ]);
    const line = `import past-plans ${file} --client acme`;
    expect(await terminal.row(line)).toMatchObject({ created: 2, refused: 0, problems: [] });
    expect(await terminal.ask('diagnosis show --client acme')).toEqual({
      finding: 'integration_failure',
      cycles: [
        { cycle: '2023', objectives: 1, inBand: 1, meanGap: 50 },
        { cycle: '2024', objectives: 1, inBand: 1, meanGap: 55 },
      ],
    });
    expect(await terminal.row(line)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    await terminal.ask('undo --client acme');
    expect(await terminal.ask('diagnosis list --client acme')).toEqual([]);
  });
});

describe('a file that is no spreadsheet', () => {
  it.each([
    ['that is not there', 'nowhere.csv', undefined],
    ['that is not what its name says', 'registry.xlsx', ['not a workbook at all']],
    ['that is an image', 'registry.csv', ['\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR']],
  ])('%s is refused, and nothing is changed', async (_, name, lines) => {
    using terminal = await atAcme();
    const path = lines ? write(terminal, name, lines) : join(terminal.folder, name);
    const refused = await terminal.refusal(`import initiatives ${path} --client acme`);
    expect(refused).toMatchObject({ code: 'FILE_UNREADABLE', exitCode: 6 });
    expect(await terminal.ask('registry --client acme')).toEqual([]);
  });

  it('of 200 MB is refused before it is read', async () => {
    using terminal = await atAcme();
    const path = write(terminal, 'registry.csv', []);
    truncateSync(path, 200 * 1024 * 1024);
    const refused = await terminal.refusal(`import initiatives ${path} --client acme`);
    expect(refused).toMatchObject({ code: 'TOO_LARGE', exitCode: 6, details: { bytes: 200 * 1024 * 1024 } });
  });
});

describe('import days', () => {
  const timesheet = [
    'User,Client,Description,Start date,Start time,End date,End time,Duration',
    'Me,Acme,Workshop,2026-02-03,09:00:00,2026-02-03,12:00:00,03:00:00',
    'Me,Acme,Report,2026-02-03,13:00:00,2026-02-03,15:00:00,02:00:00',
    'Me,Globex,Other work,2026-02-04,09:00:00,2026-02-04,17:00:00,08:00:00',
    'Me,Acme,Kick-off,2026-01-20,09:00:00,2026-01-20,17:00:00,08:00:00',
  ];

  it('makes days of hours, adjustments of closed ones, and nothing of the same file again', async () => {
    using terminal = await atAcme();
    await terminal.ask(
      'retainer terms --client acme --days 3 --per month --from 2026-01-01 --rollover none --overage carry',
    );
    await terminal.ask('retainer close --client acme --period 2026-01');
    const file = write(terminal, 'toggl.csv', timesheet);
    const line = `import days ${file} --client acme`;
    const dry = await terminal.row(`${line} --dry-run`);
    expect(dry).toMatchObject({ created: 3, refused: 1 });
    expect(await terminal.ask('day list --client acme')).toEqual([]);
    const result = await terminal.row(line);
    expect(result).toEqual({ ...dry, updated: 0, unchanged: 0 });
    expect(result.problems).toMatchObject([
      { row: 2, code: 'DAYS_ROUNDED', message: expect.stringContaining('0.625 days') },
      { row: 4, code: 'OTHER_CLIENT' },
      { row: 5, code: 'DAY_LATE' },
    ]);
    expect(await terminal.ask('day list --client acme')).toMatchObject([
      { onDate: '2026-02-03', kind: 'worked', days: 0.75, note: 'Workshop; Report' },
    ]);
    expect(await terminal.row(line)).toMatchObject({ created: 0, updated: 0, unchanged: 3, refused: 1 });
    expect(await terminal.row('undo --client acme')).toMatchObject({ name: 'imports.apply' });
    expect(await terminal.ask('day list --client acme')).toEqual([]);
    expect(await terminal.row(line)).toMatchObject({ created: 3 });
  });
});
