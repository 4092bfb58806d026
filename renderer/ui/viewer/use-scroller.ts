import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { PageSize } from './zoom.ts';

/** An element that scrolls, and so is reached by the keyboard; with its inner size in pixels, followed as it changes. */
export function useScroller(): [RefObject<HTMLElement | null>, PageSize] {
  const ref = useRef<HTMLElement>(null);
  const [room, setRoom] = useState<PageSize>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    element.tabIndex = 0;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return [ref, room];
}
