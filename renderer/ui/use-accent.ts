import { useLayoutEffect } from 'react';
import { accentRamp } from './accent.ts';

/**
 * Gives the whole window, dialogs and menus included, a client's colour as its accent for as long as the caller is shown.
 * On the root element, because what floats over the page is drawn outside of it.
 */
export function useAccent(color: string | undefined): void {
  useLayoutEffect(() => {
    if (color === undefined) return;
    const { style } = document.documentElement;
    const names = accentRamp(color).map((shade, index) => {
      const name = `--mantine-color-accent-${index}`;
      style.setProperty(name, shade);
      return name;
    });
    return () => {
      for (const name of names) style.removeProperty(name);
    };
  }, [color]);
}
