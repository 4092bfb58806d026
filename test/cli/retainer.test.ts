import { describe, expect, it } from 'vitest';
import { Terminal } from './terminal.ts';

const terms = '--days 3 --per month --rollover none --overage refuse';

async function withTerms(rest = terms): Promise<Terminal> {
  const terminal = new Terminal();
  await terminal.ask('client add Acme');
  await terminal.ask(`retainer terms --client acme --from 2026-01-01 ${rest}`);
  return terminal;
}

describe('retainer terms', () => {
  it('answers with the terms that were set, days and money as plain numbers', async () => {
    using terminal = new Terminal();
    await terminal.ask('client add Acme --currency EUR');
    const row = await terminal.ask(
      'retainer terms --client acme --from 2026-01-01 --to 2026-12-31 --days 2.5 --per month --rollover 1.25 --expire-after 2 --overage bill=1800.50 --increment 0.5 --fee 6000 --hours 7.5',
    );
    expect(row).toEqual({
      id: expect.any(String),
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      days: 2.5,
      per: 'month',
      rollover: 1.25,
      expireAfter: 2,
      overage: 'bill',
      overageRate: 1800.5,
      increment: 0.5,
      fee: 6000,
      currency: 'EUR',
      hours: 7.5,
      notice: null,
    });
    expect(await terminal.ask('retainer terms --client acme')).toEqual([row]);
  });

  it('names what is missing', async () => {
    using terminal = await withTerms();
    const { code, details } = await terminal.refusal(
      'retainer terms --client acme --from 2026-02-01 --days 2',
    );
    expect({ code, details }).toEqual({
      code: 'INVALID_INPUT',
      details: { missing: ['--per', '--rollover', '--overage'] },
    });
  });

  it.each([
    ['--rollover some', '--rollover'],
    ['--rollover -1', '--rollover'],
    ['--overage billed', '--overage'],
    ['--overage bill=', '--overage'],
    ['--overage bill=1e3', '--overage'],
    ['--days three', '--days'],
    ['--days 0.0001', '--days'],
    ['--from 2026-02-30', '--from'],
    ['--expire-after 1.5', '--expire-after'],
  ])('refuses %s by its name', async (option, field) => {
    using terminal = await withTerms();
    const { code, exitCode, details } = await terminal.refusal(`retainer terms --client acme ${option}`);
    expect({ code, exitCode, details }).toEqual({
      code: 'INVALID_INPUT',
      exitCode: 2,
      details: { issues: [{ field, problem: expect.stringMatching(/^is (not|none of)/) }] },
    });
  });
});

describe('day', () => {
  it('plans, confirms, lists and removes client days', async () => {
    using terminal = await withTerms();
    const planned = await terminal.row(
      "day plan --client acme --on 2026-03-17 --days 0.5 --note 'Pricing workshop'",
    );
    expect(planned).toMatchObject({
      kind: 'planned',
      onDate: '2026-03-17',
      days: 0.5,
      note: 'Pricing workshop',
    });
    expect(await terminal.ask(`day confirm ${planned.id} --client acme`)).toEqual({
      ...planned,
      kind: 'worked',
    });
    await terminal.ask('day work --client acme --on 2026-02-03 --days 1');
    const rows = await terminal.rows('day list --client acme');
    expect(rows.map(({ onDate, days }) => [onDate, days])).toEqual([
      ['2026-02-03', 1],
      ['2026-03-17', 0.5],
    ]);
    expect(await terminal.ask('day list --client acme --month 2026-03')).toHaveLength(1);
    expect(await terminal.ask(`day remove ${planned.id} --client acme`)).toEqual({ ids: [planned.id] });
    expect(await terminal.ask('day list --client acme')).toHaveLength(1);
  });

  it('is refused where it is no multiple of the increment', async () => {
    using terminal = await withTerms();
    const { code, exitCode } = await terminal.refusal('day work --client acme --on 2026-03-03 --days 0.3');
    expect({ code, exitCode }).toEqual({ code: 'NOT_INCREMENT', exitCode: 2 });
  });

  it('goes beyond an agreement that refuses it with a reason only', async () => {
    using terminal = await withTerms();
    const line = 'day work --client acme --on 2026-03-03 --days 3.25';
    expect(await terminal.refusal(line)).toMatchObject({ code: 'OVERAGE_REFUSED', exitCode: 5 });
    expect(await terminal.ask(`${line} --override 'The board asked'`)).toMatchObject({
      days: 3.25,
      overrideReason: 'The board asked',
    });
  });

  it('is refused before the agreement starts', async () => {
    using terminal = await withTerms();
    expect(await terminal.refusal('day plan --client acme --on 2025-12-31 --days 1')).toMatchObject({
      code: 'NO_AGREEMENT',
      exitCode: 5,
    });
  });

  it('worked in a closed period counts as an adjustment in the open one', async () => {
    using terminal = await withTerms();
    await terminal.ask('retainer close --client acme --period 2026-01');
    expect(await terminal.ask('day work --client acme --on 2026-01-20 --days 0.5')).toMatchObject({
      kind: 'adjustment',
      days: -0.5,
      workedOn: '2026-01-20',
    });
  });
});

