import { expect, it } from 'vitest';
import { deciderInWords } from './decider-words.ts';

it('names who decides: a group by its name, a function or person by their own, nobody by nothing', () => {
  const names = { function: () => 'Finance', person: () => undefined };
  const words = (['ceo', 'leadership', 'function', 'person', null] as const).map((decider) =>
    deciderInWords(decider, names),
  );
  expect(words).toEqual(['CEO', 'Leadership team', 'Finance', undefined, null]);
});
