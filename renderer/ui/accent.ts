/**
 * A client's colour as ten shades that can be read. Hue and strength are the client's, lightness is ours: whichever
 * colour was chosen, text keeps a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3) where Mantine and our styles put each shade:
 * 8 and 9 under white and on 0 to 1, 4 and lighter on the dark scheme's surfaces.
 */

/** Ten colours from light to dark, as `#rrggbb`. */
export type Ramp = [string, string, string, string, string, string, string, string, string, string];

const lightness = [0.978, 0.955, 0.915, 0.86, 0.8, 0.72, 0.63, 0.555, 0.485, 0.42];
const strength = [0.1, 0.2, 0.36, 0.55, 0.75, 0.92, 1, 1, 0.96, 0.86];
const strongest = 0.17;

const ramps = new Map<string, Ramp>();

/** The shades of a colour given as `#rrggbb`. */
export function accentRamp(color: string): Ramp {
  const known = ramps.get(color);
  if (known) return known;
  const { chroma, hue } = toPolar(color);
  const base = Math.min(chroma, strongest);
  const ramp = lightness.map((light, shade) => toHex(light, base * (strength[shade] ?? 1), hue)) as Ramp;
  ramps.set(color, ramp);
  return ramp;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = toLinear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toLinear(color: string): [number, number, number] {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

// Oklab, by its author's published matrices (Björn Ottosson, "A perceptual color space for image processing", 2020).
function toPolar(color: string): { chroma: number; hue: number } {
  const [r, g, b] = toLinear(color);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { chroma: Math.hypot(x, y), hue: Math.atan2(y, x) };
}

function fromPolar(light: number, chroma: number, hue: number): [number, number, number] {
  const x = chroma * Math.cos(hue);
  const y = chroma * Math.sin(hue);
  const l = (light + 0.3963377774 * x + 0.2158037573 * y) ** 3;
  const m = (light - 0.1055613458 * x - 0.0638541728 * y) ** 3;
  const s = (light - 0.0894841775 * x - 1.291485548 * y) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

// A colour that the screen cannot show loses strength, never hue or lightness, until it can.
function toHex(light: number, chroma: number, hue: number): string {
  const channels = fromPolar(light, chroma, hue);
  const isShown = channels.every((value) => value >= -1e-4 && value <= 1.0001);
  if (!isShown && chroma > 1e-3) return toHex(light, chroma * 0.97, hue);
  return `#${channels.map(toByte).join('')}`;
}

function toByte(value: number): string {
  const bounded = Math.min(1, Math.max(0, value));
  const encoded = bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * bounded ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, '0');
}
