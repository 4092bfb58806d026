import { describe, expect, it } from 'vitest';
import { standingOf } from './standing.ts';

const newest = {
  ...{ id: 'x', at: '2026-03-10T09:00:00.000Z', commitCounter: 1, bytes: 1 },
  reason: 'regular' as const,
};
const base = { newest, isBehind: false, problem: null };

describe('how backups stand', () => {
  it.each([
    [base, 'good'],
    [{ ...base, isBehind: true }, 'waiting'],
    [{ ...base, newest: null, isBehind: true }, 'waiting'],
    [{ ...base, problem: 'The disk is full.' }, 'bad'],
  ] as const)('%o is %s', (standing, tone) => {
    expect(standingOf(standing, '2026-03-10T10:00:00.000Z').tone).toBe(tone);
  });

  it('a changed client without a backup for a day is a warning, an unchanged one is not', () => {
    const later = '2026-03-11T09:00:01.000Z';
    expect(standingOf({ ...base, isBehind: true }, later).tone).toBe('bad');
    expect(standingOf(base, later).tone).toBe('good');
  });
});
