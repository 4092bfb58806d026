import { describe, expect, it } from 'vitest';
import { drawSvg, plainLook as look } from '#test/harness/draw-chart.ts';
import { type PurposeBar, purposesOption, sumOf } from './purposes.ts';

const bars: PurposeBar[] = [
  { label: 'Oct', served: { initiative: 1000, decision: 500, session: 250, handoff: 0 }, unnamed: 1250 },
  { label: 'Nov', served: { initiative: 0, decision: 0, session: 0, handoff: 0 }, unnamed: 0 },
];
const days = (milliDays: number) => String(milliDays / 1000);

describe('days by what they served', () => {
  it('add up to what was worked, and the sum stands over the bar', () => {
    expect(bars.map(sumOf)).toEqual([3000, 0]);
    const svg = drawSvg(purposesOption(bars, look, days), 400, 200);
    expect(svg).toContain('>3<');
    expect(svg).toContain('>Oct<');
  });

  it('draw a shade for each kind that is there, and nothing for a period without days', () => {
    const shapes = (of: PurposeBar[]) =>
      drawSvg(purposesOption(of, look, days), 400, 200).split(/fill-opacity|opacity=/).length;
    expect(shapes(bars)).toBeGreaterThan(shapes(bars.slice(1)));
    expect(drawSvg(purposesOption(bars.slice(1), look, days), 400, 200)).not.toContain('>0<');
  });
});
