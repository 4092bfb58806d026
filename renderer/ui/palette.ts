/** The colours that mean something, in both schemes. Every text colour here is checked for contrast in accent.test.ts. */
import type { InitiativeStatus } from '#shared/domain/vocabulary.ts';
import { accentRamp, type Ramp } from './accent.ts';

/** The app's own colour, where no client's is shown. */
export const ownColor = '#4353b3';

export const gray: Ramp = [
  '#f9f9fa',
  '#f2f3f5',
  '#e8e9ec',
  '#dddfe3',
  '#c8cad0',
  '#6f727b',
  '#5b5e67',
  '#474a52',
  '#2e3036',
  '#1a1b1f',
];

export const dark: Ramp = [
  '#e4e5e9',
  '#c8cad0',
  '#a3a6af',
  '#8b8e98',
  '#3a3c43',
  '#2b2d33',
  '#212328',
  '#18191d',
  '#121316',
  '#0c0d0f',
];

/** What stands behind everything, as Mantine takes it from the ramps: white, and the eighth dark one. */
export const pageColors = { light: '#ffffff', dark: dark[7] } as const;

export const accent: Ramp = accentRamp(ownColor);

/** Light and dark text colour of each status. */
export const statusColors: Record<InitiativeStatus, readonly [light: string, dark: string]> = {
  not_started: ['#5b5e67', '#a3a6af'],
  on_track: ['#18794e', '#4cc38a'],
  at_risk: ['#945700', '#f0b44c'],
  off_track: ['#c0302b', '#ff8f87'],
  on_hold: ['#5b5e67', '#a3a6af'],
  done: ['#2c5fa8', '#7fb0f2'],
  cancelled: ['#5b5e67', '#a3a6af'],
};

/** Series of a chart, told apart also by people who see no red or green. */
export const seriesColors: readonly (readonly [light: string, dark: string])[] = [
  ['#3451b2', '#8da4ef'],
  ['#ad4f17', '#f0a36b'],
  ['#0d7567', '#4fc4b3'],
  ['#8e4ec6', '#bf8cf0'],
  ['#7f6400', '#d9bd4a'],
  ['#5b5e67', '#a3a6af'],
];
