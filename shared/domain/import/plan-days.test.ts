import { describe, expect, it } from 'vitest';
import { agreementTerms } from '#test/builders/agreement-terms.ts';
import { applyPlan, nothingYet } from './apply-plan.fixture.ts';
import type { Cell } from './cells.ts';
import type { ExistingTime } from './day-types.ts';
import { matchHeadings } from './match-headings.ts';
import { planDays } from './plan-days.ts';
import { codes, sheet } from './plan-sheet.fixture.ts';
import type { Existing } from './plan-types.ts';

function client(time: Partial<ExistingTime> = {}): Existing {
  const agreements = [agreementTerms({ startsOn: '2026-01-01', minutesPerDay: 480 })];
  return { ...nothingYet, time: { ...nothingYet.time, agreements, ...time } };
}

function plan(lines: Cell[][], existing = client()) {
  return planDays(sheet('days', lines, { existing, asOf: '2026-03-10' }));
}

const simple = (...rows: Cell[][]): Cell[][] => [['Date', 'Hours', 'Client', 'Notes'], ...rows];

/** Date and days of what would be made. */
function made(planned: ReturnType<typeof plan>): [string | undefined, number | undefined][] {
  return planned.rows.flatMap((row) =>
    (row.action === 'create' || row.action === 'update') && row.values
      ? [[row.values.on, row.values.milliDays]]
      : [],
  );
}

describe('exports of other tools', () => {
  const toggl =
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
  const harvest =
    'Date,Client,Project,Project Code,Task,Notes,Hours,Hours Rounded,Billable?,Invoiced?,First Name,Last Name,Roles,Employee?,Billable Rate,Currency';
  const clockify =
    'Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal),Billable Rate (USD),Billable Amount (USD)';
  const kimai =
    'Date,From,To,Duration,Rate,User,Customer,Project,Activity,Description,Exported,Tags,Hourly rate';

  it.each([
    ['Toggl', toggl, 'Start date', 'Duration', 'Client'],
    ['Harvest', harvest, 'Date', 'Hours', 'Client'],
    ['Clockify', clockify, 'Start Date', 'Duration (decimal)', 'Client'],
    ['Kimai', kimai, 'Date', 'Duration', 'Customer'],
  ])('%s are recognised by their headings', (_, line, date, hours, customer) => {
    const headings = line.split(',');
    const { mapping, missing } = matchHeadings(headings, 'days');
    const under = (field: string) => headings[mapping.findIndex((known) => `${known}` === field)];
    expect([under('workedOn'), under('hours'), under('client'), missing]).toEqual([
      date,
      hours,
      customer,
      [],
    ]);
  });

  it.each([
    ['01:30:00', 'Duration', 90],
    ['1:30', 'Duration', 90],
    ['1.5', 'Hours', 90],
    ['1,5 h', 'Hours', 90],
    [1.5, 'Duration (decimal)', 90],
    [0.0625, 'Duration (h)', 90],
    [0.0625, 'Duration', 90],
  ])('%s under %s are %d minutes', (cell, heading, minutes) => {
    const planned = plan(
      [
        ['Date', heading],
        ['2026-01-05', cell],
        ['2026-01-05', '2:30'],
      ].slice(0, 2),
    );
    const [row] = planned.rows;
    expect(row?.action === 'create' && row.values?.minutes).toBe(minutes);
  });
});

describe('hours', () => {
  it('of one date are added up before they are rounded, and the rounding is told', () => {
    const planned = plan(
      simple(['2026-01-05', 2, '', 'Calls'], ['2026-01-06', 8, '', ''], ['2026-01-05', 3, '', 'Review']),
    );
    expect(made(planned)).toEqual([
      ['2026-01-05', 750],
      ['2026-01-06', 1000],
    ]);
    expect(planned.rows).toMatchObject([
      {
        action: 'create',
        values: { unrounded: 625, note: 'Calls; Review' },
        changes: [{ after: '5 h = 0.75 days' }],
      },
      { action: 'create', values: { milliDays: 1000 } },
      { action: 'create', values: null, changes: [{ after: '3 h, added to row 2' }] },
    ]);
    expect(planned.problems).toEqual([
      {
        ...{ row: 2, column: 'Hours', code: 'DAYS_ROUNDED' },
        message: '5 h of 2026-01-05, 2 rows together, are 0.625 days of 8 h, booked as 0.75 days.',
      },
    ]);
  });

  it('that round to no day, are none, or are more than a day has are left out', () => {
    const planned = plan(
      simple(['2026-01-05', 0.5], ['2026-01-06', 'much'], ['2026-01-07', 90], ['2026-01-08', 0]),
    );
    expect(codes(planned)).toEqual([
      '2 ROUNDS_TO_NOTHING',
      '3 HOURS_UNREADABLE',
      '4 HOURS_UNREADABLE',
      '5 HOURS_UNREADABLE',
    ]);
    expect(planned.counts).toMatchObject({ created: 0, refused: 4 });
  });
});

