/** Colours and page of a packet, as `typst/theme.typ` reads them from `/look.json`. */
import type { ChartLook } from '#shared/charts/chart-look.ts';
import { inkOn, readableOnWhite, tintOf } from '#shared/charts/color.ts';
import type { DocumentContent } from '#shared/domain/documents.ts';
import type { FontChoice } from './fonts.ts';

/** The colours that charts share with the rest of the page. */
const printColors = {
  ink: '#1b1f24',
  muted: '#5c6570',
  rule: '#dfe3e8',
  ground: '#ffffff',
  shade: '#f8eeec',
  alarm: '#b3261e',
} as const;

/** The look of a chart of a client on paper; its words are set by the template. */
export function chartLookOf(color: string): ChartLook {
  return { ...printColors, font: 'Inter', accent: readableOnWhite(color), onAccent: '#ffffff' };
}

/** @param fonts the families in the order in which they are tried, and what none of them prints */
export function lookOf({ client, paper }: DocumentContent, fonts: FontChoice) {
  return {
    ...printColors,
    fonts: fonts.families,
    uncovered: patternOf(fonts.uncovered),
    paper,
    language: 'en',
    color: client.color,
    onColor: inkOn(client.color),
    accent: readableOnWhite(client.color),
    tint: tintOf(client.color, 0.07),
  };
}

/** A pattern of Typst's (Rust's) regular expressions that finds these characters; null where there are none. */
function patternOf(characters: readonly string[]): string | null {
  if (characters.length === 0) return null;
  const inHex = (point: string) => `\\x{${(point.codePointAt(0) ?? 0).toString(16)}}`;
  return characters.map((character) => Array.from(character, inHex).join('')).join('|');
}
