import { describe, expect, it } from 'vitest';
import { atAcme } from './acme.ts';

describe('milestones', () => {
  async function withMilestones() {
    const terminal = await atAcme();
    await terminal.ask("initiative add 'Open Oslo' --client acme");
    const add = (title: string, rest = '') =>
      terminal.row(`milestone add '${title}' --client acme --initiative 'Open Oslo' ${rest}`);
    const rows = {
      undated: await add('Undated'),
      later: await add('Later', '--due 2026-06-09'),
      edge: await add('Edge', "--due 2026-06-08 --kind decision --needs ceo --lead 14 --owner 'Åsa Lind'"),
      overdue: await add('Overdue', '--due 2026-03-09 --kind review'),
      today: await add('Today', '--due 2026-03-10'),
    };
    return { terminal, rows };
  }

  it('are those overdue or inside the horizon by date, then those without a date', async () => {
    const { terminal, rows } = await withMilestones();
    using _ = terminal;
    const listed = await terminal.rows('milestones --client acme --as-of 2026-03-10');
    expect(listed.map(({ title }) => title)).toEqual(['Overdue', 'Today', 'Edge', 'Undated']);
    expect(listed[2]).toEqual({
      id: rows.edge.id,
      title: 'Edge',
      initiative: 'Open Oslo',
      kind: 'decision',
      owner: 'Åsa Lind',
      dueOn: '2026-06-08',
      originalDueOn: '2026-06-08',
      slips: 0,
      daysSlipped: 0,
      decideBy: '2026-05-25',
      overdue: false,
    });
    expect(listed[0]).toMatchObject({ overdue: true, decideBy: null });
  });

  it('reach as far as is asked for, or are all of them', async () => {
    const { terminal, rows } = await withMilestones();
    using _ = terminal;
    await terminal.ask(`milestone complete ${rows.overdue.id} --client acme --on 2026-03-10`);
    const titles = async (rest: string) =>
      (await terminal.rows(`milestones --client acme --as-of 2026-03-10 ${rest}`)).map(({ title }) => title);
    expect(await titles('--horizon 91')).toEqual(['Today', 'Edge', 'Later', 'Undated']);
    expect(await titles('--horizon 0')).toEqual(['Today', 'Undated']);
    expect(await titles('--all')).toEqual(['Today', 'Edge', 'Later', 'Undated', 'Overdue']);
  });

  it('slip with a reason, and keep count also when they move back', async () => {
    const { terminal, rows } = await withMilestones();
    using _ = terminal;
    const moved = await terminal.row(
      `milestone move ${rows.today.id} --client acme --to 2026-03-24 --reason 'The venue fell through' --on 2026-03-09`,
    );
    expect(moved).toMatchObject({
      dueOn: '2026-03-24',
      originalDueOn: '2026-03-10',
      slips: 1,
      daysSlipped: 14,
    });
    expect(
      await terminal.row(
        `milestone move ${rows.today.id} --client acme --to 2026-03-10 --reason 'Found another'`,
      ),
    ).toMatchObject({ dueOn: '2026-03-10', slips: 2, daysSlipped: 0 });
  });

  it('need a reason to move', async () => {
    const { terminal, rows } = await withMilestones();
    using _ = terminal;
    const line = `milestone move ${rows.today.id} --client acme --to 2026-03-24`;
    expect(await terminal.refusal(line)).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('--reason'),
    });
    expect(await terminal.refusal(`${line} --reason '  '`)).toMatchObject({
      code: 'INVALID_INPUT',
      details: { issues: [{ field: 'reason', problem: 'is empty' }] },
    });
  });

  it('that are not there are told so in words', async () => {
    using terminal = await atAcme();
    const nowhere = '01a204ad-f219-753a-962f-ed84689f026c';
    expect(await terminal.refusal(`milestone complete ${nowhere} --client acme`)).toEqual({
      exitCode: 3,
      code: 'NOT_FOUND',
      message: 'There is no such milestone. It may have been removed.',
      details: { id: nowhere },
    });
  });
});
