import { expect, it } from 'vitest';
import { RecentResults } from './recent-results.ts';

it('remembers the last few results and gives up the one longest unused', () => {
  const recent = new RecentResults<number>(2);
  recent.put('a', 1);
  recent.put('b', 2);
  expect(recent.get('a')).toBe(1);
  recent.put('c', 3);
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
});

it('keeps the newer of two results for one key', () => {
  const recent = new RecentResults<number>(2);
  recent.put('a', 1);
  recent.put('a', 2);
  recent.put('b', 3);
  expect([recent.get('a'), recent.get('b')]).toEqual([2, 3]);
});
