/** A client's own colour, made fit for reading. Colours are `#rrggbb`. */

type Channels = readonly [red: number, green: number, blue: number];

const white: Channels = [255, 255, 255];
const black: Channels = [0, 0, 0];

/** WCAG's least contrast of text with its ground. */
const readable = 4.5;

/** Contrast of two colours, from 1 (the same) to 21. (Source: WCAG 2.2, contrast ratio.) */
export function contrast(one: string, other: string): number {
  return ratio(channelsOf(one), channelsOf(other));
}

/** The colour itself, or the lightest darker shade of it that can be read as text on white. */
export function readableOnWhite(color: string): string {
  const channels = channelsOf(color);
  for (let share = 0; share < 100; share += 1) {
    const shade = rounded(mix(channels, black, share / 100));
    if (ratio(shade, white) >= readable) return hexOf(shade);
  }
  return hexOf(black);
}

/** Near-black or white, whichever reads better on the colour. */
export function inkOn(color: string): string {
  const ground = channelsOf(color);
  return ratio(ground, white) >= ratio(ground, [17, 20, 24]) ? '#ffffff' : '#111418';
}

/** The colour thinned with white: `share` 0 is white, 1 the colour itself. */
export function tintOf(color: string, share: number): string {
  return hexOf(rounded(mix(white, channelsOf(color), share)));
}

function channelsOf(color: string): Channels {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hexOf(channels: Channels): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function mix(from: Channels, to: Channels, share: number): Channels {
  const at = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * share;
  return [at(0), at(1), at(2)];
}

function rounded([red, green, blue]: Channels): Channels {
  return [Math.round(red), Math.round(green), Math.round(blue)];
}

function ratio(one: Channels, other: Channels): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return ((light ?? 1) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance([red, green, blue]: Channels): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
