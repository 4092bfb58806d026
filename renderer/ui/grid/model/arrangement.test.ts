import { describe, expect, test } from 'vitest';
import { type Arrangement, followLine, lineAt } from './arrangement.ts';

const group = (text: string) => ({ text, count: 1, collapsed: false });
const flat = (...entries: number[]): Arrangement => ({
  entries: Int32Array.from(entries),
  groups: [],
  matched: entries.length,
});
const same = (a: number, b: number) => a === b;

describe('following a line through a new arrangement', () => {
  test('finds the row where it stands now', () => {
    expect(followLine(flat(0, 1, 2), flat(2, 1, 0), 0, same)).toBe(2);
  });

  test('stays near where the row was when it is gone', () => {
    expect(followLine(flat(0, 1, 2), flat(0, 1), 2, same)).toBe(1);
    expect(followLine(flat(0, 1, 2), flat(), 2, same)).toBe(-1);
  });

  test('finds a group by its text and not a row in its place', () => {
    const before: Arrangement = {
      entries: Int32Array.of(~0, 0, ~1, 1),
      groups: [group('a'), group('b')],
      matched: 2,
    };
    const after: Arrangement = {
      entries: Int32Array.of(~0, 1, ~1),
      groups: [group('b'), group('c')],
      matched: 1,
    };
    expect(followLine(before, after, 2, same)).toBe(0);
    expect(followLine(before, after, 3, same)).toBe(1);
  });

  test('names what stands on a line', () => {
    const arranged: Arrangement = { entries: Int32Array.of(~0, 7), groups: [group('a')], matched: 1 };
    expect(lineAt(arranged, 0)).toEqual({ kind: 'group', group: group('a') });
    expect(lineAt(arranged, 1)).toEqual({ kind: 'row', index: 7 });
    expect(lineAt(arranged, 2)).toBeUndefined();
  });
});
