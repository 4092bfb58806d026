import { describe, expect, it } from 'vitest';
import { amountOf, brushes, deedOf } from './brush.ts';

describe('keys of the calendar', () => {
  it('paint a part of a day by its figure or its letter, and erase', () => {
    const painted = ['1', 'F', '2', 'h', '3', '4', 'Q', 'Delete', 'Backspace', '0'].map(deedOf);
    expect(painted.map((deed) => deed?.kind === 'paint' && deed.milliDays)).toEqual([
      ...[1000, 1000, 500, 500, 750, 250, 250, 0, 0, 0],
    ]);
    expect(brushes.map(amountOf)).toEqual([1000, 500, 250, 0]);
  });

  it('confirm with one key, and leave other keys to the app', () => {
    expect([' ', 'c', 'W'].map((key) => deedOf(key)?.kind)).toEqual(['confirm', 'confirm', 'confirm']);
    expect(deedOf('g')).toBeUndefined();
    expect(deedOf('?')).toBeUndefined();
  });
});
