import { describe, expect, it } from 'vitest';
import { atAcme } from './acme.ts';

const customers =
  "metric add Customers --client acme --objective 'grow in the north' --unit customers --baseline 2026-01=100 --target 2026-12=155";

describe('a metric', () => {
  it('is added to an objective by its title, with a straight line or planned months', async () => {
    using terminal = await atAcme();
    const row = await terminal.row(`${customers} --plan 2026-03=110,2026-06=130`);
    expect(row).toEqual({
      ...{ id: row.id, name: 'Customers', objective: 'Grow in the north', unit: 'customers' },
      direction: 'rise',
      baseline: { month: '2026-01', value: 100 },
      plans: [
        {
          from: '2026-01',
          target: { month: '2026-12', value: 155 },
          plan: [
            { month: '2026-03', value: 110 },
            { month: '2026-06', value: 130 },
          ],
          reason: '',
        },
      ],
      missing: ['2026-02'],
      lockedThrough: null,
    });
    expect(await terminal.rows('metric list --client acme')).toEqual([row]);
  });

  it('of an objective that is not there is refused by its title', async () => {
    using terminal = await atAcme();
    const refused = await terminal.refusal(
      "metric add Customers --client acme --objective 'Shrink' --baseline 2026-01=100 --target 2026-12=155",
    );
    expect(refused).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('“Shrink”') });
  });

  it.each([
    ['--baseline 2026-01', '--baseline'],
    ['--baseline 2026-01=1,2026-02=2', '--baseline'],
    ['--baseline 2026-01=100 --plan 2026-13=1', '--plan'],
  ])('with %s is refused by the option', async (rest, option) => {
    using terminal = await atAcme();
    const refused = await terminal.refusal(
      `metric add Customers --client acme --objective 'Grow in the north' --target 2026-12=155 ${rest}`,
    );
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining(option) });
  });

  it('is read for a month, and the reading taken away again', async () => {
    using terminal = await atAcme();
    await terminal.ask(customers);
    const line = 'metric reading customers --client acme --month 2026-02';
    const read = await terminal.row(`${line} --value 104.5 --confidence high --note 'Without trials'`);
    expect(read).toEqual({
      ...{ id: read.id, name: 'Customers', month: '2026-02', actual: 104.5, expected: 105 },
      ...{ pace: 0.9, band: 'behind', confidence: 'high', note: 'Without trials' },
    });
    expect(await terminal.row('metric clear customers --client acme --month 2026-02')).toMatchObject({
      ...{ actual: null, band: 'no_reading' },
    });
    expect(await terminal.refusal(`${line} --value many`)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('gets a new target from a month on and keeps the one before', async () => {
    using terminal = await atAcme();
    await terminal.ask(customers);
    const row = await terminal.row(
      'metric target Customers --client acme --from 2026-06 --target 2026-12=150',
    );
    expect(row.plans).toMatchObject([
      { from: '2026-01', target: { value: 155 } },
      { from: '2026-06', target: { month: '2026-12', value: 150 }, reason: '' },
    ]);
  });
});

describe('the dashboard', () => {
  it('shows each metric in the last full month before the date, with pace and band', async () => {
    using terminal = await atAcme();
    await terminal.ask("objective add 'Deliver on time' --client acme");
    await terminal.ask(customers);
    await terminal.ask(
      "metric add 'Lead time' --client acme --objective 'Grow in the north' --unit days --baseline 2026-01=21 --target 2026-12=10",
    );
    await terminal.ask("metric reading 'Lead time' --client acme --month 2026-03 --value 19");
    const shown = { expected: 110, month: '2026-03', name: 'Customers' };
    expect(await terminal.ask('dashboard --client acme --as-of 2026-04-01')).toEqual([
      {
        objective: 'Grow in the north',
        metrics: [
          { ...shown, actual: null, pace: null, band: 'no_reading' },
          { name: 'Lead time', month: '2026-03', actual: 19, expected: 19, pace: 1, band: 'on_pace' },
        ],
      },
      { objective: 'Deliver on time', metrics: [] },
    ]);
    expect(await terminal.ask('dashboard --client acme --as-of 2026-01-15')).toMatchObject([
      { metrics: [{ month: '2025-12', band: 'not_due', actual: null }, { band: 'not_due' }] },
      {},
    ]);
  });
});
