/** A metric's small multiple on the screen; fetched with ECharts when the first one is shown. */
import { CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useLocale } from '#renderer/ui/locale.ts';
import { readLook } from '#renderer/ui/read-look.ts';
import { metricOption } from '#shared/charts/metric.ts';
import type { BoardMetric } from '#shared/contract/board.ts';
import { formatMonth, type PlainMonth } from '#shared/domain/dates.ts';
import { formatValue } from '#shared/domain/metric-words.ts';
import classes from './chart.module.css';

use([CustomChart, GridComponent, CanvasRenderer]);

interface MetricChartProps {
  metric: BoardMetric;
  /** The last month that is over. */
  lastMonth: PlainMonth;
  /** What the picture says, for those who do not see it. */
  label: string;
  size?: 'normal' | 'small';
}

export default function MetricChart({ metric, lastMonth, label, size = 'normal' }: MetricChartProps) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const locale = useLocale();

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
    if (!element.current) return;
    const words = {
      month: (month: PlainMonth) => `${formatMonth(month, locale, 'short')} ${month.slice(2, 4)}`,
      value: (value: number) => formatValue(value, '', locale),
    };
    const look = readLook(element.current);
    const { baselineValue, months } = metric;
    chart.current?.setOption(metricOption({ baseline: baselineValue, months, lastMonth }, look, words), true);
  }, [metric, lastMonth, locale]);

  return <div ref={element} className={classes.chart} data-size={size} role="img" aria-label={label} />;
}
