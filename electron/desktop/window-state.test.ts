import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openWindowStateFile, placeWindow, type WindowState } from './window-state.ts';

const laptop = { x: 0, y: 24, width: 1440, height: 876 };
const beside = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('where a window goes', () => {
  test('the first time it stands in the middle of the primary display', () => {
    expect(placeWindow(undefined, [laptop], laptop)).toEqual({ x: 80, y: 62, width: 1280, height: 800 });
  });

  test('it comes back to where it was, also on a second display', () => {
    const saved = { x: 1600, y: 50, width: 1200, height: 900 };
    expect(placeWindow(saved, [laptop, beside], laptop)).toEqual(saved);
  });

  test('when its display is gone it comes back to the middle', () => {
    const saved = { x: 1600, y: 50, width: 1200, height: 900 };
    expect(placeWindow(saved, [laptop], laptop)).toEqual({ x: 80, y: 62, width: 1280, height: 800 });
  });

  test('a title bar above the screen, or with a sliver in reach, cannot be grasped', () => {
    const middle = { x: 80, y: 62, width: 1280, height: 800 };
    expect(placeWindow({ x: 100, y: -300, width: 1200, height: 800 }, [laptop], laptop)).toEqual(middle);
    expect(placeWindow({ x: 1400, y: 100, width: 1200, height: 800 }, [laptop], laptop)).toEqual(middle);
  });

  test('on a display smaller than the smallest window it fills the display', () => {
    const small = { x: 0, y: 0, width: 800, height: 480 };
    expect(placeWindow(undefined, [small], small)).toEqual(small);
  });

  test('wherever it was, its title bar can be grasped on some display and it is no larger than that', () => {
    const coordinate = fc.integer({ min: -5_000, max: 5_000 });
    const size = fc.integer({ min: 1, max: 5_000 });
    fc.assert(
      fc.property(coordinate, coordinate, size, size, (x, y, width, height) => {
        const placed = placeWindow({ x, y, width, height }, [laptop, beside], laptop);
        const isReachable = [laptop, beside].some(
          (area) =>
            placed.y >= area.y &&
            placed.y < area.y + area.height &&
            Math.min(placed.x + placed.width, area.x + area.width) - Math.max(placed.x, area.x) >= 120 &&
            placed.width <= area.width &&
            placed.height <= area.height,
        );
        expect(isReachable).toBe(true);
      }),
    );
  });
});

describe('the file it is kept in', () => {
  let folder: string;
  let path: string;
  const state: WindowState = {
    bounds: { x: 1, y: 2, width: 1000, height: 700 },
    isMaximised: true,
    isFullScreen: false,
    background: '#101113',
  };
  const noFault = (error: unknown) => expect.unreachable(String(error));

  beforeEach(() => {
    vi.useFakeTimers();
    folder = mkdtempSync(join(tmpdir(), 'throughline-state-'));
    path = join(folder, 'window-state.json');
  });
  afterEach(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true, force: true });
  });

  test('what was kept is there the next time', () => {
    openWindowStateFile(path, noFault).keep(state);
    vi.advanceTimersByTime(500);
    expect(openWindowStateFile(path, noFault).saved).toEqual(state);
  });

  test('many moves in a row are one write, of the last', () => {
    const file = openWindowStateFile(path, noFault);
    for (let x = 0; x < 50; x += 1) {
      file.keep({ ...state, bounds: { ...state.bounds, x } });
      vi.advanceTimersByTime(10);
      expect(existsSync(path)).toBe(false);
    }
    file.flush();
    expect(JSON.parse(readFileSync(path, 'utf8')).bounds.x).toBe(49);
    writeFileSync(path, 'untouched');
    vi.advanceTimersByTime(5_000);
    file.flush();
    expect(readFileSync(path, 'utf8')).toBe('untouched');
  });

  test.each(['', '{', '[]', '{"bounds":{"x":"a"}}', '{"bounds":{"x":0,"y":0,"width":0,"height":0}}'])(
    'a file that holds %j counts as none',
    (text) => {
      writeFileSync(path, text);
      expect(openWindowStateFile(path, noFault).saved).toBeUndefined();
    },
  );

  test('a background that is no colour counts as no file: it would reach the window', () => {
    writeFileSync(path, JSON.stringify({ ...state, background: 'url(x)' }));
    expect(openWindowStateFile(path, noFault).saved).toBeUndefined();
  });

  test('a write that fails is told and nothing more', () => {
    const faults: unknown[] = [];
    writeFileSync(join(folder, 'file'), '');
    const file = openWindowStateFile(join(folder, 'file', 'window-state.json'), (error) =>
      faults.push(error),
    );
    file.keep(state);
    file.flush();
    expect(faults).toHaveLength(1);
  });
});
