/** The few primitives that our custom charts are drawn with, in the terms of ECharts' custom series. */
import type { CustomSeriesOption, CustomSeriesRenderItemAPI } from 'echarts';

interface Stroke {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly lineDash?: number[];
  readonly opacity?: number;
}

export type Graphic = ReturnType<typeof line> | ReturnType<typeof polygon> | ReturnType<typeof text>;

/** What hides an axis but for its labels. */
export const bareAxis = {
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: false },
} as const;

/** A series of our own drawing: `draw` is called once for each index. */
export function drawnSeries(
  count: number,
  draw: (index: number, api: CustomSeriesRenderItemAPI) => Graphic[],
) {
  const data = Array.from({ length: count }, (_, index) => [index]);
  const renderItem: CustomSeriesOption['renderItem'] = ({ dataIndex }, api) => ({
    type: 'group',
    children: draw(dataIndex, api),
  });
  return { type: 'custom', silent: true, clip: false, data, encode: {}, renderItem } as const;
}

/** A straight line: x1, y1, x2, y2 in pixels. */
export function line([x1, y1, x2, y2]: readonly [number, number, number, number], style: Stroke) {
  return { type: 'line', shape: { x1, y1, x2, y2 }, style } as const;
}

/** A closed shape through points in pixels. */
export function polygon(points: number[][], style: Stroke) {
  return { type: 'polygon', shape: { points }, style } as const;
}

/** Text centred on a point; the size is in pixels. */
export function text(
  content: string,
  [x, y]: readonly [number, number],
  font: { readonly fontFamily: string; readonly fontSize: number; readonly fontWeight: number },
  fill: string,
) {
  return {
    type: 'text',
    style: { text: content, x, y, ...font, fill, align: 'center', verticalAlign: 'middle' },
  } as const;
}

/** The corners of an upright rectangle. */
export function rectangle(left: number, top: number, right: number, bottom: number): number[][] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** A regular polygon standing on a corner: four corners are a diamond, many a circle. */
export function regular(x: number, y: number, radius: number, corners: number): number[][] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = (2 * Math.PI * index) / corners;
    return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
  });
}
