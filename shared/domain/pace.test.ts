import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonthsTo } from './dates.ts';
import { fraction, fractionOf, toNumber } from './fractions.ts';
import { directionOf, type Metric, type MonthValue } from './metrics.ts';
import { expectedAt, medianPace, paceAt, trendOf } from './pace.ts';

function metricOf(from: number, to: number, change: Partial<Metric> = {}): Metric {
  const baseline = { month: '2026-01', value: from };
  const target = { month: '2026-12', value: to };
  return {
    direction: directionOf(baseline, target),
    baseline,
    plans: [{ holdsFrom: '2026-01', target, points: [] }],
    ...change,
  };
}

function bandOf(metric: Metric, month: string, value: number | null) {
  return paceAt(metric, value === null ? [] : [{ month, value }], month).band;
}

describe('what a plan expects', () => {
  it('of a straight line grows by whole months from the baseline to the target', () => {
    const metric = metricOf(100, 155);
    expect(expectedAt(metric, '2026-01')).toEqual(fraction(100));
    expect(expectedAt(metric, '2026-02')).toEqual(fraction(105));
    expect(expectedAt(metric, '2026-11')).toEqual(fraction(150));
    expect(expectedAt(metricOf(0, 1), '2026-02')).toEqual(fraction(1, 11));
  });

  it('is the baseline up to its month and the target from its month on', () => {
    const metric = metricOf(100, 160);
    expect(expectedAt(metric, '2025-06')).toEqual(fraction(100));
    expect(expectedAt(metric, '2026-12')).toEqual(fraction(160));
    expect(expectedAt(metric, '2027-06')).toEqual(fraction(160));
  });

  it('of single months stays at the last planned one until the next', () => {
    const points = [
      { month: '2026-09', value: 130 },
      { month: '2026-03', value: 110 },
    ];
    const metric = metricOf(100, 160);
    const planned = { ...metric, plans: metric.plans.map((plan) => ({ ...plan, points })) };
    const expected = ['2026-02', '2026-03', '2026-08', '2026-09', '2026-11', '2026-12'].map((month) =>
      toNumber(expectedAt(planned, month)),
    );
    expect(expected).toEqual([100, 110, 110, 130, 130, 160]);
  });

  it('follows the target that held in the month', () => {
    const [first] = metricOf(100, 160).plans;
    const second = { holdsFrom: '2026-06', target: { month: '2026-12', value: 155 }, points: [] };
    const metric = metricOf(100, 160, { plans: first ? [first, second] : [] });
    expect(expectedAt(metric, '2026-05')).toEqual(fraction(100 * 11 + 60 * 4, 11));
    expect(expectedAt(metric, '2026-06')).toEqual(fraction(125));
  });
});

describe('pace', () => {
  const metric = metricOf(0, 1100);

  it('is what was reached of what was expected', () => {
    expect(paceAt(metric, [{ month: '2026-03', value: 150 }], '2026-03')).toEqual({
      month: '2026-03',
      actual: 150,
      expected: 200,
      pace: 0.75,
      band: 'off_pace',
    });
  });

  it.each([
    [190, 'on_pace'],
    [189.999999999999, 'behind'],
    [170, 'behind'],
    [169.999999999999, 'off_pace'],
    [-50, 'off_pace'],
    [400, 'on_pace'],
  ])('of 200 expected, %s is %s', (value, band) => {
    expect(bandOf(metric, '2026-03', value)).toBe(band);
  });

  it('is exact on the edge where plain numbers are not', () => {
    const target = { month: '2026-04', value: 0.4 };
    const tenths = metricOf(0.1, 0.4, { plans: [{ holdsFrom: '2026-01', target, points: [] }] });
    expect(bandOf(tenths, '2026-02', 0.195)).toBe('on_pace');
    expect(bandOf(tenths, '2026-02', 0.185)).toBe('behind');
  });

  it('works for a metric that should fall', () => {
    const falling = metricOf(50, 28);
    expect(bandOf(falling, '2026-06', 40.5)).toBe('on_pace');
    expect(bandOf(falling, '2026-06', 41)).toBe('behind');
    expect(bandOf(falling, '2026-06', 45)).toBe('off_pace');
    expect(bandOf(falling, '2026-06', 55)).toBe('off_pace');
  });

  it('is not due where nothing is expected yet, read or not', () => {
    expect(bandOf(metric, '2026-01', 5)).toBe('not_due');
    expect(bandOf(metric, '2025-12', null)).toBe('not_due');
    expect(bandOf(metricOf(100, 100), '2026-06', 100)).toBe('not_due');
  });

  it('is not due while the plan lets the metric get worse first', () => {
    const points = [
      { month: '2026-02', value: 90 },
      { month: '2026-06', value: 120 },
    ];
    const dip = metricOf(100, 160);
    const planned = { ...dip, plans: dip.plans.map((plan) => ({ ...plan, points })) };
    expect(bandOf(planned, '2026-03', 95)).toBe('not_due');
    expect(bandOf(planned, '2026-06', 119)).toBe('on_pace');
  });

  it('is unknown without a reading, which is a state of its own', () => {
    expect(paceAt(metric, [{ month: '2026-02', value: 1 }], '2026-03')).toMatchObject({
      actual: null,
      pace: null,
      band: 'no_reading',
    });
  });
});

