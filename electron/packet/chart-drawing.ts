/**
 * ECharts on paper: shapes as SVG, and its words apart, because a picture's own text would be set in whatever font
 * the viewer has. The template sets the words, so they are embedded, found by search, and never an empty box.
 */
import { CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([CustomChart, GridComponent, SVGRenderer]);

export interface ChartLabel {
  readonly text: string;
  /** Pixels from the left; where the text stands there is `anchor`'s to say. */
  readonly x: number;
  /** Pixels from the top to the middle of the text. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly weight: number;
  readonly color: string;
}

/** Draws an option; the same option gives the same text, whatever was drawn before. */
export function drawChart(option: EChartsCoreOption, width: number, height: number) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return { ...liftLabels(chart.renderToSVGString()), width, height };
  } finally {
    chart.dispose();
  }
}

const labelPattern = /<text\b([^>]*)>([^<]*)<\/text>/g;

function liftLabels(drawn: string): { svg: string; labels: ChartLabel[] } {
  const labels = Array.from(drawn.matchAll(labelPattern), ([, attributes = '', text = '']) =>
    labelOf(attributes, unescapeXml(text)),
  );
  // Class names count up from chart to chart and style only the pointer.
  const svg = drawn
    .replace(labelPattern, '')
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '');
  return { svg, labels };
}

function labelOf(attributes: string, text: string): ChartLabel {
  const value = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  const style = (name: string) => new RegExp(`${name}:([^;]+)`).exec(value('style'))?.[1] ?? '';
  const [, moveX = '0', moveY = '0'] = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(value('transform')) ?? [];
  const anchor = value('text-anchor');
  return {
    text: text.toWellFormed(),
    x: Number(moveX) + Number(value('x')),
    y: Number(moveY) + Number(value('y')),
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
    size: Number.parseFloat(style('font-size')),
    weight: Number(style('font-weight')) || 400,
    color: value('fill'),
  };
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

function unescapeXml(text: string): string {
  return text.replace(/&([^;]+);/g, (whole, name: string) => entities[name] ?? whole);
}
