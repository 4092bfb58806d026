/** Any command of the decision register. */
import { inputSources } from '#shared/domain/vocabulary.ts';
import type { Commands } from './choices.ts';

export const decisionCommands: Commands['decisions'] = {
  add: ({ api, clientId, stored, choose }) =>
    api.decisions.add({
      ...{ clientId, question: choose.title(), decider: choose.from(inputSources) },
      ...{ deciderFunctionId: choose.idOrNull(stored.functions) },
      ...{ deciderPersonId: choose.idOrNull(stored.people) },
      ...{ initiativeId: choose.idOrNull(stored.initiatives), neededBy: choose.date() },
    }),
  update: ({ api, clientId, stored, choose }) =>
    api.decisions.update({
      ...{ clientId, decisionId: choose.id(stored.decisions) },
      change: { decider: choose.from(inputSources), leadDays: choose.below(30) },
    }),
  resolve: ({ api, clientId, stored, choose }) =>
    api.decisions.resolve({
      ...{ clientId, decisionId: choose.id(stored.decisions) },
      ...{ outcome: choose.title(), on: choose.date() },
    }),
  reopen: ({ api, clientId, stored, choose }) =>
    api.decisions.reopen({ clientId, decisionId: choose.id(stored.decisions) }),
  remove: ({ api, clientId, stored, choose }) =>
    api.decisions.remove({ clientId, decisionId: choose.id(stored.decisions) }),
};
