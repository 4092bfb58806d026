import { useComputedColorScheme } from '@mantine/core';
import { type ComponentProps, lazy, Suspense } from 'react';
import classes from './chart.module.css';

const MetricChart = lazy(() => import('./metric-chart.tsx'));

/** The chart, with its place kept while ECharts is fetched. */
export function LazyChart(props: ComponentProps<typeof MetricChart>) {
  // The colours are read when it is made, so another scheme makes another chart.
  const scheme = useComputedColorScheme('light');
  return (
    <Suspense fallback={<div className={classes.chart} data-size={props.size} />}>
      <MetricChart key={scheme} {...props} />
    </Suspense>
  );
}
