import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientColors } from '#shared/domain/identity.ts';
import { accentRamp, contrast } from './accent.ts';
import { dark, gray, ownColor, seriesColors, statusColors } from './palette.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const white = '#ffffff';

describe('the shades of any colour a client may have', () => {
  const holds = (check: (ramp: ReturnType<typeof accentRamp>) => void) =>
    fc.assert(
      fc.property(color, (value) => check(accentRamp(value))),
      {
        examples: [...clientColors, ownColor, '#ffff00', '#00ff00', '#0000ff', '#000000', white].map(
          (one) => [one],
        ),
      },
    );

  it('carry white text on 8 and 9', () => {
    holds((ramp) => {
      for (const shade of [ramp[8], ramp[9]]) expect(contrast(shade, white)).toBeGreaterThanOrEqual(4.5);
    });
  });

  it('can be read as text on their own tints', () => {
    holds((ramp) => {
      for (const tint of [ramp[0], ramp[1]]) expect(contrast(ramp[8], tint)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ramp[9], ramp[2])).toBeGreaterThanOrEqual(4.5);
    });
  });

  it('can be read as text on the dark scheme’s surfaces', () => {
    holds((ramp) => {
      for (const surface of [dark[5], dark[6], dark[7], dark[8]])
        expect(contrast(ramp[4], surface)).toBeGreaterThanOrEqual(4.5);
    });
  });

  it('go from light to dark', () => {
    holds((ramp) => {
      const order = ramp.map((shade) => contrast(shade, '#000000'));
      expect(order).toEqual([...order].sort((a, b) => b - a));
    });
  });
});

describe('fixed colours of text', () => {
  const pairs = [...Object.values(statusColors), ...seriesColors];

  it.each(pairs)('%s is read on light surfaces and %s on dark ones', (light, darkColor) => {
    for (const surface of [white, gray[0], gray[1]])
      expect(contrast(light, surface)).toBeGreaterThanOrEqual(4.5);
    for (const surface of [dark[5], dark[6], dark[7], dark[8]])
      expect(contrast(darkColor, surface)).toBeGreaterThanOrEqual(4.5);
  });

  it('include the dimmed and the placeholder text', () => {
    expect(contrast(gray[5], white)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(gray[6], gray[1])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark[3], dark[6])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark[2], dark[5])).toBeGreaterThanOrEqual(4.5);
  });
});

it('contrast is 21 for black on white and 1 for a colour on itself', () => {
  expect(contrast('#000000', white)).toBeCloseTo(21, 5);
  expect(contrast('#3a7f21', '#3a7f21')).toBe(1);
});
