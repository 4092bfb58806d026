import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '#shared/domain/search-text.ts';
import { RowSearch } from './search.ts';

const letter = fc.constantFrom('a', 'b', 'A', 'é', ' ', '\n');
const text = fc.string({ unit: letter, maxLength: 8 });

function naive(texts: string[], query: string): number[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return texts.map((line) => Number(words.every((word) => foldText(line).includes(word))));
}

describe('searching rows', () => {
  test('ignores case and accents, and wants every word of the query somewhere in the row', () => {
    const texts = ['Expand to São Paulo\nMaria Keller', 'Cash conversion\nJonas Weber'];
    const search = new RowSearch(texts.length, (index) => texts[index] ?? '');
    expect([...(search.find('sao EXPAN kell') ?? [])]).toEqual([1, 0]);
    expect([...(search.find('weber cash') ?? [])]).toEqual([0, 1]);
    expect([...(search.find('paulo cash') ?? [])]).toEqual([0, 0]);
  });

  test('keeps every row for a blank query', () => {
    expect(new RowSearch(2, () => 'x').find('  ')).toBeNull();
  });

  test('finds the same whether a query is typed key by key, changed, or given at once', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), fc.array(text, { maxLength: 8 }), (texts, queries) => {
        const search = new RowSearch(texts.length, (index) => texts[index] ?? '');
        for (const query of queries.flatMap((q) => [...q].map((_, end) => q.slice(0, end + 1)))) {
          expect([...(search.find(query) ?? texts.map(() => 1))]).toEqual(naive(texts, query));
        }
      }),
    );
  });

  test('looks only at the rows found before when the query goes on', () => {
    const asked: number[] = [];
    const texts = ['alpha', 'beta', 'alp'];
    const search = new RowSearch(
      3,
      (index) => texts[index] ?? '',
      (index) => texts[index],
    );
    search.find('alp');
    const spied = new RowSearch(3, (index) => {
      asked.push(index);
      return texts[index] ?? '';
    });
    spied.find('alp');
    spied.find('alph');
    expect(asked).toEqual([0, 1, 2]);
    expect([...(search.find('alph') ?? [])]).toEqual([1, 0, 0]);
  });

  test('prepares in steps, after which no text is asked for again', () => {
    let asked = 0;
    const search = new RowSearch(600, () => `row ${asked++}`);
    const steps = search.prepare();
    steps.next();
    steps.next();
    expect(search.known(511)).toBe('row 511');
    expect(search.known(512)).toBeUndefined();
    steps.next();
    search.find('row');
    expect(asked).toBe(600);
  });
});
