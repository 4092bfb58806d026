import { describe, expect, it } from 'vitest';
import { placeAfter } from './grid-place.ts';

const size = { rows: 3, days: 31 };

describe('the keyboard in the grid', () => {
  it('goes one cell with an arrow, and to the ends of the month', () => {
    const place = { row: 1, day: 10 };
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
    expect(placeAfter('ArrowLeft', { row: 0, day: 0 }, size)).toEqual({ row: 0, day: 0 });
    expect(placeAfter('ArrowDown', { row: 2, day: 30 }, size)).toEqual({ row: 2, day: 30 });
    expect(placeAfter('ArrowRight', { row: 2, day: 30 }, size)).toEqual({ row: 2, day: 30 });
  });
});
