import type { GridTimes } from './measure.ts';

declare global {
  interface Window {
    /** Measures the page's grid over this many rows. */
    measure: (count: number) => Promise<GridTimes>;
  }
}
