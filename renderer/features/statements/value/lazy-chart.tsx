import { useComputedColorScheme } from '@mantine/core';
import { type ComponentProps, lazy, Suspense } from 'react';

const Chart = lazy(() => import('./purpose-chart.tsx'));

/** The chart, once ECharts is fetched. */
export function PurposeChart(props: ComponentProps<typeof Chart>) {
  // The colours are read when it is made, so another scheme makes another chart.
  const scheme = useComputedColorScheme('light');
  return (
    <Suspense>
      <Chart key={scheme} {...props} />
    </Suspense>
  );
}
