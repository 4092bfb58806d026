import { describe, expect, it } from 'vitest';
import { atAcme } from './acme.ts';

async function withHandoff() {
  const terminal = await atAcme();
  await terminal.ask('function add Finance --client acme');
  await terminal.ask('function add Product --client acme');
  await terminal.ask("initiative add 'Open Oslo' --client acme");
  const row = await terminal.row(
    "handoff add 'Price list' --client acme --from finance --to Sales --initiative 'open oslo' --requested 2026-03-02 --needed 2026-03-20",
  );
  return { terminal, row };
}

describe('hand-offs', () => {
  it('are requested between functions by name, and listed with how long they wait', async () => {
    const { terminal, row } = await withHandoff();
    using _ = terminal;
    expect(row).toEqual({
      id: row.id,
      what: 'Price list',
      from: 'Finance',
      to: 'Sales',
      initiative: 'Open Oslo',
      state: 'requested',
      requestedOn: '2026-03-02',
      neededBy: '2026-03-20',
      dueOn: '2026-03-20',
      proposedFor: null,
      agreedOn: null,
      deliveredOn: null,
      declinedOn: null,
      note: '',
      waiting: 8,
      open: true,
      overdue: false,
    });
    expect(await terminal.rows('handoff list --client acme --as-of 2026-03-21')).toMatchObject([
      { id: row.id, waiting: 19, overdue: true },
    ]);
  });

  it('are countered, agreed and delivered on dates', async () => {
    const { terminal, row } = await withHandoff();
    using _ = terminal;
    const step = (line: string) => terminal.row(`handoff ${line} --client acme`);
    expect(await step(`counter ${row.id} --on 2026-03-04 --proposed 2026-03-25`)).toMatchObject({
      state: 'countered',
      proposedFor: '2026-03-25',
    });
    expect(await step(`agree ${row.id} --on 2026-03-05`)).toMatchObject({ dueOn: '2026-03-25' });
    expect(await step(`deliver ${row.id} --on 2026-03-09`)).toMatchObject({
      state: 'delivered',
      deliveredOn: '2026-03-09',
      waiting: 7,
      open: false,
    });
    expect(await terminal.refusal(`handoff decline ${row.id} --client acme`)).toMatchObject({
      exitCode: 4,
      code: 'CONFLICT',
      message: '“Price list” was delivered on 2026-03-09, so it cannot be declined now.',
    });
  });

  it('add up at the boundary of two functions', async () => {
    const { terminal } = await withHandoff();
    using _ = terminal;
    expect(await terminal.ask('handoff boundary --client acme --as-of 2026-03-12')).toEqual([
      { from: 'Finance', to: 'Sales', count: 1, open: 1, medianWaiting: 10, longestWaiting: 10 },
    ]);
    expect(
      await terminal.ask('handoff evidence --client acme --since 2026-03-01 --as-of 2026-03-12'),
    ).toEqual({
      asOf: '2026-03-12',
      since: '2026-03-01',
      compared: {
        before: { delivered: 0, medianWaiting: null, open: 0 },
        after: { delivered: 0, medianWaiting: null, open: 1 },
      },
    });
  });
});

describe('a name that is not there', () => {
  it('is refused with those there are, and with how to add it', async () => {
    const { terminal } = await withHandoff();
    using _ = terminal;
    const line = "handoff add 'Plan' --client acme --from Legal --to Sales --initiative 'Open Oslo'";
    const { code, message } = await terminal.refusal(`${line} --requested 2026-03-02 --needed 2026-03-20`);
    expect(code).toBe('NOT_FOUND');
    expect(message).toMatch(
      /^There is no function “Legal”. There are: .*Finance.* Add it with “function add”/,
    );
  });
});

describe('conflicts', () => {
  it('are listed with both sides in words and settled by a recorded decision', async () => {
    const { terminal } = await withHandoff();
    using _ = terminal;
    await terminal.ask(
      "handoff add 'Cost model' --client acme --from finance --to product --requested 2026-03-04 --needed 2026-03-25",
    );
    const list = () => terminal.rows('conflict list --client acme --as-of 2026-03-12');
    const [conflict] = await list();
    expect(conflict).toMatchObject({
      function: 'Finance',
      startsOn: '2026-03-02',
      endsOn: '2026-03-22',
      state: 'unresolved',
      decision: null,
    });
    expect(conflict?.sides).toHaveLength(2);
    expect(conflict?.sides).toEqual(
      expect.arrayContaining(['“Cost model” for Product', '“Price list” for Sales']),
    );
    await terminal.ask(
      `conflict allocate ${conflict?.id} --client acme --decision 'The price list first' --by 'Åsa Lind' --on 2026-03-11`,
    );
    expect(await list()).toMatchObject([
      { state: 'settled', decision: 'The price list first', decidedBy: 'Åsa Lind', decidedOn: '2026-03-11' },
    ]);
    await terminal.ask(`conflict withdraw ${conflict?.id} --client acme`);
    expect(await list()).toMatchObject([{ state: 'unresolved' }]);
  });

  it('come of an initiative and a peak of its function too', async () => {
    const { terminal } = await withHandoff();
    using _ = terminal;
    await terminal.ask("initiative add 'One ledger' --client acme --function finance --target 2026-06-30");
    expect(
      await terminal.row(
        "peak add finance --client acme --from 2026-03-30 --to 2026-04-03 --title 'Quarter end'",
      ),
    ).toMatchObject({ function: 'Finance', title: 'Quarter end', endsOn: '2026-04-03' });
    expect(await terminal.rows('peak list --client acme')).toHaveLength(1);
    expect(await terminal.rows('conflict list --client acme --as-of 2026-03-12')).toMatchObject([
      { function: 'Finance', startsOn: '2026-03-30', endsOn: '2026-04-05' },
    ]);
  });
});
