import { expect, it } from 'vitest';
import { sessionKindInSentence, sessionKinds } from './vocabulary.ts';

it('a kind of session begins small inside a sentence, and the CEO stays the CEO', () => {
  expect(sessionKinds.map(sessionKindInSentence)).toEqual([
    'weekly check-in',
    'monthly strategic review',
    'CEO session',
    'annual planning',
    'ad hoc session',
  ]);
});
