import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageWidth, shownPercent, sizeOfPage, stepZoom } from './zoom.ts';

const letter = { width: 612, height: 792 };

describe('zoom', () => {
  it('shows a page as wide as the room, or as a whole', () => {
    const room = { width: 408, height: 264 };
    expect(shownPercent('width', letter, room)).toBeCloseTo(50);
    expect(shownPercent('page', letter, room)).toBeCloseTo(25);
    expect(shownPercent(110, letter, room)).toBe(110);
  });

  it('never shows a whole page beyond the room', () => {
    const length = fc.integer({ min: 50, max: 3000 });
    fc.assert(
      fc.property(length, length, (width, height) => {
        const shown = pageWidth(shownPercent('page', letter, { width, height }), letter);
        expect(shown).toBeLessThanOrEqual(width + 1e-6);
        expect((shown * letter.height) / letter.width).toBeLessThanOrEqual(height + 1e-6);
      }),
    );
  });

  it('goes to the next step from wherever it stands and stops at the ends', () => {
    expect(stepZoom(76.2, 1)).toBe(90);
    expect(stepZoom(76.2, -1)).toBe(75);
    expect(stepZoom(100, 1)).toBe(110);
    expect(stepZoom(400, 1)).toBe(400);
    expect(stepZoom(10, -1)).toBe(25);
  });
});

it('reads the size of a page from its view box, and takes A4 where there is none', () => {
  expect(sizeOfPage('<svg class="x" viewBox="0 0 612 792" width="612pt">')).toEqual(letter);
  expect(sizeOfPage(undefined).width).toBeCloseTo(595.28);
});
