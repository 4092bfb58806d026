/**
 * How the app looks to this person. The workspace's settings keep it for good; the copy in local storage is for the first
 * paint, which comes before any answer (public/head-start.js reads the same key).
 */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type ColorScheme = 'light' | 'dark' | 'auto';

interface Appearance {
  colorScheme: ColorScheme;
  /** Text size in percent. */
  textZoom: number;
}

export const smallestZoom = 80;
export const largestZoom = 160;

export const useAppearance = create<Appearance>()(
  persist((): Appearance => ({ colorScheme: 'auto', textZoom: 100 }), { name: 'throughline:appearance' }),
);

/** How much of a screen the window shows, in rem. */
export function windowHeight(): number {
  return innerHeight / (16 * (useAppearance.getState().textZoom / 100));
}

/** The next text size in steps of ten percent; `0` is the normal one. */
export function zoomBy(zoom: number, step: 1 | -1 | 0): number {
  return step === 0 ? 100 : Math.min(largestZoom, Math.max(smallestZoom, zoom + step * 10));
}
