import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, inkOn, readableOnWhite, tintOf } from './color.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('is 21 between black and white and 1 between equals', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#336699', '#336699')).toBe(1);
  });

  it('agrees with published examples', () => {
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  });
});

describe('a client’s colour', () => {
  it('stays as it is where it can be read on white', () => {
    expect(readableOnWhite('#0b7285')).toBe('#0b7285');
  });

  it('can be read as text on white, whatever it is', () => {
    fc.assert(fc.property(color, (value) => contrast(readableOnWhite(value), '#ffffff') >= 4.5));
  });

  it('keeps its hue when it is darkened', () => {
    expect(readableOnWhite('#ffe600')).toMatch(/^#([0-9a-f]{2})(?!\1)[0-9a-f]{2}00$/);
  });

  it('carries ink that can be read on it, whatever it is', () => {
    fc.assert(fc.property(color, (value) => contrast(inkOn(value), value) >= 4.2));
    expect([inkOn('#ffe600'), inkOn('#102040')]).toEqual(['#111418', '#ffffff']);
  });

  it('is thinned with white', () => {
    expect([tintOf('#000000', 0), tintOf('#000000', 0.5), tintOf('#0b7285', 1)]).toEqual([
      '#ffffff',
      '#808080',
      '#0b7285',
    ]);
  });
});
