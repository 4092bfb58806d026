/** One way to give every command of translations and of the diagnosis. */
import { translationKinds, translationStates } from '#shared/domain/vocabulary.ts';
import type { Choices, Commands } from './choices.ts';

export const strategyCommands: Pick<Commands, 'translations' | 'diagnosis'> = {
  translations: {
    add: ({ api, clientId, stored, choose }) =>
      api.translations.add({
        ...{ clientId, what: choose.title(), kind: choose.from(translationKinds) },
        ...(choose.below(2) === 0
          ? { objectiveId: choose.id(stored.objectives) }
          : { initiativeId: choose.id(stored.initiatives) }),
        ownerId: choose.idOrNull(stored.people),
      }),
    update: ({ api, clientId, stored, choose }) =>
      api.translations.update({
        clientId,
        translationId: choose.id(stored.translations),
        change: { state: choose.from(translationStates), functionId: choose.idOrNull(stored.functions) },
      }),
    remove: ({ api, clientId, stored, choose }) =>
      api.translations.remove({ clientId, translationId: choose.id(stored.translations) }),
  },
  diagnosis: {
    add: ({ api, clientId, choose }) => api.diagnosis.add({ clientId, ...pastObjective(choose) }),
    put: ({ api, clientId, choose }) =>
      api.diagnosis.put({ clientId, objectives: [pastObjective(choose), pastObjective(choose)] }),
    update: ({ api, clientId, stored, choose }) =>
      api.diagnosis.update({
        clientId,
        pastObjectiveId: choose.id(stored.pastObjectives),
        change: { cause: choose.title(), isCarriedForward: choose.below(2) === 0 },
      }),
    remove: ({ api, clientId, stored, choose }) =>
      api.diagnosis.remove({ clientId, pastObjectiveIds: [choose.id(stored.pastObjectives)] }),
  },
};

function pastObjective(choose: Choices) {
  return {
    cycle: `${2022 + choose.below(3)}`,
    title: choose.title(),
    planned: choose.below(200),
    achieved: choose.below(200),
  };
}
