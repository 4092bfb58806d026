import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atAcme } from './acme.ts';

describe('an objective', () => {
  it('has a weight and the objective that it goes on with', async () => {
    using terminal = await atAcme();
    await terminal.ask('cycle add FY25 --client acme --from 2025-04-01 --to 2026-03-31');
    await terminal.ask('cycle add FY26 --client acme --from 2026-04-01 --to 2027-03-31');
    await terminal.ask("objective add 'Find a partner' --client acme --cycle FY25");
    const row = await terminal.row(
      "objective add 'Sell by partners' --client acme --cycle FY26 --weight 3 --carried-from 'find a partner'",
    );
    expect(row).toMatchObject({ cycle: 'FY26', weight: 3, carriedFrom: 'Find a partner' });
    const rows = await terminal.rows('objective list --client acme');
    expect(rows.map(({ weight }) => weight)).toEqual([1, 1, 3]);
    const backwards =
      "objective add 'Sell abroad' --client acme --cycle FY25 --carried-from 'sell by partners'";
    expect(await terminal.refusal(backwards)).toMatchObject({
      code: 'INVALID_INPUT',
      message: '“Sell abroad” cannot go on with “Sell by partners”: FY26 does not begin before FY25.',
    });
    expect(await terminal.refusal("objective add 'X' --client acme --weight 0")).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('of a year without a planning cycle brings the fiscal year that begins in it', async () => {
    using terminal = await atAcme();
    expect(await terminal.row("objective add 'Hire' --client acme --cycle 2026")).toMatchObject({
      cycle: '2026',
    });
    await terminal.ask("objective add 'Train' --client acme --cycle 2026");
    expect(await terminal.rows('cycle list --client acme')).toMatchObject([
      { name: '2026', startsOn: '2026-04-01', endsOn: '2027-03-31' },
    ]);
    expect(await terminal.refusal("objective add 'X' --client acme --cycle FY30")).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('translations', () => {
  it('are added, changed and listed by names, and close gaps', async () => {
    using terminal = await atAcme();
    const gaps = () => terminal.ask('translation gaps --client acme');
    expect(await gaps()).toEqual([{ kind: 'objective', title: 'Grow in the north' }]);
    const row = await terminal.row(
      "translation add 'Two sellers for Oslo' --client acme --objective 'grow in the north' --kind resource_allocation --owner 'Åsa Lind' --function sales --on 2026-03-01",
    );
    expect(row).toEqual({
      ...{ id: row.id, kind: 'resource_allocation', what: 'Two sellers for Oslo', state: 'planned' },
      ...{ on: '2026-03-01', objective: 'Grow in the north', initiative: null },
      ...{ owner: 'Åsa Lind', function: 'Sales' },
    });
    const changed = { ...row, state: 'in_place' };
    expect(await terminal.row(`translation change ${row.id} --client acme --state in_place`)).toEqual(
      changed,
    );
    expect(await terminal.rows('translation list --client acme')).toEqual([changed]);
    expect(await gaps()).toEqual([]);
  });
});

describe('drift', () => {
  it('lists what shows signs, with the facts behind each', async () => {
    using terminal = await atAcme();
    await terminal.ask("initiative add 'Open Oslo' --client acme");
    expect(await terminal.ask('drift --client acme --as-of 2026-03-10')).toEqual([
      {
        kind: 'initiative',
        title: 'Open Oslo',
        signals: [{ code: 'no_milestone_completed', facts: { lastCompletedOn: null, days: null } }],
      },
    ]);
  });
});

describe('the diagnosis', () => {
  it('is found over two cycles and says what each was', async () => {
    using terminal = await atAcme();
    const add = (line: string) => terminal.row(`diagnosis add --client acme ${line}`);
    const row = await add("--cycle 2024 --objective Grow --planned 100 --achieved 55 --cause 'No owner'");
    expect(row).toEqual({
      ...{ id: row.id, cycle: '2024', objective: 'Grow', planned: 100, achieved: 55, gap: 45 },
      ...{ carried: false, cause: 'No owner' },
    });
    const cycle = { objectives: 1, inBand: 1 };
    expect(await terminal.ask('diagnosis show --client acme')).toEqual({
      finding: 'insufficient',
      cycles: [{ cycle: '2024', ...cycle, meanGap: 45 }],
    });
    await add('--cycle 2025 --objective Grow --planned 80 --achieved 32 --carried');
    expect(await terminal.ask('diagnosis show --client acme')).toEqual({
      finding: 'integration_failure',
      cycles: [
        { cycle: '2024', ...cycle, meanGap: 45 },
        { cycle: '2025', ...cycle, meanGap: 60 },
      ],
    });
    await terminal.ask(`diagnosis remove ${row.id} --client acme`);
    expect(await terminal.rows('diagnosis list --client acme')).toMatchObject([{ carried: true, gap: 60 }]);
  });
});

it('diagnosis print writes the document into a folder and names the file', async () => {
  using terminal = await atAcme();
  await terminal.ask('diagnosis add --client acme --cycle 2024 --objective Grow --planned 100 --achieved 55');
  const { finding, files } = await terminal.row(`diagnosis print --client acme --out ${terminal.folder}`);
  expect(finding).toBe('insufficient');
  expect(files).toEqual([
    {
      path: join(terminal.folder, 'Acme Diagnosis 2026-03-10.pdf'),
      bytes: expect.any(Number),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
});
