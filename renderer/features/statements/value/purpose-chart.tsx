/** Days by what they served, on the screen; fetched with ECharts when it is first shown. */
import { CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useLocale } from '#renderer/ui/locale.ts';
import { readLook } from '#renderer/ui/read-look.ts';
import { purposeBars, purposeDaysHeight, purposeDaysOption } from '#shared/charts/purpose-days.ts';
import { formatDays } from '#shared/domain/quantities.ts';
import classes from '../statements.module.css';

use([CustomChart, GridComponent, CanvasRenderer]);

interface PurposeChartProps {
  purposes: readonly { title: string; milliDays: number }[];
  unnamed: number;
}

export default function PurposeChart({ purposes, unnamed }: PurposeChartProps) {
  const element = useRef<HTMLDivElement>(null);
  const locale = useLocale();
  const bars = purposeBars(purposes, unnamed);
  const height = purposeDaysHeight(bars);

  useEffect(() => {
    if (!element.current) return;
    const chart = init(element.current, null, { renderer: 'canvas' });
    const shown = purposeBars(purposes, unnamed);
    const words = (milliDays: number) => formatDays(milliDays, locale);
    chart.setOption(purposeDaysOption(shown, readLook(element.current), words), true);
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [purposes, unnamed, locale]);

  return (
    <div
      ref={element}
      className={classes.chart}
      style={{ height }}
      role="img"
      aria-label="Days by what they served, the longest first. The table below holds the same numbers."
    />
  );
}
