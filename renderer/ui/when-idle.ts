/** What may wait until the first frame is on the screen. */
import { startTransition, useEffect, useState } from 'react';

/** Milliseconds after which even a busy page gets to it. */
const longestWait = 300;

/** Calls back once the page has nothing more urgent to do. @returns what takes it back */
export function whenIdle(run: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run, longestWait / 4);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: longestWait });
  return () => cancelIdleCallback(handle);
}

/** The first `count` of many at once, for what is in view, and all of them right after the first frame. */
export function useFirstThenAll<Item>(all: readonly Item[], count: number): readonly Item[] {
  const [showsAll, setShowsAll] = useState(false);
  useEffect(() => whenIdle(() => startTransition(() => setShowsAll(true))), []);
  return showsAll ? all : all.slice(0, count);
}
