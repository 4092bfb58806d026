import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSvg, plainLook as look } from '#test/harness/draw-chart.ts';
import { waitingBins, waitingOption } from './waiting.ts';

const inDays = ({ from, to }: { from: number; to: number | null }) =>
  to === null ? `${from}+` : `${from}–${to}`;
const closed = (days: number) => ({ days, isOpen: false });
const open = (days: number) => ({ days, isOpen: true });

describe('waiting by length', () => {
  it('has its edges at a week, two weeks, a month and two', () => {
    const days = [0, 7, 8, 14, 15, 30, 31, 60, 61, 400];
    expect(waitingBins(days.map(closed)).map((bin) => [inDays(bin), bin.closed])).toEqual([
      ['0–7', 2],
      ['8–14', 2],
      ['15–30', 2],
      ['31–60', 2],
      ['61+', 2],
    ]);
  });

  it('counts every hand-off once', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ days: fc.nat(500), isOpen: fc.boolean() })), (waiting) => {
        const bins = waitingBins(waiting);
        const sum = (key: 'open' | 'closed') => bins.reduce((total, bin) => total + bin[key], 0);
        expect(sum('open')).toBe(waiting.filter(({ isOpen }) => isOpen).length);
        expect(sum('open') + sum('closed')).toBe(waiting.length);
      }),
    );
  });
});

describe('the histogram', () => {
  it('writes its days and the count of every bar that has one', () => {
    const bins = waitingBins([closed(3), closed(5), open(2), open(90)]);
    const svg = drawSvg(waitingOption(bins, look, inDays), 300, 120);
    for (const label of ['0–7', '61+', '3', '1']) expect(svg).toContain(`>${label}<`);
    expect(svg).not.toContain('>0<');
  });

  it('draws nothing that fails where nobody waits', () => {
    expect(drawSvg(waitingOption(waitingBins([]), look, inDays), 300, 120)).not.toMatch(/NaN|Infinity/);
  });
});