describe('rows', () => {
  it('of another client are left out and told', () => {
    const planned = plan(simple(['2026-01-05', 8, 'ACME, Inc.', ''], ['2026-01-06', 8, 'Globex', '']));
    expect(made(planned)).toEqual([['2026-01-05', 1000]]);
    expect(codes(planned)).toEqual(['3 OTHER_CLIENT']);
  });

  it('outside of any agreement, still to come, or without a date are refused', () => {
    const planned = plan(simple(['2025-12-31', 8], ['2026-03-11', 8], ['', 8], ['soon', 8], ['3/4/2026', 8]));
    expect(codes(planned)).toEqual([
      ...['2 NO_AGREEMENT', '3 DAY_AHEAD', '4 DAY_UNREADABLE', '5 DAY_UNREADABLE', '6 DATE_ORDER_NEEDED'],
    ]);
    expect(planned.dateOrderNeeded).toBe(true);
  });

  it('of a closed period become adjustments in the open one', () => {
    const planned = plan(simple(['2026-01-05', 8]), client({ closings: [{ period: '2026-02' }] }));
    expect(planned.rows).toMatchObject([
      { values: { late: { period: '2026-01', openPeriod: '2026-03', onDate: '2026-03-10' } } },
    ]);
    expect(codes(planned)).toEqual(['2 DAY_LATE']);
  });

  it('beyond an agreement that allows no overage are refused, the earliest dates first served', () => {
    const agreements = [agreementTerms({ milliDaysPerPeriod: 1500, overage: 'refuse', rollover: 'none' })];
    const planned = plan(
      simple(['2026-01-07', 8], ['2026-01-05', 8], ['2026-01-06', 4]),
      client({ agreements }),
    );
    expect(codes(planned)).toEqual(['2 OVERAGE_REFUSED']);
    expect(made(planned)).toEqual([
      ['2026-01-05', 1000],
      ['2026-01-06', 500],
    ]);
  });

  it('of a date that was booked by hand are refused', () => {
    const days = [
      { id: 'a', onDate: '2026-01-05', kind: 'worked' as const, milliDays: 500, importKey: null },
    ];
    expect(codes(plan(simple(['2026-01-05', 8]), client({ days })))).toEqual(['2 DAY_BOOKED']);
  });
});

describe('the same file again', () => {
  const first = simple(['2026-01-05', 5], ['2026-02-03', 8]);
  const imported = (existing: Existing) => applyPlan(existing, plan(first, existing));

  it.each([
    ['open periods', client()],
    ['closed ones', client({ closings: [{ period: '2026-02' }] })],
  ])('changes nothing in %s', (_, existing) => {
    const after = imported(existing);
    const again = plan(first, after);
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 2, refused: 0 });
    expect(applyPlan(after, again)).toEqual(after);
  });

  it('with more hours of a date changes the day, unless it was changed here or closed since', () => {
    const more = simple(['2026-01-05', 5], ['2026-01-05', 3], ['2026-02-03', 8]);
    const after = imported(client());
    const again = plan(more, after);
    expect(again.rows).toMatchObject([
      {
        action: 'update',
        values: { milliDays: 1000 },
        changes: [{ before: '5 h = 0.75 days', after: '8 h = 1 day' }],
      },
      { action: 'create', values: null },
      { action: 'unchanged' },
    ]);
    expect(plan(more, applyPlan(after, again)).counts).toMatchObject({ unchanged: 3 });
    const edited = after.time.days.map((day) => ({ ...day, milliDays: 250 }));
    expect(codes(plan(more, client({ days: edited })))).toEqual(['2 DAY_CHANGED', '3 DAY_CHANGED']);
    const closed = { days: after.time.days, closings: [{ period: '2026-01' }] };
    expect(codes(plan(more, client(closed)))).toEqual(['2 DAY_CHANGED', '3 DAY_CHANGED']);
  });
});
