import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursReductions } from './coordination-hours.ts';

const baseline = { month: '2026-01', hours: 20, isBaseline: true };
const reading = (month: string, hours: number) => ({ month, hours, isBaseline: false });

describe('the reduction of coordination hours', () => {
  it.each([
    [14.01, 'below'],
    [14, 'within'],
    [12, 'within'],
    [11.99, 'beyond'],
    [22, 'below'],
  ])('to %s of 20 hours is %s the 30 to 40 percent expected', (hours, standing) => {
    expect(hoursReductions([baseline, reading('2026-06', hours)]).months[0]?.standing).toBe(standing);
  });

  it('is the share of the baseline that was saved, month by month', () => {
    expect(hoursReductions([reading('2026-03', 15), baseline, reading('2026-02', 22)])).toEqual({
      baselineHours: 20,
      months: [
        { month: '2026-02', hours: 22, reduction: -0.1, standing: 'below' },
        { month: '2026-03', hours: 15, reduction: 0.25, standing: 'below' },
      ],
    });
  });

  it('is held against the mean of several baseline months', () => {
    const rows = [baseline, { ...baseline, month: '2025-12', hours: 10 }, reading('2026-02', 10.5)];
    expect(hoursReductions(rows)).toMatchObject({
      baselineHours: 15,
      months: [{ reduction: 0.3, standing: 'within' }],
    });
  });

  it('is unknown without a baseline', () => {
    const unknown = [{ month: '2026-02', hours: 9, reduction: null, standing: null }];
    expect(hoursReductions([reading('2026-02', 9)])).toEqual({ baselineHours: null, months: unknown });
    expect(hoursReductions([{ ...baseline, hours: 0 }, reading('2026-02', 9)]).months).toEqual(unknown);
  });

  it('is the same in hours and in minutes', () => {
    const anyHours = fc.integer({ min: 1, max: 400 }).map((quarters) => quarters / 4);
    fc.assert(
      fc.property(anyHours, anyHours, (before, now) => {
        const at = (unit: number) =>
          hoursReductions([{ ...baseline, hours: before * unit }, reading('2026-02', now * unit)]).months[0];
        expect(at(60)?.reduction).toBe(at(1)?.reduction);
        expect(at(60)?.standing).toBe(at(1)?.standing);
      }),
    );
  });
});
