import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passagesOf, placeInWords } from './passages.ts';

const ways = (content: unknown) =>
  passagesOf(content).map(({ place, text }) => `${placeInWords(place)}: ${text}`);

test('a text is told by its section, its row and its field', () => {
  const content = {
    client: { name: 'Acme' },
    asks: ['Decide on pricing'],
    sections: [
      {
        kind: 'registry',
        reviewAfterDays: 30,
        groups: [
          {
            objective: { title: 'Grow' },
            initiatives: [{ title: 'Launch pricing', owner: null, lastUpdate: { note: 'As agreed' } }],
          },
        ],
      },
    ],
  };
  expect(ways(content)).toEqual([
    'Client › Acme › name: Acme',
    'Asked of the reader: Decide on pricing',
    'Registry › kind: registry',
    'Registry › objective › Grow › title: Grow',
    'Registry › Launch pricing › title: Launch pricing',
    'Registry › Launch pricing › last update › note: As agreed',
  ]);
});

test('no text is passed over, whatever the content', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (content) => {
      const texts: string[] = [];
      JSON.stringify(content, (_, value) => {
        if (typeof value === 'string') texts.push(value);
        return value;
      });
      expect(passagesOf(content).map(({ text }) => text)).toEqual(texts);
    }),
  );
});
