/** Where the window stood last time and how it looked, kept in a small file beside the data. */
import { readFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from 'zod';
import { writeFileWhole } from '#db/files/write-file.ts';

const coordinate = z.int().min(-100_000).max(100_000);
const windowState = z.object({
  bounds: z.object({
    x: coordinate,
    y: coordinate,
    width: z.int().min(1).max(100_000),
    height: z.int().min(1).max(100_000),
  }),
  isMaximised: z.boolean(),
  isFullScreen: z.boolean(),
  /** The page's own background as `#rrggbb`: a new window shows it until the page has painted. */
  background: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
});
export type WindowState = z.infer<typeof windowState>;

/** A window smaller than this hides what it is for. */
export const smallestWindow = { width: 900, height: 600 };
const usualWindow = { width: 1280, height: 800 };
const titleBarHeight = 32;
const graspableWidth = 120;

export interface WindowStateFile {
  /** What was kept the last time the app ran. */
  readonly saved: WindowState | undefined;
  /** Keeps a state; writes it once nothing has changed for half a second. */
  keep(state: WindowState): void;
  /** Writes what is still waiting. */
  flush(): void;
}

/** The file that states are kept in. A failed write is told to `onFault` and loses nothing but a position. */
export function openWindowStateFile(path: string, onFault: (error: unknown) => void): WindowStateFile {
  let waiting: WindowState | undefined;
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    if (!waiting) return;
    const text = `${JSON.stringify(waiting, null, 2)}\n`;
    waiting = undefined;
    try {
      writeFileWhole(path, Buffer.from(text));
    } catch (error) {
      onFault(error);
    }
  }

  function keep(state: WindowState): void {
    waiting = state;
    clearTimeout(timer);
    timer = setTimeout(flush, 500);
  }

  return { saved: readWindowState(path), keep, flush };
}

// Undefined when there is nothing, or nothing that can be read.
function readWindowState(path: string): WindowState | undefined {
  try {
    return windowState.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/**
 * Where to put a window: where it was, if its title bar can still be grasped on one of the displays' work areas,
 * else in the middle of the primary one. It is never larger than the area it stands on.
 */
export function placeWindow(
  saved: Rectangle | undefined,
  workAreas: readonly Rectangle[],
  primary: Rectangle,
): Rectangle {
  const candidates = saved
    ? workAreas.map((area) => ({ area, bounds: { x: saved.x, y: saved.y, ...sizeWithin(saved, area) } }))
    : [];
  const found = candidates.find(({ area, bounds }) => isGraspable(bounds, area));
  return found?.bounds ?? inTheMiddle(primary);
}

function isGraspable(window: Rectangle, area: Rectangle): boolean {
  const left = Math.max(window.x, area.x);
  const right = Math.min(window.x + window.width, area.x + area.width);
  const isInside = window.y >= area.y && window.y + titleBarHeight <= area.y + area.height;
  return isInside && right - left >= graspableWidth;
}

function inTheMiddle(area: Rectangle): Rectangle {
  const { width, height } = sizeWithin(usualWindow, area);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

type Size = Pick<Rectangle, 'width' | 'height'>;

function sizeWithin(wanted: Size, area: Size): Size {
  return {
    width: Math.min(Math.max(wanted.width, smallestWindow.width), area.width),
    height: Math.min(Math.max(wanted.height, smallestWindow.height), area.height),
  };
}
