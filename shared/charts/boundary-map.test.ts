import { describe, expect, it } from 'vitest';
import { drawSvg, plainLook as look } from '#test/harness/draw-chart.ts';
import { type BoundaryMap, boundaryMapHeight, boundaryMapOption } from './boundary-map.ts';
import { contrast, tintOf } from './color.ts';

const words = { days: (days: number) => `${days} d`, open: (count: number) => `${count} open` };
const map: BoundaryMap = {
  functions: ['Sales', 'Finance', 'Operations'],
  cells: [
    { from: 1, to: 0, open: 2, medianWaiting: 18 },
    { from: 2, to: 1, open: 0, medianWaiting: 4.5 },
  ],
  longNames: 'wrapped',
};
const draw = (shown: BoundaryMap) =>
  drawSvg(boundaryMapOption(shown, look, words), 420, boundaryMapHeight(shown));

/** Where a text stands, as x and y. */
function placeOf(svg: string, content: string) {
  const [, x, y] = new RegExp(`<text[^>]* x="([\\d.]+)" y="([\\d.]+)"[^>]*>${content}<`).exec(svg) ?? [];
  return [Number(x), Number(y)] as const;
}

describe('the map of boundaries', () => {
  it('writes the days and the open hand-offs into every cell that has any', () => {
    const svg = draw(map);
    for (const label of ['18 d', '2 open', '4.5 d', '0 open', 'Sales', 'Finance', 'Operations'])
      expect(svg).toContain(`>${label}<`);
  });

  it('reads from the row that hands over to the column that waits', () => {
    const svg = draw(map);
    const [xOfCell, yOfCell] = placeOf(svg, '18 d');
    const [xOfOther, yOfOther] = placeOf(svg, '4.5 d');
    expect(yOfCell).toBeLessThan(yOfOther);
    expect(xOfCell).toBeLessThan(xOfOther);
  });

  it('stays readable where it is darkest, whatever the client’s colour', () => {
    for (const accent of ['#0b7285', '#b3261e', '#3b2fa0', '#6b5900'])
      expect(contrast(look.ink, tintOf(accent, 0.42))).toBeGreaterThanOrEqual(4.5);
  });

  it('draws nothing that fails where nobody waits, or there is no function', () => {
    expect(draw({ ...map, cells: [] })).not.toMatch(/NaN|Infinity/);
    expect(draw({ ...map, functions: [], cells: [] })).not.toMatch(/NaN|Infinity/);
    expect(draw({ ...map, cells: [{ from: 0, to: 1, open: 1, medianWaiting: 0 }] })).not.toMatch(
      /NaN|Infinity/,
    );
  });
});
