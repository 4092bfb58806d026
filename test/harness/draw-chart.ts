/** Draws a chart's option as SVG text, with nothing but what packets draw with. */
import { CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** Colours that tell themselves apart. */
export const plainLook = {
  font: 'Inter',
  ink: '#1b1f24',
  muted: '#666666',
  rule: '#dddddd',
  ground: '#ffffff',
  shade: '#eeeeee',
  accent: '#0b7285',
  onAccent: '#ffffff',
  alarm: '#b3261e',
};

use([CustomChart, GridComponent, SVGRenderer]);

export function drawSvg(option: EChartsCoreOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
