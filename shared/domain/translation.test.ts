import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Translation, translationGaps } from './translation.ts';
import { initiativeStatuses, translationKinds, translationStates } from './vocabulary.ts';

const objectives = [{ id: 'grow' }, { id: 'save' }];
const initiatives = [
  { id: 'market', status: 'on_track', objectiveId: 'grow' },
  { id: 'old', status: 'done', objectiveId: 'save' },
] as const;

function gaps(...translations: Partial<Translation>[]) {
  const found = translationGaps({
    objectives,
    initiatives,
    translations: translations.map((change) => ({
      kind: 'process_change',
      state: 'planned',
      objectiveId: null,
      initiativeId: null,
      ...change,
    })),
  });
  return [...found.objectives, ...found.initiatives].map(({ id }) => id);
}

it('an objective or open initiative that was turned into nothing is a gap', () => {
  expect(gaps()).toEqual(['grow', 'save', 'market']);
  expect(gaps({ objectiveId: 'grow' }, { objectiveId: 'save', state: 'in_place' })).toEqual(['market']);
});

it('an objective is translated through its initiatives, not the other way round', () => {
  expect(gaps({ initiativeId: 'market' })).toEqual(['save']);
  expect(gaps({ initiativeId: 'old' })).toEqual(['grow', 'market']);
});

it('what was dropped again does not count', () => {
  expect(gaps({ objectiveId: 'grow', state: 'dropped' })).toEqual(['grow', 'save', 'market']);
});

it('one more translation never opens a gap', () => {
  const ids = ['a', 'b', 'c'];
  const anyId = fc.option(fc.constantFrom(...ids));
  const anyTranslation = fc.record({
    kind: fc.constantFrom(...translationKinds),
    state: fc.constantFrom(...translationStates),
    objectiveId: anyId,
    initiativeId: anyId,
  });
  const anyInitiative = fc.record({
    id: fc.constantFrom(...ids),
    status: fc.constantFrom(...initiativeStatuses),
    objectiveId: anyId,
  });
  fc.assert(
    fc.property(
      fc.array(anyInitiative),
      fc.array(anyTranslation),
      anyTranslation,
      (rows, translations, more) => {
        const input = { objectives: ids.map((id) => ({ id })), initiatives: rows };
        const before = translationGaps({ ...input, translations });
        const after = translationGaps({ ...input, translations: [...translations, more] });
        expect(before.objectives).toEqual(expect.arrayContaining(after.objectives));
        expect(before.initiatives).toEqual(expect.arrayContaining(after.initiatives));
      },
    ),
  );
});
