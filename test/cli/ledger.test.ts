import { describe, expect, it } from 'vitest';
import { Terminal } from './terminal.ts';

/** The six worked examples of the product rules, as a person would type them. */
interface Example {
  lines: string[];
  worked?: Record<string, number>;
  from: string;
  to: string;
  expected: Record<string, unknown>[];
}

const monthly = (days: number, from: string, rest: string) =>
  `retainer terms --client acme --from ${from} --days ${days} --per month ${rest}`;
const first = monthly(3, '2026-01-01', '--rollover 1 --expire-after 1 --overage carry');

const quiet = { worked: 0, adjusted: 0, lapsed: 0, overage: 0, overageAmount: 0, locked: false };

const examples: Record<string, Example> = {
  'carries up to a day for one period and a deficit until it is repaid (1)': {
    lines: [first],
    worked: { '2026-01-20': 2.5, '2026-02-17': 3.25, '2026-03-12': 1, '2026-04-21': 5, '2026-05-06': 2 },
    from: '2026-01',
    to: '2026-05',
    expected: [
      { ...quiet, period: '2026-01', opening: 0, granted: 3, worked: 2.5, closing: 0.5 },
      { ...quiet, period: '2026-02', opening: 0.5, granted: 3, worked: 3.25, closing: 0.25 },
      { ...quiet, period: '2026-03', opening: 0.25, granted: 3, worked: 1, lapsed: 1.25, closing: 1 },
      { ...quiet, period: '2026-04', opening: 1, granted: 3, worked: 5, closing: -1 },
      { ...quiet, period: '2026-05', opening: -1, granted: 3, worked: 2, closing: 0 },
    ],
  },
  'grants a part of the month that the agreement starts in (2)': {
    lines: [monthly(3, '2026-01-16', '--rollover all --overage carry')],
    from: '2026-01',
    to: '2026-01',
    expected: [{ ...quiet, period: '2026-01', opening: 0, granted: 1.5, closing: 1.5 }],
  },
  'grants nothing for paused days (3)': {
    lines: [first, 'retainer pause --client acme --from 2026-02-10 --to 2026-02-20'],
    from: '2026-02',
    to: '2026-02',
    expected: [{ ...quiet, period: '2026-02', opening: 1, granted: 1.75, lapsed: 1.75, closing: 1 }],
  },
  'grants by the day where the terms change inside a month (4)': {
    lines: [
      monthly(3, '2026-03-01', '--rollover all --overage carry'),
      monthly(4, '2026-03-16', '--rollover all --overage carry'),
    ],
    from: '2026-03',
    to: '2026-03',
    expected: [{ ...quiet, period: '2026-03', opening: 0, granted: 3.5, closing: 3.5 }],
  },
  'bills what goes beyond at the day rate and lets the rest lapse (5)': {
    lines: [monthly(2, '2026-01-01', '--rollover none --overage bill=1800')],
    worked: { '2026-01-08': 1.5, '2026-02-10': 2.75 },
    from: '2026-01',
    to: '2026-02',
    expected: [
      { ...quiet, period: '2026-01', opening: 0, granted: 2, worked: 1.5, lapsed: 0.5, closing: 0 },
      {
        ...quiet,
        period: '2026-02',
        opening: 0,
        granted: 2,
        worked: 2.75,
        overage: 0.75,
        overageAmount: 1350,
        closing: 0,
      },
    ],
  },
  'draws on the oldest days first and lets them lapse after two periods (6)': {
    lines: [monthly(2, '2026-01-01', '--rollover all --expire-after 2 --overage carry')],
    worked: { '2026-03-05': 1 },
    from: '2026-01',
    to: '2026-04',
    expected: [
      { ...quiet, period: '2026-01', opening: 0, granted: 2, closing: 2 },
      { ...quiet, period: '2026-02', opening: 2, granted: 2, closing: 4 },
      { ...quiet, period: '2026-03', opening: 4, granted: 2, worked: 1, lapsed: 1, closing: 4 },
      { ...quiet, period: '2026-04', opening: 4, granted: 2, lapsed: 2, closing: 4 },
    ],
  },
};

describe('retainer ledger', () => {
  it.each(Object.entries(examples))('%s', async (_, { lines, worked = {}, from, to, expected }) => {
    using terminal = new Terminal();
    await terminal.ask('client add Acme');
    for (const line of lines) await terminal.ask(line);
    for (const [on, days] of Object.entries(worked)) {
      await terminal.ask(`day work --client acme --on ${on} --days ${days}`);
    }
    const ledger = await terminal.rows(`retainer ledger --client acme --from ${from} --to ${to}`);
    expect(ledger).toEqual(expected);
    expect(Object.keys(ledger[0] ?? {}).join(' ')).toBe(
      'period opening granted worked adjusted lapsed overage overageAmount closing locked',
    );
  });

  it('counts adjustments, and locks what was closed', async () => {
    using terminal = new Terminal();
    await terminal.ask('client add Acme');
    await terminal.ask(first);
    await terminal.ask(
      "retainer adjust --client acme --on 2026-01-05 --days -0.5 --reason 'Shared workshop'",
    );
    await terminal.ask("retainer adjust --client acme --on 2026-02-05 --days 1 --reason 'Board preparation'");
    await terminal.ask('retainer close --client acme --period 2026-01');
    expect(await terminal.ask('retainer ledger --client acme --from 2026-01 --to 2026-02')).toMatchObject([
      { period: '2026-01', adjusted: -0.5, lapsed: 1.5, closing: 1, locked: true },
      { period: '2026-02', opening: 1, adjusted: 1, lapsed: 4, closing: 1, locked: false },
    ]);
  });

  it('names quarters where the agreement counts in quarters', async () => {
    using terminal = new Terminal();
    await terminal.ask('client add Acme');
    await terminal.ask(
      'retainer terms --client acme --from 2026-01-01 --days 9 --per quarter --rollover none --overage refuse',
    );
    const ledger = await terminal.rows('retainer ledger --client acme --from 2026-Q1 --to 2026-Q2');
    expect(ledger.map(({ period, granted }) => [period, granted])).toEqual([
      ['2026-Q1', 9],
      ['2026-Q2', 9],
    ]);
  });

  it('gives the amount of billed overage in the currency of the client', async () => {
    using terminal = new Terminal();
    await terminal.ask('client add Acme --currency JPY');
    await terminal.ask(monthly(1, '2026-01-01', '--rollover none --overage bill=90000'));
    await terminal.ask('day work --client acme --on 2026-01-08 --days 1.25');
    expect(await terminal.ask('retainer ledger --client acme --from 2026-01 --to 2026-01')).toMatchObject([
      { overage: 0.25, overageAmount: 22500 },
    ]);
  });
});
