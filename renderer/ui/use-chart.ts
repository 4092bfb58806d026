/** A chart of shared/charts on the screen. Only what is fetched when it is first shown imports this: it brings ECharts along. */
import { CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type RefObject, useEffect, useRef } from 'react';
import type { ChartLook } from '#shared/charts/chart-look.ts';
import { readLook } from './read-look.ts';

use([CustomChart, GridComponent, CanvasRenderer]);

/**
 * Draws into the element that it answers with, and again whenever that changes its size or `draw` is another function.
 * @param draw the chart's option in the colours where it stands; the same function as long as the same is drawn (`useCallback`)
 */
export function useChart(draw: (look: ChartLook) => EChartsCoreOption): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);

  useEffect(() => {
    if (!element.current) return;
    const made = init(element.current, null, { renderer: 'canvas' });
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);

  useEffect(() => {
    if (element.current) chart.current?.setOption(draw(readLook(element.current)), true);
  }, [draw]);

  return element;
}
