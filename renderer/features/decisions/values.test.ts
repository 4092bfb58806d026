import { expect, it } from 'vitest';
import { deciderChoices, decisionProblems, emptyDecision, fieldsOf, valuesOf } from './values.ts';

const row = {
  ...{ id: 'd', question: 'Which bank?', options: '', recommendation: 'The first', initiativeId: null },
  ...({ decider: 'person', deciderFunctionId: null, deciderPersonId: 'p' } as const),
  ...{ sessionId: null, raisedOn: '2026-03-01', neededBy: '2026-03-20', leadDays: 5 },
  ...{ decidedOn: null, outcome: '', createdAt: '2026-03-01T09:00:00.000Z' },
};

it('a decision goes through its form and comes back as it was', () => {
  expect(fieldsOf(valuesOf(row))).toEqual({
    ...{ question: 'Which bank?', options: '', recommendation: 'The first', initiativeId: null },
    ...{ decider: 'person', deciderFunctionId: null, deciderPersonId: 'p' },
    ...{ neededBy: '2026-03-20', leadDays: 5 },
  });
  const function_ = { ...row, decider: 'function', deciderFunctionId: 'f', deciderPersonId: null } as const;
  expect(fieldsOf(valuesOf(function_))).toMatchObject({ decider: 'function', deciderFunctionId: 'f' });
  expect(fieldsOf({ ...emptyDecision, decider: 'ceo', leadDays: '' })).toMatchObject({
    ...{ decider: 'ceo', deciderFunctionId: null, neededBy: null, leadDays: 0 },
  });
});

it('a question, who decides and by when must be said', () => {
  expect(Object.keys(decisionProblems(emptyDecision))).toEqual(['question', 'decider', 'neededBy']);
  expect(decisionProblems(valuesOf(row))).toEqual({});
});

it('groups come first, then functions and people; what there is none of is left out', () => {
  const choices = deciderChoices({ functions: [], people: [] });
  expect(choices.map(({ group }) => group)).toEqual(['Groups']);
  const functions = [{ id: 'f', name: 'Sales', position: 1 }];
  expect(deciderChoices({ functions, people: [] })[1]?.items).toEqual([
    { value: 'function f', label: 'Sales' },
  ]);
});