const anyValue = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`));
const anyMonth = fc.integer({ min: -3, max: 16 }).map((months) => addMonthsTo('2026-01', months));
const scaled = (value: number, scale: number) =>
  toNumber(fractionOf(Number((value * scale).toPrecision(15))));

describe('for any metric', () => {
  const cases = fc.tuple(anyValue, anyValue, anyValue, anyMonth);

  it('pace is the same in any unit', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(1000, 10, 0.01), ([from, to, value, month], scale) => {
        const inUnit = (unit: number) =>
          paceAt(
            metricOf(scaled(from, unit), scaled(to, unit)),
            [{ month, value: scaled(value, unit) }],
            month,
          );
        expect(inUnit(scale).band).toBe(inUnit(1).band);
        expect(inUnit(scale).pace).toBe(inUnit(1).pace);
      }),
    );
  });

  it('whole numbers give what fractions give, to the last digit', () => {
    const value = fc
      .tuple(fc.integer({ min: -2e11, max: 2e11 }), fc.constantFrom(1, 10, 1000, 1e6, 1e9))
      .map(([whole, unit]) => whole / unit);
    fc.assert(
      fc.property(value, value, value, anyMonth, (from, to, read, month) => {
        const metric = metricOf(from, to);
        const { expected, pace } = paceAt(metric, [{ month, value: read }], month);
        expect(expected).toBe(toNumber(expectedAt(metric, month)));
        const exact = medianPace([{ ...metric, readings: [{ month, value: read }] }], month);
        expect(pace).toBe(exact && toNumber(exact));
      }),
    );
  });

  it('falling is rising in the mirror', () => {
    fc.assert(
      fc.property(cases, ([from, to, value, month]) => {
        fc.pre(from !== to);
        const upright = paceAt(metricOf(from, to), [{ month, value }], month);
        const mirrored = paceAt(metricOf(-from, -to), [{ month, value: -value }], month);
        expect(mirrored.band).toBe(upright.band);
        expect(mirrored.pace).toBe(upright.pace);
      }),
    );
  });

  it('a reading right on the plan is on pace, in every month where one is due', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1_000_000 }), anyMonth, (from, step, month) => {
        const metric = metricOf(from, from + 11 * step);
        const value = toNumber(expectedAt(metric, month));
        expect(bandOf(metric, month, value)).toBe(month > '2026-01' ? 'on_pace' : 'not_due');
      }),
    );
  });
});

describe('the pace of an objective', () => {
  const read = (...readings: MonthValue[]) => ({ ...metricOf(0, 1100), readings });
  const inFebruary = (value: number) => read({ month: '2026-02', value });

  it('is the median of the metrics that have one', () => {
    expect(medianPace([inFebruary(50), inFebruary(90), inFebruary(100)], '2026-02')).toEqual(fraction(9, 10));
    expect(medianPace([inFebruary(70), inFebruary(90), read()], '2026-02')).toEqual(fraction(8, 10));
    expect(medianPace([read()], '2026-02')).toBeNull();
    expect(medianPace([], '2026-02')).toBeNull();
  });

  it('rises, falls or stays, where both months have one', () => {
    expect(trendOf(fraction(1, 2), fraction(2, 3))).toBe('rising');
    expect(trendOf(fraction(2, 3), fraction(1, 2))).toBe('falling');
    expect(trendOf(fraction(2, 4), fraction(1, 2))).toBe('level');
    expect(trendOf(null, fraction(1, 2))).toBeNull();
  });
});
