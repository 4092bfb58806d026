import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clearSelection,
  initialFocus,
  moveTo,
  placeAfterKey,
  placeAfterTab,
  selectedIds,
  spanOf,
  togglePicked,
} from './focus.ts';

const extent = { lines: 100, columns: 5, page: 20 };
const idAt = (line: number) => (line >= 0 && line < 100 ? `row ${line}` : undefined);
const place = fc.record({ line: fc.integer({ min: -1, max: 99 }), column: fc.integer({ min: 0, max: 4 }) });

describe('moving with the keyboard', () => {
  test.each([
    ['ArrowDown', false, { line: 11, column: 2 }],
    ['ArrowRight', false, { line: 10, column: 3 }],
    ['ArrowUp', true, { line: 0, column: 2 }],
    ['PageDown', false, { line: 30, column: 2 }],
    ['PageUp', false, { line: 0, column: 2 }],
    ['Home', false, { line: 10, column: 0 }],
    ['End', false, { line: 10, column: 4 }],
    ['Home', true, { line: 0, column: 0 }],
    ['End', true, { line: 99, column: 4 }],
  ])('%s with Ctrl %s leads to %o', (key, jump, to) => {
    expect(placeAfterKey(key, jump, { line: 10, column: 2 }, extent)).toEqual(to);
  });

  test('reaches the heading only by a step up from the first line', () => {
    expect(placeAfterKey('ArrowUp', false, { line: 0, column: 1 }, extent)).toEqual({ line: -1, column: 1 });
    expect(placeAfterKey('PageUp', false, { line: 3, column: 1 }, extent)?.line).toBe(0);
  });

  test('stays inside the grid, also an empty one, whatever is pressed', () => {
    const key = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'PageUp',
      'PageDown',
      'Home',
      'End',
    );
    fc.assert(
      fc.property(key, fc.boolean(), place, fc.integer({ min: 0, max: 100 }), (pressed, jump, at, lines) => {
        const to = placeAfterKey(pressed, jump, at, { ...extent, lines });
        expect(to?.line).toBeGreaterThanOrEqual(-1);
        expect(to?.line).toBeLessThan(Math.max(lines, 1));
        expect(to?.column).toBeGreaterThanOrEqual(0);
        expect(to?.column).toBeLessThan(5);
      }),
    );
  });

  test('takes no notice of other keys', () => {
    expect(placeAfterKey('a', false, { line: 0, column: 0 }, extent)).toBeNull();
  });

  test('Tab goes on to the next line, Shift+Tab takes it back, and both leave at the ends', () => {
    expect(placeAfterTab({ line: 3, column: 4 }, false, extent)).toEqual({ line: 4, column: 0 });
    expect(placeAfterTab({ line: 99, column: 4 }, false, extent)).toBeNull();
    expect(placeAfterTab({ line: -1, column: 0 }, true, extent)).toBeNull();
    fc.assert(
      fc.property(place, (at) => {
        const next = placeAfterTab(at, false, extent);
        if (next) expect(placeAfterTab(next, true, extent)).toEqual(at);
      }),
    );
  });
});

describe('selecting rows', () => {
  const at = (line: number) => ({ line, column: 0 });

  test('a single cell selects no row, a range over lines selects theirs', () => {
    const one = moveTo(initialFocus, at(3));
    expect([...selectedIds(one, idAt)]).toEqual([]);
    const range = moveTo(one, at(5), true);
    expect([...selectedIds(range, idAt)]).toEqual(['row 3', 'row 4', 'row 5']);
    expect([...selectedIds(moveTo(range, at(2), true), idAt)]).toEqual(['row 2', 'row 3']);
  });

  test('picking a row after a range keeps the range’s rows, and picking it again lets it go', () => {
    const range = moveTo(moveTo(initialFocus, at(3)), at(4), true);
    const more = togglePicked(range, at(8), idAt);
    expect([...selectedIds(more, idAt)]).toEqual(['row 3', 'row 4', 'row 8']);
    expect([...selectedIds(togglePicked(more, at(3), idAt), idAt)]).toEqual(['row 4', 'row 8']);
  });

  test('moving keeps picked rows, clearing lets all go and stays on the cell', () => {
    const picked = moveTo(togglePicked(initialFocus, at(2), idAt), at(7));
    expect([...selectedIds(picked, idAt)]).toEqual(['row 2']);
    expect(clearSelection(picked)).toEqual({ at: at(7), anchor: at(7), picked: new Set() });
  });

  test('a range stays below the heading', () => {
    const range = moveTo(moveTo(initialFocus, at(2)), at(-1), true);
    expect(spanOf(range)).toEqual({ top: 0, bottom: 2, left: 0, right: 0 });
  });
});
