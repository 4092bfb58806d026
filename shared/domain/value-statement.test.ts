import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoff } from '#test/builders/handoffs.ts';
import { daysByPurpose, type Purpose, type PurposefulDay, valueStatement } from './value-statement.ts';

const market: Purpose = { kind: 'initiative', id: 'market' };
const price: Purpose = { kind: 'decision', id: 'price' };
const review: Purpose = { kind: 'session', id: 'review' };
const day = (on: string, milliDays: number, ...purposes: Purpose[]): PurposefulDay => ({
  id: on,
  on,
  milliDays,
  purposes,
});

describe('days by purpose', () => {
  it('divide a day evenly among what it served', () => {
    const days = [
      day('2026-01-10', 1000, market, review, price),
      day('2026-01-11', 500, market),
      day('2026-01-12', 250),
    ];
    expect(daysByPurpose(days)).toEqual({
      purposes: [
        { ...market, milliDays: 834, days: 2 },
        { ...price, milliDays: 333, days: 1 },
        { ...review, milliDays: 333, days: 1 },
      ],
      unnamed: 250,
    });
  });

  it('add up to the days worked, to the last thousandth', () => {
    const anyDay = fc
      .tuple(fc.integer({ min: 1, max: 3000 }), fc.subarray([market, price, review]))
      .map(([milliDays, purposes]) => day('2026-01-10', milliDays, ...purposes));
    fc.assert(
      fc.property(fc.array(anyDay), (days) => {
        const { purposes, unnamed } = daysByPurpose(days);
        const named = purposes.reduce((sum, { milliDays }) => sum + milliDays, 0);
        expect(named + unnamed).toBe(days.reduce((sum, { milliDays }) => sum + milliDays, 0));
      }),
    );
  });
});

describe('a value statement', () => {
  const quarter = { startsOn: '2026-01-01', endsOn: '2026-03-31' };
  const input = {
    days: [day('2025-12-31', 9000, market), day('2026-01-01', 1000, market), day('2026-03-31', 500)],
    decisions: [{ decidedOn: '2026-02-28' }, { decidedOn: '2026-04-01' }, { decidedOn: null }],
    initiatives: [
      { status: 'done', closedOn: '2026-03-31' },
      { status: 'cancelled', closedOn: '2026-02-01' },
      { status: 'done', closedOn: '2026-01-01' },
      { status: 'done', closedOn: '2025-12-31' },
    ],
    handoffs: [
      handoff({ requestedOn: '2025-11-01', deliveredOn: '2025-12-01' }),
      handoff({ requestedOn: '2026-01-01', deliveredOn: '2026-01-11' }),
    ],
    coordinationHours: [
      { month: '2025-12', hours: 20, isBaseline: true },
      { month: '2026-01', hours: 20, isBaseline: false },
      { month: '2026-02', hours: 13.5, isBaseline: false },
      { month: '2026-03', hours: 12.2, isBaseline: false },
      { month: '2026-04', hours: 1, isBaseline: false },
    ],
  } as const;

  it('tells what the days of a time bought', () => {
    expect(valueStatement(input, quarter)).toEqual({
      worked: 1500,
      purposes: [{ ...market, milliDays: 1000, days: 1 }],
      unnamed: 500,
      decisionsTaken: 1,
      initiativesClosed: 2,
      waiting: {
        before: { delivered: 1, medianWaiting: 30, open: 0 },
        after: { delivered: 1, medianWaiting: 10, open: 0 },
      },
      hoursSaved: 14.3,
    });
  });

  it('counts the hours of its first month too', () => {
    const rows = input.coordinationHours.map((row) =>
      row.month === '2026-01' ? { ...row, hours: 10 } : row,
    );
    expect(valueStatement({ ...input, coordinationHours: rows }, quarter).hoursSaved).toBe(24.3);
  });

  it('claims no hours saved without a baseline or a reading', () => {
    const [baseline, ...readings] = input.coordinationHours;
    expect(valueStatement({ ...input, coordinationHours: readings }, quarter).hoursSaved).toBeNull();
    expect(valueStatement({ ...input, coordinationHours: [baseline] }, quarter).hoursSaved).toBeNull();
  });
});
