/** What dragging over dates does, and the keys that do the same. */
import type { MilliDays } from '#shared/domain/quantities.ts';

export const brushes = ['full', 'half', 'quarter', 'erase'] as const;
export type Brush = (typeof brushes)[number];

export const brushWords: Record<Brush, string> = {
  full: 'Full day',
  half: 'Half',
  quarter: 'Quarter',
  erase: 'Erase',
};

const amounts: Record<Exclude<Brush, 'erase'>, MilliDays> = { full: 1000, half: 500, quarter: 250 };

/** Thousandths of a day that a brush paints; 0 erases. */
export function amountOf(brush: Brush): MilliDays {
  return brush === 'erase' ? 0 : amounts[brush];
}

export type GridDeed =
  | { kind: 'paint'; milliDays: MilliDays }
  | { kind: 'confirm' | 'open' | 'pick_up' | 'drop' | 'split' | 'recur' | 'time_off' | 'clear' };

const paintKeys: Readonly<Record<string, MilliDays>> = {
  ...{ '1': 1000, f: 1000, '2': 500, h: 500, '4': 250, q: 250, '3': 750 },
  ...{ '0': 0, delete: 0, backspace: 0 },
};

const otherKeys: Readonly<Record<string, Exclude<GridDeed['kind'], 'paint'>>> = {
  ...{ ' ': 'confirm', c: 'confirm', w: 'confirm', enter: 'open' },
  ...{ m: 'pick_up', s: 'split', r: 'recur', t: 'time_off', escape: 'clear' },
};

/** What a key does with the dates that are selected; nothing for any other key. */
export function deedOf(key: string): GridDeed | undefined {
  const name = key.toLowerCase();
  const milliDays = paintKeys[name];
  if (milliDays !== undefined) return { kind: 'paint', milliDays };
  const kind = otherKeys[name];
  return kind && { kind };
}
