import { describe, expect, it } from 'vitest';
import {
  type GridAction,
  type GridState,
  inside,
  nextState,
  placeAfter,
  selectedRange,
} from './grid-state.ts';

const size = { rows: 3, days: 31 };
const start: GridState = { place: { row: 1, day: 10 }, anchor: null, moved: null };
const doing = (...actions: GridAction[]) => actions.reduce(nextState, start);

describe('the keyboard in the grid', () => {
  it('goes one cell with an arrow, and to the ends of what is shown', () => {
    const { place } = start;
    expect(placeAfter('ArrowLeft', place, size)).toEqual({ row: 1, day: 9 });
    expect(placeAfter('ArrowRight', place, size)).toEqual({ row: 1, day: 11 });
    expect(placeAfter('ArrowUp', place, size)).toEqual({ row: 0, day: 10 });
    expect(placeAfter('ArrowDown', place, size)).toEqual({ row: 2, day: 10 });
    expect(placeAfter('Home', place, size)).toEqual({ row: 1, day: 0 });
    expect(placeAfter('End', place, size)).toEqual({ row: 1, day: 30 });
    expect(placeAfter('x', place, size)).toBeUndefined();
  });

  it('never leaves the grid', () => {
    expect(placeAfter('ArrowUp', { row: 0, day: 0 }, size)).toEqual({ row: 0, day: 0 });
    expect(placeAfter('ArrowRight', { row: 2, day: 30 }, size)).toEqual({ row: 2, day: 30 });
    expect(inside({ place: { row: 5, day: 30 }, anchor: 29, moved: null }, { rows: 2, days: 28 })).toEqual({
      ...{ place: { row: 1, day: 27 }, anchor: 27, moved: null },
    });
  });
});

describe('a selection', () => {
  it('is the place alone until it is extended, to either side, in its own row', () => {
    expect(selectedRange(start)).toEqual([10, 10]);
    const right = doing({ kind: 'go', to: { row: 1, day: 12 }, extends: true });
    expect(selectedRange(right)).toEqual([10, 12]);
    const left = nextState(right, { kind: 'go', to: { row: 2, day: 8 }, extends: true });
    expect(selectedRange(left)).toEqual([8, 10]);
    expect(left.place.row).toBe(1);
  });

  it('is gone with the next step', () => {
    const gone = doing(
      { kind: 'go', to: { row: 1, day: 12 }, extends: true },
      { kind: 'go', to: { row: 0, day: 12 } },
    );
    expect(gone).toEqual({ place: { row: 0, day: 12 }, anchor: null, moved: null });
  });
});

describe('a planned day on its way', () => {
  it('keeps where it came from, stays in its row, and is let go of without a trace', () => {
    const moving = doing({ kind: 'pick_up' }, { kind: 'go', to: { row: 2, day: 14 } });
    expect(moving).toEqual({ place: { row: 1, day: 14 }, anchor: null, moved: 10 });
    expect(nextState(moving, { kind: 'clear' }).moved).toBeNull();
  });
});
