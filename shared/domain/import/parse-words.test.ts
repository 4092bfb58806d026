import { describe, expect, it } from 'vitest';
import { parseInputGroup, parseKind, parseLeadDays, parseNames, parseYesNo } from './parse-words.ts';

describe('reading names', () => {
  it.each([
    ['Anna Smith', ['Anna Smith']],
    ['  Anna   Smith ', ['Anna Smith']],
    ['Smith, Anna', ['Smith, Anna']],
    ['Anna Smith, Ben Jones', ['Anna Smith', 'Ben Jones']],
    ['Anna / Ben', ['Anna', 'Ben']],
    ['Anna and Ben', ['Anna', 'Ben']],
    ['Anna & Ben', ['Anna', 'Ben']],
    ['R&D', ['R&D']],
    ['Anna Smith <anna@example.com>', ['Anna Smith']],
    ['Anna\nBen', ['Anna', 'Ben']],
    ['Andy Brand', ['Andy Brand']],
    ['TBD', []],
    ['Anna / TBD', ['Anna']],
    ['', []],
  ])('%j names %j', (text, names) => {
    expect(parseNames(text)).toEqual(names);
  });
});

describe('reading small cells', () => {
  it('knows the kinds of a milestone by their usual words', () => {
    expect(parseKind('Decision')).toBe('decision');
    expect(parseKind('Go/No-Go')).toBe('decision');
    expect(parseKind('Deliverables')).toBe('deliverable');
    expect(parseKind('review point')).toBe('review');
    expect(parseKind('Party')).toBeUndefined();
  });

  it('knows yes from no, and neither from both', () => {
    expect(['Yes', 'x', '✓', 'TRUE', 'Done'].map(parseYesNo)).toEqual([true, true, true, true, true]);
    expect(['No', 'open', 'n'].map(parseYesNo)).toEqual([false, false, false]);
    expect(parseYesNo('half')).toBeUndefined();
  });

  it('reads a lead time in days or weeks, up to a year', () => {
    expect(['10', '10 days', '2 weeks', '0', '14.0', '1w'].map(parseLeadDays)).toEqual([
      10, 10, 14, 0, 14, 7,
    ]);
    expect(['-3', '1.5', 'soon', '366', '60 weeks'].map(parseLeadDays)).toEqual(Array(5).fill(undefined));
  });

  it('knows the CEO and the leadership team, and leaves names to others', () => {
    expect(parseInputGroup('CEO')).toBe('ceo');
    expect(parseInputGroup('the Leadership Team')).toBe('leadership');
    expect(parseInputGroup('Sales')).toBeUndefined();
  });
});
