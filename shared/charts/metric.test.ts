import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSvg, plainLook as look } from '#test/harness/draw-chart.ts';
import { addMonthsTo } from '../domain/dates.ts';
import type { Metric } from '../domain/metrics.ts';
import { paceAt } from '../domain/pace.ts';
import type { PaceBand } from '../domain/vocabulary.ts';
import { metricOption } from './metric.ts';

const words = { month: (month: string) => month, value: (value: number) => `€${value}` };
const metric: Metric = {
  direction: 'rise',
  baseline: { month: '2026-01', value: 100 },
  plans: [{ holdsFrom: '2026-01', target: { month: '2026-12', value: 210 }, points: [] }],
};

function draw(values: readonly (number | null)[], from = metric) {
  const months = values.map((value, index) => {
    const month = addMonthsTo('2026-01', index);
    return paceAt(from, value === null ? [] : [{ month, value }], month);
  });
  return drawSvg(
    metricOption({ baseline: from.baseline.value, months, lastMonth: '2027-12' }, look, words),
    200,
    110,
  );
}

/** The shapes of a picture without their colours. */
function shapes(svg: string) {
  return svg.replace(/#[0-9a-f]{6}/g, '');
}
const count = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].length;
const actualLines = (svg: string) => count(svg, /stroke="#0b7285" stroke-width="1\.5"/g);

describe('the chart of a metric', () => {
  it('names its months, its baseline and where the plan ends', () => {
    const svg = draw([100, 108, 121, 130, 139, 150, 160]);
    for (const label of ['2026-01', '2026-04', '2026-07', '€100', '€160'])
      expect(svg).toContain(`>${label}<`);
  });

  it('breaks the line where a reading is missing, and marks the place', () => {
    expect(actualLines(draw([100, 110, 120, 130]))).toBe(3);
    expect(actualLines(draw([100, 110, null, 130]))).toBe(1);
    expect(draw([100, 110, null, 130])).not.toBe(draw([100, 110, 120, 130]));
  });

  it('holds nobody to a month that is still to come', () => {
    const drawn = (lastMonth: string) => {
      const months = ['2026-02', '2026-03'].map((month) =>
        paceAt(metric, [{ month: '2026-02', value: 110 }], month),
      );
      return drawSvg(metricOption({ baseline: 100, months, lastMonth }, look, words), 200, 110);
    };
    expect(count(drawn('2026-03'), /<path/g)).toBe(count(drawn('2026-02'), /<path/g) + 2);
  });

  it('tells the bands apart without colour', () => {
    const bands: Record<Exclude<PaceBand, 'not_due'>, number | null> = {
      on_pace: 120,
      behind: 118,
      off_pace: 100,
      no_reading: null,
    };
    const drawn = Object.values(bands).map((value) => shapes(draw([null, null, value])));
    const elements = drawn.map((svg) => svg.replace(/-?\d+(\.\d+)?/g, '0'));
    expect(new Set(elements).size).toBe(4);
  });

  it('keeps every mark inside the picture, for any readings', () => {
    const value = fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 24 }), (values) => {
        const svg = draw(values);
        expect(svg).not.toMatch(/NaN|Infinity/);
        const points = [...svg.matchAll(/ points="([^"]+)"/g)].map(([, all = '']) =>
          all.split(' ').map(Number),
        );
        expect(points.length).toBeGreaterThan(0);
        for (const [index, place] of points.flatMap((all) => [...all.entries()])) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(index % 2 === 0 ? 200 : 110);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('draws nothing that fails where there is nothing yet, or nothing to change', () => {
    expect(draw([])).not.toMatch(/NaN|Infinity/);
    const level = {
      ...metric,
      plans: [{ holdsFrom: '2026-01', target: { month: '2026-12', value: 100 }, points: [] }],
    };
    expect(draw([100, 100], level)).not.toMatch(/NaN|Infinity/);
  });
});
