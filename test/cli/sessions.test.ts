import { describe, expect, it } from 'vitest';
import { atAcme } from './acme.ts';

describe('sessions', () => {
  it('are listed with those that series bring, by date', async () => {
    using terminal = await atAcme();
    await terminal.ask("person add 'Bo Ek' --client acme");
    const added = await terminal.row(
      "session add --client acme --kind ceo-session --on 2026-03-20 --people 'Åsa Lind, bo ek' --with leadership",
    );
    expect(added).toMatchObject({
      people: ['Åsa Lind', 'Bo Ek'],
      withCeo: false,
      withLeadership: true,
      series: false,
    });
    const series = await terminal.row(
      'series add --client acme --kind monthly-review --rrule FREQ=MONTHLY;BYDAY=2TU --from 2026-03-01 --with ceo,leadership',
    );
    expect(series).toMatchObject({ kind: 'monthly-review', withCeo: true, exceptions: [], function: null });
    const listed = async () =>
      (await terminal.rows('session list --client acme --as-of 2026-03-10')).map(
        ({ kind, onDate, series: of }) => [kind, onDate, of],
      );
    expect(await listed()).toEqual([
      ['monthly-review', '2026-03-10', series.id],
      ['ceo-session', '2026-03-20', false],
      ['monthly-review', '2026-04-14', series.id],
      ['monthly-review', '2026-05-12', series.id],
    ]);
    await terminal.ask(`series skip ${series.id} --client acme --on 2026-03-10`);
    const moved = await terminal.row(
      `series move ${series.id} --client acme --on 2026-04-14 --to 2026-04-16`,
    );
    expect(moved).toMatchObject({
      exceptions: [
        { on: '2026-03-10', movedTo: null },
        { on: '2026-04-14', movedTo: '2026-04-16' },
      ],
    });
    expect((await listed()).map(([, onDate]) => onDate)).toEqual(['2026-03-20', '2026-04-16', '2026-05-12']);
    await terminal.ask(`series restore ${series.id} --client acme --on 2026-03-10`);
    expect(await listed()).toHaveLength(4);
    await terminal.ask(`series remove ${series.id} --client acme`);
    expect(await terminal.rows('series list --client acme')).toEqual([]);
    expect(await listed()).toHaveLength(1);
  });

  it('are prepared, gone through and held, and hand on what was left', async () => {
    using terminal = await atAcme();
    const { id: seriesId } = await terminal.row(
      'series add --client acme --kind monthly-review --rrule FREQ=MONTHLY;BYDAY=2TU --from 2026-03-01',
    );
    const { id } = await terminal.row(`session prepare ${seriesId} --client acme --on 2026-03-10`);
    const agenda = await terminal.rows(
      `session agenda ${id} --client acme --put Registry=20 Pricing=10 --done Registry --note 'Pricing=Not today'`,
    );
    expect(agenda).toMatchObject([
      { title: 'Registry', minutes: 20, isDone: true },
      { title: 'Pricing', isDone: false, note: 'Not today' },
    ]);
    expect(await terminal.rows('session gaps --client acme')).toMatchObject([{ days: null }]);
    const held = await terminal.row(`session held ${id} --client acme --objective 'Grow in the north'`);
    expect(held.heldAt).toMatch(/^2026-03-10/);
    expect(await terminal.rows('session gaps --client acme --as-of 2026-03-31')).toMatchObject([
      { objective: 'Grow in the north', lastReviewedOn: '2026-03-10', days: 21 },
    ]);
    const { files } = await terminal.row(`session minutes ${id} --client acme --out ${terminal.folder}`);
    expect(files).toEqual([
      {
        path: expect.stringMatching(/2026-03-10 minutes\.pdf$/),
        bytes: expect.any(Number),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    const next = await terminal.row(`session prepare ${seriesId} --client acme --on 2026-04-14`);
    expect(next.agenda).toContainEqual(expect.objectContaining({ title: 'Pricing', carriedFromId: id }));
  });

  it.each([
    ['session add --client acme --kind ceo-session --on 2026-03-20 --with board', '--with'],
    ['series add --client acme --kind ceo-session --rrule FREQ=SOMETIMES --from 2026-03-01', 'rrule'],
    ['session add --client acme --kind ceo-session --on 2026-03-20 --agenda Talk', '--agenda'],
  ])('%s is refused by name', async (line, field) => {
    using terminal = await atAcme();
    expect(await terminal.refusal(line)).toMatchObject({
      code: 'INVALID_INPUT',
      details: { issues: [{ field }] },
    });
  });
});
