/**
 * Waiting at the boundaries of functions as a map: a row hands over, a column waits. The days stand in each cell, so the
 * depth of the colour only repeats them.
 */
import type { EChartsOption } from 'echarts';
import type { ChartLook } from './chart-look.ts';
import { bareAxis, drawnSeries, type Graphic, polygon, rectangle, text } from './graphics.ts';

export interface BoundaryMap {
  /** Names of the functions, in the order of rows and columns. */
  readonly functions: readonly string[];
  /** `from` and `to` are indexes into `functions`. */
  readonly cells: readonly {
    readonly from: number;
    readonly to: number;
    readonly open: number;
    readonly medianWaiting: number;
  }[];
  /** Long names go on in a second line, or, as in the first packets, are cut. */
  readonly longNames: 'wrapped' | 'cut';
}

/** How a cell is written: the days that it makes wait, and how many are open. */
export interface BoundaryWords {
  readonly days: (days: number) => string;
  readonly open: (count: number) => string;
}

const rowHeight = 34;
const headHeights = { wrapped: 28, cut: 22 } as const;
const overflows = {
  wrapped: { lineHeight: 11, overflow: 'break' },
  cut: { overflow: 'truncate', ellipsis: '…' },
} as const;
const nameWidth = 104;
/** The strongest colour is still pale enough to read ink on it. */
const deepest = 0.42;

/** The map's height in pixels; its width is free. */
export function boundaryMapHeight({ functions, longNames }: BoundaryMap): number {
  return headHeights[longNames] + functions.length * rowHeight + 2;
}

/** The ECharts option; needs the custom series and the grid. */
export function boundaryMapOption(map: BoundaryMap, look: ChartLook, words: BoundaryWords): EChartsOption {
  const names = [...map.functions];
  const label = { color: look.ink, fontSize: 8.5, interval: 0, ...overflows[map.longNames] } as const;
  const longest = Math.max(...map.cells.map(({ medianWaiting }) => medianWaiting), 1);
  const axis = { ...bareAxis, type: 'category', data: names, splitArea: { show: false } } as const;
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    grid: { left: nameWidth, right: 2, top: headHeights[map.longNames], bottom: 2, outerBoundsMode: 'none' },
    xAxis: { ...axis, position: 'top', axisLabel: { ...label, width: 70, margin: 6 } },
    yAxis: {
      ...axis,
      inverse: true,
      axisLabel: { ...label, width: nameWidth - 10, align: 'left', margin: nameWidth },
    },
    series: [
      drawnSeries(names.length ** 2, (index, api) => {
        const [from, to] = [Math.floor(index / names.length), index % names.length];
        const corners = cornersOf(api.coord([to, from]), api.size?.([1, 1]));
        const empty = polygon(corners, {
          fill: from === to ? look.rule : look.ground,
          stroke: look.rule,
          lineWidth: 0.75,
        });
        const cell = map.cells.find((each) => each.from === from && each.to === to);
        return cell ? [empty, ...drawCell(cell, longest, corners, look, words)] : [empty];
      }),
    ],
  };
}

function cornersOf([x = 0, y = 0]: number[], size: number | number[] | undefined): number[][] {
  const [width = 0, height = 0] = Array.isArray(size) ? size : [];
  return rectangle(x - width / 2 + 1, y - height / 2 + 1, x + width / 2 - 1, y + height / 2 - 1);
}

function drawCell(
  { open, medianWaiting }: BoundaryMap['cells'][number],
  longest: number,
  corners: number[][],
  look: ChartLook,
  words: BoundaryWords,
): Graphic[] {
  const [[left = 0, top = 0] = [], , [right = 0, bottom = 0] = []] = corners;
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  const font = { fontFamily: look.font, fontSize: 10, fontWeight: 600 };
  return [
    polygon(corners, { fill: look.accent, opacity: (deepest * medianWaiting) / longest }),
    text(words.days(medianWaiting), [x, y - 5], font, look.ink),
    text(words.open(open), [x, y + 7], { ...font, fontSize: 7.5, fontWeight: 400 }, look.ink),
  ];
}
