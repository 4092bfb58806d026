import { useComputedColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { pageColors } from '../ui/palette.ts';

/** Tells whoever holds the page what its background is: the desktop's next window has it before the page has painted. */
export function useThemeColor(): void {
  const scheme = useComputedColorScheme();
  useEffect(() => {
    const meta = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]') ?? newMeta();
    meta.content = pageColors[scheme];
  }, [scheme]);
}

function newMeta(): HTMLMetaElement {
  const meta = document.createElement('meta');
  meta.name = 'theme-color';
  return document.head.appendChild(meta);
}
