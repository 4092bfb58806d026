import { DEFAULT_THEME, deepMerge, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { expect, it } from 'vitest';
import { cssVariables, theme } from './theme.ts';

type Variables = Record<string, string>;

/** The page does not work them out at each start: after a change of the theme run this test once with `--update`. */
it('has Mantine’s variables of the theme in its stylesheet', async () => {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme);
  const ours = deepMerge(defaultCssVariablesResolver(whole), cssVariables(whole));
  const known = defaultCssVariablesResolver(DEFAULT_THEME);
  const stylesheet = [
    '/* biome-ignore-all format: written by theme.test.ts from theme.ts, what differs from Mantine’s own variables */',
    rule(':root', changed(ours.variables, known.variables)),
    rule(':root[data-mantine-color-scheme="dark"]', changed(ours.dark, known.dark)),
    rule(':root[data-mantine-color-scheme="light"]', changed(ours.light, known.light)),
  ];
  await expect(`${stylesheet.join('\n')}\n`).toMatchFileSnapshot('./theme-variables.css');
});

function changed(ours: Variables, known: Variables): [string, string][] {
  return Object.entries(ours).filter(([name, value]) => known[name] !== value);
}

function rule(selector: string, variables: readonly [string, string][]): string {
  return `${selector} {\n${variables.map(([name, value]) => `  ${name}: ${value.trim().replaceAll("'", '"')};\n`).join('')}}`;
}
