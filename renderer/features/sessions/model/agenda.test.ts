import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agenda, changeItem, minutesInWords, moveItem, totalMinutes } from './agenda.ts';

const agenda = ['Numbers', 'Decisions', 'Risks'].map((title, index) => ({
  title,
  minutes: 10 * (index + 1),
}));
const titles = (list: Agenda) => list.map(({ title }) => title);

describe('moving an item of the agenda', () => {
  it('puts it before or behind the others', () => {
    expect(titles(moveItem(agenda, 2, 0))).toEqual(['Risks', 'Numbers', 'Decisions']);
    expect(titles(moveItem(agenda, 0, 1))).toEqual(['Decisions', 'Numbers', 'Risks']);
  });

  it('past either end changes nothing', () => {
    expect(moveItem(agenda, 0, -1)).toBe(agenda);
    expect(moveItem(agenda, 2, 3)).toBe(agenda);
  });

  it('loses nothing, wherever it goes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2, max: 5 }), fc.integer({ min: -2, max: 5 }), (from, to) => {
        expect(titles(moveItem(agenda, from, to)).sort()).toEqual(titles(agenda).sort());
      }),
    );
  });
});

it('changes one item and no other', () => {
  const changed = changeItem(agenda, 1, { minutes: 5 });
  expect(changed[1]).toEqual({ title: 'Decisions', minutes: 5 });
  expect(totalMinutes(changed)).toBe(45);
});

it.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [95, '1 h 35 min'],
])('%i minutes are %s', (minutes, words) => {
  expect(minutesInWords(minutes)).toBe(words);
});
