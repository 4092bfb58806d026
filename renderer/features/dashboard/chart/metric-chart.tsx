/** A metric's small multiple on the screen; fetched with ECharts when the first one is shown. */
import { useCallback } from 'react';
import { useLocale } from '#renderer/ui/locale.ts';
import { useChart } from '#renderer/ui/use-chart.ts';
import type { ChartLook } from '#shared/charts/chart-look.ts';
import { metricOption } from '#shared/charts/metric.ts';
import type { BoardMetric } from '#shared/contract/board.ts';
import { formatMonth, type PlainMonth } from '#shared/domain/dates.ts';
import { formatValue } from '#shared/domain/metric-words.ts';
import classes from './chart.module.css';

interface MetricChartProps {
  metric: BoardMetric;
  /** The last month that is over. */
  lastMonth: PlainMonth;
  /** What the picture says, for those who do not see it. */
  label: string;
  size?: 'normal' | 'small';
}

export default function MetricChart({ metric, lastMonth, label, size = 'normal' }: MetricChartProps) {
  const locale = useLocale();
  const draw = useCallback(
    (look: ChartLook) => {
      const words = {
        month: (month: PlainMonth) => `${formatMonth(month, locale, 'short')} ’${month.slice(2, 4)}`,
        value: (value: number) => formatValue(value, '', locale),
      };
      const { baselineValue, months } = metric;
      return metricOption({ baseline: baselineValue, months, lastMonth }, look, words);
    },
    [metric, lastMonth, locale],
  );
  return (
    <div ref={useChart(draw)} className={classes.chart} data-size={size} role="img" aria-label={label} />
  );
}
