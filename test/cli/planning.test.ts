import { describe, expect, it } from 'vitest';
import { atAcme } from './acme.ts';
import type { Row, Terminal } from './terminal.ts';

const terms = '--days 3 --per month --rollover 1 --expire-after 1 --overage refuse';

async function withTerms(rest = terms): Promise<Terminal> {
  const terminal = await atAcme();
  await terminal.ask(`retainer terms --client acme --from 2026-01-01 --to 2026-12-31 ${rest}`);
  return terminal;
}

const dates = (rows: readonly Row[]) => rows.map(({ onDate }) => onDate);

describe('day plan', () => {
  it('follows a rule but for its exceptions, public holidays and days off, and is undone at once', async () => {
    using terminal = await withTerms();
    await terminal.ask('working-time --country us');
    await terminal.ask('timeoff add --from 2026-07-07 --to 2026-07-08');
    const plan = await terminal.row(
      'day plan --client acme --rrule FREQ=WEEKLY;BYDAY=TU,FR --from 2026-06-16 --to 2026-07-14 --except 2026-06-26 --days 0.25 --skip-off',
    );
    expect(plan).toMatchObject({ rrule: 'FREQ=WEEKLY;BYDAY=TU,FR', days: 0.25, endsOn: '2026-07-14' });
    const planned = dates(await terminal.rows('day list --client acme'));
    expect(planned).toEqual(['2026-06-16', '2026-06-23', '2026-06-30', '2026-07-10', '2026-07-14']);
    await terminal.ask('undo --client acme');
    expect(await terminal.ask('day list --client acme')).toEqual([]);
  });

  it('moves, splits, confirms and removes; what a plan lost is its exception', async () => {
    using terminal = await withTerms();
    const rule = '--rrule FREQ=WEEKLY;INTERVAL=2;BYDAY=TU --from 2026-03-03 --to 2026-04-30';
    const { id } = await terminal.row(`day plan --client acme --days 0.5 ${rule}`);
    const [first, second, third] = await terminal.rows('day list --client acme');
    await terminal.ask(`day move ${first?.id} --client acme --on 2026-03-05`);
    await terminal.ask(`day split ${second?.id} --client acme --parts 0.25,0.25@2026-03-20`);
    await terminal.ask(`day remove ${third?.id} --client acme`);
    await terminal.ask(`day replan ${id} --client acme --to 2026-05-31`);
    const rows = await terminal.rows('day list --client acme');
    expect(dates(rows)).toEqual([
      ...['2026-03-05', '2026-03-17', '2026-03-20', '2026-04-14', '2026-04-28', '2026-05-12', '2026-05-26'],
    ]);
    expect(await terminal.ask('day plans --client acme')).toMatchObject([{ exceptions: ['2026-03-31'] }]);
    await terminal.ask(`day confirm ${rows[0]?.id} ${rows[1]?.id} --client acme`);
    await terminal.ask(`day unconfirm ${rows[1]?.id} --client acme`);
    await terminal.ask(`day unplan ${id} --client acme --from 2026-03-10`);
    expect(await terminal.ask('day list --client acme')).toMatchObject([
      { onDate: '2026-03-05', kind: 'worked', days: 0.5 },
      { onDate: '2026-03-20', kind: 'planned', days: 0.25 },
    ]);
  });

  it.each([
    ['day plan --client acme', 'INVALID_INPUT'],
    ['day plan --client acme --rrule FREQ=SECONDLY --from 2026-03-01 --to 2026-03-31', 'INVALID_INPUT'],
    ['day plan --client acme --rrule FREQ=DAILY --from 2026-01-01 --to 9999-12-31', 'INVALID_INPUT'],
    ['day plan --client acme --rrule FREQ=DAILY --from 2025-01-01 --to 2026-12-31', 'INVALID_INPUT'],
    [
      'day plan --client acme --rrule FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 --from 2026-01-01 --to 2026-12-31',
      'INVALID_INPUT',
    ],
    ['day plan --client acme --on 2026-03-03 --days 0', 'INVALID_INPUT'],
    ['day plan --client acme --on 2026-03-03 --days 1.1', 'NOT_INCREMENT'],
    ['day plan --client acme --on 2026-03-03,2027-03-03', 'NO_AGREEMENT'],
    ['day plan --client acme --rrule FREQ=DAILY --from 2026-03-01 --to 2026-03-31', 'OVERAGE_REFUSED'],
    ['day work --client acme --on 2026-03-03 --days 9', 'OVERAGE_REFUSED'],
    ['day work --client acme --on 2025-12-31 --days 1', 'NO_AGREEMENT'],
    ['day plan --client acme --on 2026-01-05', 'CLOSED_PERIOD'],
    ['retainer pause --client acme --from 2026-05-10 --to 2026-05-20', 'INVALID_INPUT'],
    [`retainer terms --client acme --from 2026-01-10 ${terms}`, 'TERMS_IN_CLOSED_PERIOD'],
    ['retainer end --client acme --on 2026-01-15', 'TERMS_IN_CLOSED_PERIOD'],
    ['retainer renew --client acme --to 2026-12-31', 'INVALID_INPUT'],
    ['timeoff add --from 2026-03-02 --to 2026-03-01', 'INVALID_INPUT'],
    ['holidays --country ZZ --year 2026', 'INVALID_INPUT'],
    ['holidays --country US --region ZZ --year 2026', 'INVALID_INPUT'],
  ])('refuses “%s” in a sentence, and nothing is half-written', async (line, code) => {
    using terminal = await withTerms();
    await terminal.ask('retainer close --client acme --period 2026-01');
    await terminal.ask('retainer pause --client acme --from 2026-05-15 --to 2026-05-31');
    const before = await terminal.ask('history --client acme');
    const refusal = await terminal.refusal(line);
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(/^[“A-Z\d-].{20,}$/s) });
    expect(refusal.exitCode).not.toBe(0);
    expect(await terminal.ask('history --client acme')).toEqual(before);
    expect(await terminal.ask('day list --client acme')).toEqual([]);
  });
});

