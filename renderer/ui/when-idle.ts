/** What may wait until the first frame is on the screen. */
import { startTransition, useEffect, useState } from 'react';

/** Milliseconds after which even a busy page gets to it. */
const longestWait = 300;

/**
 * Calls back once what was drawn is on the screen and the page has nothing more urgent to do: the second frame begins
 * when the first has been handed over. @returns what takes it back
 */
export function whenIdle(run: () => void): () => void {
  let isAsked = false;
  let isTakenBack = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    runWhenFree(() => {
      if (!isTakenBack) run();
    });
  };
  requestAnimationFrame(() => requestAnimationFrame(ask));
  // A window that nobody sees has no frames.
  setTimeout(ask, longestWait);
  return () => {
    isTakenBack = true;
  };
}

function runWhenFree(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: longestWait });
  else setTimeout(run);
}

/** False while the first frame is made, true right after it. */
export function useIsDrawn(): boolean {
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => whenIdle(() => startTransition(() => setIsDrawn(true))), []);
  return isDrawn;
}

/** The first `count` of many at once, for what is in view, and all of them right after the first frame. */
export function useFirstThenAll<Item>(all: readonly Item[], count: number): readonly Item[] {
  return useIsDrawn() ? all : all.slice(0, count);
}
