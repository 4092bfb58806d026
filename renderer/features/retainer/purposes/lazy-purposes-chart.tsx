import { useComputedColorScheme } from '@mantine/core';
import { type ComponentProps, lazy, Suspense } from 'react';
import classes from './purposes.module.css';

const PurposesChart = lazy(() => import('./purposes-chart.tsx'));

/** The chart, with its place kept while ECharts is fetched. */
export function LazyPurposesChart(props: ComponentProps<typeof PurposesChart>) {
  // The colours are read when it is made, so another scheme makes another chart.
  const scheme = useComputedColorScheme('light');
  return (
    <Suspense fallback={<div className={classes.chart} />}>
      <PurposesChart key={scheme} {...props} />
    </Suspense>
  );
}