describe('capacity', () => {
  it('counts working days less holidays and time off against every agreement, and a newcomer on top', async () => {
    using terminal = await withTerms();
    await terminal.ask('working-time --country us --region ca --weekdays mon,tue,wed,thu');
    expect(await terminal.ask('holidays --year 2026')).toContainEqual({
      ...{ date: '2026-11-26', name: 'Thanksgiving Day' },
    });
    await terminal.ask("timeoff add --from 2026-11-30 --to 2026-12-03 --note 'Away'");
    expect(await terminal.ask('timeoff list')).toMatchObject([{ endsOn: '2026-12-03', note: 'Away' }]);
    await terminal.ask('day work --client acme --on 2026-11-03 --days 2');
    await terminal.ask('day plan --client acme --on 2026-11-10 --days 1');
    const november = { month: '2026-11', workingDays: 17, holidays: 2, timeOff: 1, promised: 3 };
    expect(await terminal.ask('capacity --from 2026-11 --months 1')).toEqual([
      { ...november, planned: 1, worked: 2, free: 11 },
    ]);
    const before = await terminal.ask('capacity --from 2026-11');
    expect(await terminal.ask('whatif --days 11.5 --from 2026-11-01 --to 2026-11-30')).toMatchObject([
      { ...november, promised: 14.5, free: -0.5, over: true },
      { month: '2026-12', timeOff: 3, promised: 3, over: false },
      { month: '2027-01', promised: 0, over: false },
    ]);
    expect(await terminal.ask('capacity --from 2026-11')).toEqual(before);
  });
});

describe('warnings', () => {
  it('tell of unused days, notice and a passed day that nobody confirmed, until all of it is settled', async () => {
    using terminal = await withTerms();
    await terminal.ask('retainer notice --client acme --days 30');
    const { id } = await terminal.row('day plan --client acme --on 2026-11-10 --days 1');
    const codes = async (asOf: string) =>
      (await terminal.rows(`warnings --client acme --as-of ${asOf}`)).map(({ code }) => code);
    expect(await codes('2026-11-20')).toEqual([
      ...['unconfirmed', 'under_used', 'lapsing_soon', 'notice_due', 'agreement_ending'],
    ]);
    await terminal.ask(`day confirm ${id} --client acme`);
    await terminal.ask('day plan --client acme --on 2026-11-24,2026-11-25 --days 1.5');
    await terminal.ask('retainer renew --client acme --to 2027-12-31 --days 2 --notice 60');
    expect(await codes('2026-11-20')).toEqual([]);
    expect(await terminal.ask('retainer terms --client acme')).toMatchObject([
      { endsOn: '2026-12-31', days: 3 },
      { startsOn: '2027-01-01', endsOn: '2027-12-31', days: 2, notice: 60 },
    ]);
  });
});

describe('retainer lines', () => {
  it('name the lot that each day drew on, what lapsed and why, and what is foreseen', async () => {
    using terminal = await withTerms();
    await terminal.ask('day work --client acme --on 2026-01-15 --days 1.5');
    await terminal.ask('day work --client acme --on 2026-02-10 --days 1.5');
    await terminal.ask('day plan --client acme --on 2026-02-24 --days 0.5');
    expect(await terminal.ask('retainer lines --client acme --period 2026-02')).toMatchObject({
      ...{ opening: 1, granted: 3, worked: 1.5, lapsed: 1.5, closing: 1 },
      forecast: { planned: 0.5, closing: 1 },
      lines: [
        { kind: 'granted', days: 3, of: ['28 of 28 days of 2026-02'] },
        {
          kind: 'worked',
          draws: [
            { lot: '2026-01', days: 1 },
            { lot: '2026-02', days: 0.5 },
          ],
          overage: 0,
        },
        { kind: 'lapsed', days: 1.5, lot: '2026-02', reason: 'cap' },
      ],
      planned: [{ on: '2026-02-24', days: 0.5, draws: [{ lot: '2026-02', days: 0.5 }] }],
    });
  });
});

describe('what days served', () => {
  it('is given while working, changed later, and told in the reason of a late entry', async () => {
    using terminal = await withTerms();
    await terminal.ask("initiative add 'Open Oslo' --client acme");
    await terminal.ask("initiative add 'Raise prices' --client acme");
    const { id } = await terminal.row(
      "day work --client acme --on 2026-02-10 --days 1 --for-initiative 'open oslo'",
    );
    expect(await terminal.ask('day purposes --client acme')).toMatchObject([
      { dayId: id, onDate: '2026-02-10', purposes: [{ kind: 'initiative', title: 'Open Oslo' }] },
    ]);
    await terminal.ask(`day served ${id} --client acme --for-initiative 'Raise prices'`);
    expect(await terminal.ask('day purposes --client acme --from 2026-02-01')).toMatchObject([
      { purposes: [{ title: 'Raise prices' }] },
    ]);
    await terminal.ask('retainer close --client acme --period 2026-01');
    const late = "day work --client acme --on 2026-01-20 --days 0.5 --for-initiative 'Open Oslo'";
    expect(await terminal.ask(late)).toMatchObject({
      kind: 'adjustment',
      reason: 'Client day of 2026-01-20, entered after 2026-01 was closed; for Open Oslo',
    });
  });
});
