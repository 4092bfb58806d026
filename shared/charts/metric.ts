/**
 * One metric as a small multiple: its plan, its readings, and the strip between "on pace" and "off pace" along the plan.
 * The shape of a mark tells the band, a cross where a reading is missing; colour only repeats it.
 */
import type { CustomSeriesRenderItemAPI, EChartsOption } from 'echarts';
import type { PlainMonth } from '../domain/dates.ts';
import type { MonthPace } from '../domain/pace.ts';
import { paceEdges } from '../domain/pace.ts';
import type { ChartLook } from './chart-look.ts';
import { bareAxis, drawnSeries, type Graphic, line, polygon, rectangle, regular } from './graphics.ts';

export interface MetricChart {
  readonly baseline: number;
  /** Consecutive months, oldest first. */
  readonly months: readonly MonthPace[];
  /** The last month that is over; a reading after it is not missed yet. */
  readonly lastMonth: PlainMonth;
}

/** How months and values are written at the axes. */
export interface MetricWords {
  readonly month: (month: PlainMonth) => string;
  readonly value: (value: number) => string;
}

type Point = (index: number, value: number) => [x: number, y: number];

const labelWidth = 44;

/** The ECharts option; needs the custom series and the grid. Any size from about 160 × 90 pixels. */
export function metricOption(chart: MetricChart, look: ChartLook, words: MetricWords): EChartsOption {
  const { months, baseline } = chart;
  const [least, most] = valueRange(chart);
  const label = { color: look.muted, fontSize: 8 };
  const target = months.at(-1)?.expected ?? baseline;
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    grid: { left: labelWidth, right: 8, top: 6, bottom: 16, outerBoundsMode: 'none' },
    xAxis: {
      ...bareAxis,
      type: 'value',
      min: -0.5,
      max: Math.max(months.length, 1) - 0.5,
      axisLabel: {
        ...label,
        customValues: labelledMonths(months.length),
        formatter: (index: number) => words.month(months[index]?.month ?? ''),
        margin: 4,
      },
    },
    yAxis: {
      ...bareAxis,
      type: 'value',
      min: least,
      max: most,
      axisLabel: {
        ...label,
        customValues: [...new Set([baseline, target])],
        formatter: words.value,
        width: labelWidth - 6,
        overflow: 'truncate',
        margin: 4,
      },
    },
    series: drawnSeries(1, (_, api) => {
      const at: Point = (index, value) => placeOf(api, index, value);
      return [...strip(chart, at, look), ...plan(chart, at, look), ...readings(chart, at, look)];
    }),
  };
}

function placeOf(api: CustomSeriesRenderItemAPI, index: number, value: number): [number, number] {
  const [x = 0, y = 0] = api.coord([index, value]);
  return [x, y];
}

// The first and the last month, and the one in the middle where there is room for it.
function labelledMonths(count: number): number[] {
  const last = Math.max(count - 1, 0);
  return [...new Set(last > 5 ? [0, Math.round(last / 2), last] : [0, last])];
}

/** The values shown, with a margin, so that no mark is cut; a level metric gets a range of its own. */
function valueRange({ baseline, months }: MetricChart): [least: number, most: number] {
  const values = [
    baseline,
    ...months.flatMap(({ expected, actual }) => (actual === null ? [expected] : [expected, actual])),
  ];
  const least = Math.min(...values);
  const most = Math.max(...values);
  const margin = (most - least) * 0.1 || Math.abs(most) * 0.1 || 1;
  return [least - margin, most + margin];
}

function strip({ baseline, months }: MetricChart, at: Point, look: ChartLook): Graphic[] {
  const edge = (share: number) =>
    months.map(({ expected }, index) => at(index, baseline + share * (expected - baseline)));
  const corners = [...edge(paceEdges.onPace), ...edge(paceEdges.behind).reverse()];
  return [polygon(corners, { fill: look.rule })];
}

function plan({ months }: MetricChart, at: Point, look: ChartLook): Graphic[] {
  const points = months.map(({ expected }, index) => at(index, expected));
  return path(points, { stroke: look.muted, lineWidth: 1, lineDash: [3, 2] });
}

// The line breaks where a reading is missing, so that nothing is drawn that nobody read.
function readings({ months, lastMonth }: MetricChart, at: Point, look: ChartLook): Graphic[] {
  const points = months.map(({ actual }, index) => (actual === null ? null : at(index, actual)));
  const marks = months.flatMap(({ month, expected, band }, index) => {
    const point = points[index];
    if (point) return markOf[band](point, look);
    return band === 'no_reading' && month <= lastMonth ? markOf.no_reading(at(index, expected), look) : [];
  });
  return [...path(points, { stroke: look.accent, lineWidth: 1.5 }), ...marks];
}

function path(points: readonly ([number, number] | null)[], style: Parameters<typeof line>[1]): Graphic[] {
  return points.flatMap((to, index) => {
    const from = points[index - 1];
    return from && to ? [line([...from, ...to], style)] : [];
  });
}

const markOf: Record<MonthPace['band'], (point: [number, number], look: ChartLook) => Graphic[]> = {
  on_pace: ([x, y], { accent }) => [polygon(regular(x, y, 2.6, 16), { fill: accent })],
  behind: ([x, y], { accent, ground }) => [
    polygon(regular(x, y, 3.6, 4), { fill: ground, stroke: accent, lineWidth: 1.2 }),
  ],
  off_pace: ([x, y], { alarm }) => [polygon(rectangle(x - 2.8, y - 2.8, x + 2.8, y + 2.8), { fill: alarm })],
  not_due: ([x, y], { muted, ground }) => [
    polygon(regular(x, y, 2, 16), { fill: ground, stroke: muted, lineWidth: 1 }),
  ],
  no_reading: ([x, y], { muted }) => [
    line([x - 2.5, y - 2.5, x + 2.5, y + 2.5], { stroke: muted, lineWidth: 1 }),
    line([x - 2.5, y + 2.5, x + 2.5, y - 2.5], { stroke: muted, lineWidth: 1 }),
  ],
};
