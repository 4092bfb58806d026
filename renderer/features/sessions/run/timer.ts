/** The time that each point of a session takes: counted on a clock that only goes forward, kept through a reload. */
import { useEffect, useRef, useState } from 'react';
import { readDraft, writeDraft } from '#renderer/state/drafts.ts';

/** Milliseconds by point. */
export type Elapsed = Readonly<Record<string, number>>;

/** Adds time to one point. A step back is no time: the clock is one that cannot go back, and this holds even so. */
export function addTime(elapsed: Elapsed, pointId: string, milliseconds: number): Elapsed {
  return { ...elapsed, [pointId]: (elapsed[pointId] ?? 0) + Math.max(0, milliseconds) };
}

/** `4:07`, `72:30`: minutes and seconds. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function totalOf(elapsed: Elapsed): number {
  return Object.values(elapsed).reduce((sum, each) => sum + each, 0);
}

export interface Timer {
  elapsed: Elapsed;
  isRunning: boolean;
  toggle: () => void;
}

const secondsApart = 1000;

/**
 * Runs while the session is on the screen. `performance.now` counts from the start of the page whatever happens to the
 * clock on the wall; time while the window was closed belongs to no point.
 * @param draft where it is kept (state/drafts.ts)
 */
export function useTimer(draft: string, pointId: string | undefined): Timer {
  const [elapsed, setElapsed] = useState<Elapsed>(() => readDraft(draft, { elapsed: {} as Elapsed }).elapsed);
  const [isRunning, setRunning] = useState(true);
  const latest = useRef(elapsed);
  useEffect(() => {
    if (!isRunning || pointId === undefined) return;
    let last = performance.now();
    const count = () => {
      const now = performance.now();
      latest.current = addTime(latest.current, pointId, now - last);
      last = now;
      setElapsed(latest.current);
      writeDraft(draft, { elapsed: latest.current });
    };
    const timer = setInterval(count, secondsApart);
    return () => {
      count();
      clearInterval(timer);
    };
  }, [draft, pointId, isRunning]);
  return { elapsed, isRunning, toggle: () => setRunning((now) => !now) };
}
