/**
 * Worked days by what they served, period by period: one bar a period, divided by kind in shades of one colour, the days
 * that named nothing in outline on top, and the sum over each bar.
 */
import type { EChartsOption } from 'echarts';
import type { MilliDays } from '../domain/quantities.ts';
import { type PurposeKind, purposeKinds } from '../domain/value-statement.ts';
import type { ChartLook } from './chart-look.ts';
import { bareAxis, drawnSeries, type Graphic, line, polygon, rectangle, text } from './graphics.ts';

export interface PurposeBar {
  /** The period in words. */
  readonly label: string;
  readonly served: Readonly<Record<PurposeKind, MilliDays>>;
  /** Days that named nothing. */
  readonly unnamed: MilliDays;
}

/** How strongly each kind is filled; the legend beside the chart has the same. */
export const purposeShades: Readonly<Record<PurposeKind, number>> = {
  initiative: 1,
  decision: 0.68,
  session: 0.42,
  handoff: 0.2,
};

/** The ECharts option; needs the custom series and the grid. `formatDays` writes the sum over a bar. */
export function purposesOption(
  bars: readonly PurposeBar[],
  look: ChartLook,
  formatDays: (milliDays: MilliDays) => string,
): EChartsOption {
  const most = Math.max(...bars.map(sumOf), 1);
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    grid: { left: 4, right: 4, top: 18, bottom: 20, outerBoundsMode: 'none' },
    xAxis: {
      ...bareAxis,
      type: 'category',
      data: bars.map(({ label }) => label),
      axisLabel: { color: look.muted, fontSize: 11, margin: 6, interval: 0, hideOverlap: true },
    },
    yAxis: { ...bareAxis, type: 'value', min: 0, max: most, axisLabel: { show: false } },
    series: drawnSeries(bars.length, (index, api) => {
      const bar = bars[index];
      const at = (days: MilliDays) => api.coord([index, days]);
      const [width = 0] = [api.size?.([1, 0])].flat();
      return bar ? drawBar(bar, at, Math.min(width * 0.56, 44), look, formatDays) : [];
    }),
  };
}

/** What a period has in all. */
export function sumOf({ served, unnamed }: PurposeBar): MilliDays {
  return purposeKinds.reduce((sum, kind) => sum + served[kind], unnamed);
}

function drawBar(
  bar: PurposeBar,
  at: (days: MilliDays) => number[],
  width: number,
  look: ChartLook,
  formatDays: (milliDays: MilliDays) => string,
): Graphic[] {
  const [x = 0, floor = 0] = at(0);
  const [left, right] = [x - width / 2, x + width / 2];
  const heightAt = (days: MilliDays) => at(days)[1] ?? floor;
  const base = line([left - 6, floor, right + 6, floor], { stroke: look.rule, lineWidth: 1 });
  const total = sumOf(bar);
  if (total === 0) return [base];
  let from = 0;
  const parts = purposeKinds.flatMap((kind) => {
    const to = from + bar.served[kind];
    const corners = rectangle(left, heightAt(to), right, heightAt(from));
    from = to;
    return bar.served[kind] > 0
      ? [polygon(corners, { fill: look.accent, opacity: purposeShades[kind] })]
      : [];
  });
  const rest = polygon(rectangle(left + 0.5, heightAt(total), right - 0.5, heightAt(from)), {
    ...{ fill: look.ground, stroke: look.accent, lineWidth: 1 },
  });
  const font = { fontFamily: look.font, fontSize: 11, fontWeight: 600 };
  return [
    ...parts,
    ...(bar.unnamed > 0 ? [rest] : []),
    base,
    text(formatDays(total), [x, heightAt(total) - 9], font, look.ink),
  ];
}
