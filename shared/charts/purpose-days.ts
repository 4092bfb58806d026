/** Days by what they served: one bar a purpose, longest first, with its name before it and its days behind it. */
import type { EChartsOption } from 'echarts';
import type { ChartLook } from './chart-look.ts';
import { bareAxis, drawnSeries, type Graphic, polygon, rectangle, text } from './graphics.ts';

export interface PurposeBar {
  readonly title: string;
  /** Thousandths of a day. */
  readonly milliDays: number;
  /** False for what is not a purpose: the rest, and days that named none. */
  readonly isNamed: boolean;
}

/** How many bars a chart has before the rest is summed up in one. */
export const mostBars = 10;
const rowHeight = 20;
/** The share of the width that names take. */
const nameShare = 0.42;
const longestName = 52;

/** The bars of a chart: the first of the purposes, the rest of them together, and the days that named none. */
export function purposeBars(
  purposes: readonly { readonly title: string; readonly milliDays: number }[],
  unnamed: number,
): PurposeBar[] {
  const shown = purposes.slice(0, purposes.length > mostBars ? mostBars - 1 : mostBars);
  const rest = purposes.slice(shown.length);
  const restDays = rest.reduce((sum, { milliDays }) => sum + milliDays, 0);
  return [
    ...shown.map(({ title, milliDays }) => ({ title, milliDays, isNamed: true })),
    ...(rest.length > 0 ? [{ title: `${rest.length} more`, milliDays: restDays, isNamed: false }] : []),
    ...(unnamed > 0 ? [{ title: 'No purpose named', milliDays: unnamed, isNamed: false }] : []),
  ];
}

/** The height of the chart in pixels. */
export function purposeDaysHeight(bars: readonly PurposeBar[]): number {
  return bars.length * rowHeight + 4;
}

/** The ECharts option; needs the custom series and the grid. `formatDays` writes the days behind a bar. */
export function purposeDaysOption(
  bars: readonly PurposeBar[],
  look: ChartLook,
  formatDays: (milliDays: number) => string,
): EChartsOption {
  const most = Math.max(...bars.map(({ milliDays }) => milliDays), 1);
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    grid: { left: `${nameShare * 100}%`, right: 34, top: 2, bottom: 2, outerBoundsMode: 'none' },
    xAxis: { ...bareAxis, type: 'value', min: 0, max: most, axisLabel: { show: false } },
    yAxis: {
      ...bareAxis,
      type: 'category',
      inverse: true,
      data: bars.map(({ title }) => shortened(title)),
      axisLabel: { color: look.ink, fontSize: 9, margin: 8 },
    },
    series: drawnSeries(bars.length, (index, api) => {
      const bar = bars[index];
      const at = (value: number) => api.coord([value, index]);
      return bar ? drawBar(bar, at, look, formatDays) : [];
    }),
  };
}

function drawBar(
  { milliDays, isNamed }: PurposeBar,
  at: (value: number) => number[],
  look: ChartLook,
  formatDays: (milliDays: number) => string,
): Graphic[] {
  const [left = 0, y = 0] = at(0);
  const [right = left] = at(milliDays);
  const shape = rectangle(left, y - 5.5, Math.max(right, left + 1), y + 5.5);
  const font = { fontFamily: look.font, fontSize: 9, fontWeight: 600 };
  return [
    polygon(shape, isNamed ? { fill: look.accent } : { fill: look.ground, stroke: look.muted, lineWidth: 1 }),
    text(formatDays(milliDays), [right + 16, y], font, look.ink),
  ];
}

function shortened(title: string): string {
  const characters = [...title];
  return characters.length <= longestName ? title : `${characters.slice(0, longestName - 1).join('')}…`;
}
