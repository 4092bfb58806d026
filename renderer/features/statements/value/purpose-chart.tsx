/** Days by what they served, on the screen; fetched with ECharts when it is first shown. */
import { useCallback } from 'react';
import { useLocale } from '#renderer/ui/locale.ts';
import { useChart } from '#renderer/ui/use-chart.ts';
import type { ChartLook } from '#shared/charts/chart-look.ts';
import { purposeBars, purposeDaysHeight, purposeDaysOption } from '#shared/charts/purpose-days.ts';
import { formatDays } from '#shared/domain/quantities.ts';
import classes from '../statements.module.css';

interface PurposeChartProps {
  purposes: readonly { title: string; milliDays: number }[];
  unnamed: number;
}

export default function PurposeChart({ purposes, unnamed }: PurposeChartProps) {
  const locale = useLocale();
  const height = purposeDaysHeight(purposeBars(purposes, unnamed));
  const draw = useCallback(
    (look: ChartLook) =>
      purposeDaysOption(purposeBars(purposes, unnamed), look, (milliDays) => formatDays(milliDays, locale)),
    [purposes, unnamed, locale],
  );
  return (
    <div
      ref={useChart(draw)}
      className={classes.chart}
      style={{ height }}
      role="img"
      aria-label="Days by what they served, the longest first. The table below holds the same numbers."
    />
  );
}
