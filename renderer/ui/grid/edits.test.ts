import { describe, expect, test } from 'vitest';
import { choiceEdit, dateEdit, textEdit } from './edits.ts';

interface Initiative {
  title: string;
  ownerId: string | null;
  targetOn: string | null;
}

const initiative: Initiative = { title: 'Pricing', ownerId: 'p2', targetOn: '2026-03-31' };
const people = [
  { value: null, label: '' },
  { value: 'p1', label: 'José Álvarez' },
  { value: 'p2', label: 'Ana Ribeiro' },
];
const title = textEdit<Initiative, Partial<Initiative>>(
  (row) => row.title,
  (text) => ({ title: text }),
  'Give it a title.',
);
const owner = choiceEdit<Initiative, Partial<Initiative>, string | null>(
  () => people,
  (row) => row.ownerId,
  (ownerId) => ({ ownerId }),
  'Add people under Setup.',
);
const targetOn = dateEdit<Initiative, Partial<Initiative>>(
  (row) => row.targetOn,
  (date) => ({ targetOn: date }),
);

describe('editing a text', () => {
  test('drops the spaces around it and refuses a blank one where it must not be', () => {
    expect(title.parse('  Hiring ', initiative)).toEqual({ patch: { title: 'Hiring' } });
    expect(title.parse('  ', initiative)).toEqual({ problem: 'Give it a title.' });
  });
});

describe('editing a choice', () => {
  test('starts with the label and takes one in any case, with or without accents', () => {
    expect(owner.draft(initiative)).toBe('Ana Ribeiro');
    expect(owner.parse('jose alvarez', initiative)).toEqual({ patch: { ownerId: 'p1' } });
    expect(owner.options?.(initiative)).toEqual(['', 'José Álvarez', 'Ana Ribeiro']);
  });

  test('clears where the blank choice is offered, and refuses what is not', () => {
    expect(owner.parse('', initiative)).toEqual({ patch: { ownerId: null } });
    expect(owner.parse('Bob', initiative)).toEqual({
      problem: '“Bob” is none of the choices. Add people under Setup.',
    });
  });
});

describe('editing a date', () => {
  test('takes a real date or none', () => {
    expect(targetOn.parse('2026-02-28', initiative)).toEqual({ patch: { targetOn: '2026-02-28' } });
    expect(targetOn.parse(' ', initiative)).toEqual({ patch: { targetOn: null } });
    expect(targetOn.parse('2026-02-30', initiative)).toEqual({ problem: '“2026-02-30” is no date.' });
  });

  test('takes what a spreadsheet shows where it can be read in one way only', () => {
    expect(targetOn.parse('31/12/2026', initiative)).toEqual({ patch: { targetOn: '2026-12-31' } });
    expect(targetOn.parse('5 Jan 2027', initiative)).toEqual({ patch: { targetOn: '2027-01-05' } });
    expect(targetOn.parse('3/4/2027', initiative)).toEqual({
      problem: '“3/4/2027” could be two days: write the month as a word, or the year first.',
    });
    expect(targetOn.parse('TBD', initiative)).toEqual({ problem: '“TBD” is no date.' });
  });
});
