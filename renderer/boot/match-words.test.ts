import { expect, it } from 'vitest';
import { matchesWords, nearlyMatchesWords } from './match-words.ts';

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

it.each([
  ['Brightwater Clinics', 'brightwter', true],
  ['Brightwater Clinics', 'brihgtwater', true],
  ['Brightwater Clinics', 'brightwaater clin', true],
  ['Brightwater Clinics', 'brigjt', true],
  ['Retainer', 'reteiner', true],
  ['Days', 'dxy', false],
  ['Brightwater Clinics', 'brgihtwter', false],
  ['Kestrel Freight', 'bright', false],
])('%j is nearly found by %j: %s', (text, query, isFound) => {
  expect(nearlyMatchesWords(text, query)).toBe(isFound);
});
