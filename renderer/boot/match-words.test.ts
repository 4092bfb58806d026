import { expect, it } from 'vitest';
import { matchesWords } from './match-words.ts';

it.each([
  ['Northwind Robotics', 'north', true],
  ['Northwind Robotics', 'rob nor', true],
  ['Société Générale', 'soc gene', true],
  ['Keyboard shortcuts', '', true],
  ['Northwind Robotics', 'wind', false],
  ['Northwind Robotics', 'north x', false],
])('%j is found by %j: %s', (text, query, isFound) => {
  expect(matchesWords(text, query)).toBe(isFound);
});
