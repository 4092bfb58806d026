import { describe, expect, it } from 'vitest';
import { mostBars, purposeBars } from './purpose-days.ts';

const purposes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ title: `Purpose ${index}`, milliDays: 250 }));

describe('the bars of days by purpose', () => {
  it('are the purposes, and the days that named none in a bar of their own', () => {
    expect(purposeBars(purposes(1), 500)).toEqual([
      { title: 'Purpose 0', milliDays: 250, isNamed: true },
      { title: 'No purpose named', milliDays: 500, isNamed: false },
    ]);
    expect(purposeBars(purposes(mostBars), 0)).toHaveLength(mostBars);
  });

  it('sum up what is too much for a chart, so that no day is lost', () => {
    const bars = purposeBars(purposes(mostBars + 3), 0);
    expect(bars).toHaveLength(mostBars);
    expect(bars.at(-1)).toEqual({ title: '4 more', milliDays: 1000, isNamed: false });
    expect(bars.reduce((sum, { milliDays }) => sum + milliDays, 0)).toBe(250 * (mostBars + 3));
  });
});
