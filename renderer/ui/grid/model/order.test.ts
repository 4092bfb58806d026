import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish, type OrderKey, rankRows, sortByRank } from './order.ts';

const compareText = new Intl.Collator('en', { numeric: true }).compare;
const keys = fc.array(
  fc.option(
    fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('a', 'A', 'á', 'Q2', 'Q10', ''), fc.integer()),
  ),
  { maxLength: 60 },
);

function naive(list: OrderKey[], descending: boolean): number[] {
  const blank = (key: OrderKey) => key === null || key === '';
  const compare = (a: OrderKey, b: OrderKey): number => {
    if (blank(a) || blank(b)) return Number(blank(a)) - Number(blank(b));
    const order =
      typeof a === 'number' || typeof b === 'number'
        ? typeof a === 'number' && typeof b === 'number'
          ? a - b
          : typeof a === 'number'
            ? -1
            : 1
        : compareText(a as string, b as string);
    return descending ? -order : order;
  };
  return [...list.keys()].sort((a, b) => compare(list[a] ?? null, list[b] ?? null));
}

function sorted(list: OrderKey[], descending: boolean): number[] {
  const ranking = finish(rankRows(list.length, (index) => list[index] ?? null, compareText));
  return [...sortByRank(Int32Array.from(list.keys()), ranking, descending)];
}

describe('the order of rows', () => {
  test('follows the collation of texts with numbers by value, and keeps rows without a value last', () => {
    const list = ['Q10', null, 'Q2', 'ähnlich', 'Zebra', '', 'apple'];
    expect(sorted(list, false).map((index) => list[index])).toEqual([
      'ähnlich',
      'apple',
      'Q2',
      'Q10',
      'Zebra',
      null,
      '',
    ]);
    expect(sorted(list, true).map((index) => list[index])).toEqual([
      'Zebra',
      'Q10',
      'Q2',
      'apple',
      'ähnlich',
      null,
      '',
    ]);
  });

  test('is that of a stable comparison sort, in both directions', () => {
    fc.assert(
      fc.property(keys, fc.boolean(), (list, descending) => {
        expect(sorted(list, descending)).toEqual(naive(list, descending));
      }),
    );
  });

  test('comes out the same when more keys are sorted than one step takes', () => {
    const list = Array.from({ length: 5000 }, (_, index) => `Phase ${(index * 7919) % 5003}`);
    expect(sorted(list, false)).toEqual(naive(list, false));
  });

  test('gives texts that compare as equal one rank, so that a second column decides between them', () => {
    const { ranks, levels } = finish(
      rankRows(3, (index) => ['\u00e9', 'e\u0301', 'f'][index] ?? null, compareText),
    );
    expect([...ranks]).toEqual([0, 0, 1]);
    expect(levels).toBe(2);
  });
});
