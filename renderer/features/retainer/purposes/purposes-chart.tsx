/** Days by what they served, on the screen; fetched with ECharts when it is first shown. */
import { CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useLocale } from '#renderer/ui/locale.ts';
import { readLook } from '#renderer/ui/read-look.ts';
import { type PurposeBar, purposesOption } from '#shared/charts/purposes.ts';
import { formatDays } from '#shared/domain/quantities.ts';
import classes from './purposes.module.css';

use([CustomChart, GridComponent, CanvasRenderer]);

interface PurposesChartProps {
  bars: readonly PurposeBar[];
  /** What the picture says, for those who do not see it. */
  label: string;
}

export default function PurposesChart({ bars, label }: PurposesChartProps) {
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
    const look = readLook(element.current);
    chart.current?.setOption(
      purposesOption(bars, look, (days) => formatDays(days, locale)),
      true,
    );
  }, [bars, locale]);

  return <div ref={element} className={classes.chart} role="img" aria-label={label} />;
}