describe('retainer pause, adjust and close', () => {
  it('answer with their rows', async () => {
    using terminal = await withTerms();
    expect(
      await terminal.ask("retainer pause --client acme --from 2026-02-10 --to 2026-02-20 --note 'Year end'"),
    ).toMatchObject({ startsOn: '2026-02-10', endsOn: '2026-02-20', note: 'Year end' });
    expect(
      await terminal.ask("retainer adjust --client acme --on 2026-02-01 --days -0.25 --reason 'Shared day'"),
    ).toMatchObject({ onDate: '2026-02-01', days: -0.25, reason: 'Shared day' });
    expect(await terminal.ask('retainer close --client acme --period 2026-01')).toMatchObject({
      period: '2026-01',
      startsOn: '2026-01-01',
      endsOn: '2026-01-31',
      closing: 0,
    });
  });

  it.each([
    ['retainer close --client acme --period 2026-01', 'CLOSED_PERIOD'],
    ['retainer adjust --client acme --on 2026-01-31 --days 1 --reason x', 'CLOSED_PERIOD'],
    ['day plan --client acme --on 2026-01-31 --days 1', 'CLOSED_PERIOD'],
    ['retainer pause --client acme --from 2026-01-20 --to 2026-02-20', 'TERMS_IN_CLOSED_PERIOD'],
    [`retainer terms --client acme --from 2026-01-15 ${terms}`, 'TERMS_IN_CLOSED_PERIOD'],
  ])('leave a closed period as it is: %s', async (line, code) => {
    using terminal = await withTerms();
    await terminal.ask('retainer close --client acme --period 2026-01');
    const ledger = 'retainer ledger --client acme --from 2026-01 --to 2026-03';
    const before = await terminal.ask(ledger);
    expect(await terminal.refusal(line)).toMatchObject({ code, exitCode: 5 });
    expect(await terminal.ask(ledger)).toEqual(before);
  });

  it.each([
    'retainer pause --client acme --from 2026-02-20 --to 2026-02-10',
    `retainer terms --client acme --from 2026-02-20 --to 2026-02-10 ${terms}`,
    'retainer ledger --client acme --from 2026-05 --to 2026-01',
    'cycle add 2026 --client acme --from 2026-12-31 --to 2026-01-01',
  ])('refuse an end before the start: %s', async (line) => {
    using terminal = await withTerms();
    expect(await terminal.refusal(line)).toMatchObject({ code: 'INVALID_INPUT', exitCode: 2 });
  });
});

describe('days', () => {
  it('shows every client in the period of the day, and the sums of them', async () => {
    using terminal = await withTerms('--days 3 --per month --rollover all --overage carry');
    await terminal.ask('client add Borealis');
    await terminal.ask(
      'retainer terms --client borealis --from 2026-01-01 --days 6 --per quarter --rollover none --overage carry',
    );
    await terminal.ask('day work --client acme --on 2026-03-03 --days 1.25');
    await terminal.ask('day plan --client acme --on 2026-03-24 --days 0.5');
    await terminal.ask('day work --client borealis --on 2026-02-03 --days 2');
    expect(await terminal.ask('days --as-of 2026-03-10')).toEqual({
      clients: [
        { slug: 'acme', period: '2026-03', opening: 6, granted: 3, planned: 0.5, worked: 1.25, left: 7.75 },
        { slug: 'borealis', period: '2026-Q1', opening: 0, granted: 6, planned: 0, worked: 2, left: 4 },
      ],
      total: { opening: 6, granted: 9, planned: 0.5, worked: 3.25, left: 11.75 },
    });
  });
});
