/** Days by what they served, on the screen; fetched with ECharts when it is first shown. */
import { useCallback } from 'react';
import { useLocale } from '#renderer/ui/locale.ts';
import { useChart } from '#renderer/ui/use-chart.ts';
import type { ChartLook } from '#shared/charts/chart-look.ts';
import { type PurposeBar, purposesOption } from '#shared/charts/purposes.ts';
import { formatDays } from '#shared/domain/quantities.ts';
import classes from './purposes.module.css';

interface PurposesChartProps {
  bars: readonly PurposeBar[];
  /** What the picture says, for those who do not see it. */
  label: string;
}

export default function PurposesChart({ bars, label }: PurposesChartProps) {
  const locale = useLocale();
  const draw = useCallback(
    (look: ChartLook) => purposesOption(bars, look, (days) => formatDays(days, locale)),
    [bars, locale],
  );
  return <div ref={useChart(draw)} className={classes.chart} role="img" aria-label={label} />;
}
