/**
 * How long hand-offs waited, as a histogram: what was delivered is filled, what is still open is drawn in outline on top
 * of it, and every bar carries its count.
 */
import type { EChartsOption } from 'echarts';
import type { ChartLook } from './chart-look.ts';
import { bareAxis, drawnSeries, type Graphic, line, polygon, rectangle, text } from './graphics.ts';

export interface Waiting {
  readonly days: number;
  readonly isOpen: boolean;
}

/** A bar: hand-offs that waited from `from` to `to` days, both included; the last one has no end. */
export interface WaitingBin {
  readonly from: number;
  readonly to: number | null;
  readonly closed: number;
  readonly open: number;
}

const starts = [0, 8, 15, 31, 61];

/** Counts waiting times by up to a week, two weeks, a month, two months and more. */
export function waitingBins(waiting: readonly Waiting[]): WaitingBin[] {
  return starts.map((from, index) => {
    const next = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const inBin = waiting.filter(({ days }) => days >= from && days < next);
    const open = inBin.filter(({ isOpen }) => isOpen).length;
    return { from, to: Number.isFinite(next) ? next - 1 : null, closed: inBin.length - open, open };
  });
}

/** The ECharts option; needs the custom series and the grid. `formatBin` writes the days under a bar. */
export function waitingOption(
  bins: readonly WaitingBin[],
  look: ChartLook,
  formatBin: (bin: WaitingBin) => string,
): EChartsOption {
  const most = Math.max(...bins.map(({ closed, open }) => closed + open), 1);
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    grid: { left: 4, right: 4, top: 14, bottom: 18, outerBoundsMode: 'none' },
    xAxis: {
      ...bareAxis,
      type: 'category',
      data: bins.map(formatBin),
      axisLabel: { color: look.muted, fontSize: 8, margin: 5, interval: 0 },
    },
    yAxis: { ...bareAxis, type: 'value', min: 0, max: most, axisLabel: { show: false } },
    series: drawnSeries(bins.length, (index, api) => {
      const bin = bins[index];
      const at = (count: number) => api.coord([index, count]);
      const [width = 0] = [api.size?.([1, 0])].flat();
      return bin ? drawBar(bin, at, width, look) : [];
    }),
  };
}

function drawBar(
  { closed, open }: WaitingBin,
  at: (count: number) => number[],
  width: number,
  look: ChartLook,
): Graphic[] {
  const [x = 0, floor = 0] = at(0);
  const [left, right] = [x - width * 0.32, x + width * 0.32];
  const heightAt = (count: number) => at(count)[1] ?? floor;
  const base = line([x - width / 2, floor, x + width / 2, floor], { stroke: look.rule, lineWidth: 1 });
  if (closed + open === 0) return [base];
  const top = heightAt(closed + open);
  return [
    polygon(rectangle(left, heightAt(closed), right, floor), { fill: look.accent }),
    polygon(rectangle(left, top, right, heightAt(closed)), {
      fill: look.ground,
      stroke: look.accent,
      lineWidth: 1,
    }),
    base,
    text(
      String(closed + open),
      [x, top - 7],
      { fontFamily: look.font, fontSize: 8.5, fontWeight: 600 },
      look.ink,
    ),
  ];
}
