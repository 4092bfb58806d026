/** Any command of escalations, of the charter and of the CEO's hours. */
import { authorities, escalationTriggers } from '#shared/domain/vocabulary.ts';
import type { Commands } from './choices.ts';

export const accountabilityCommands: Pick<Commands, 'escalations' | 'charter' | 'coordinationHours'> = {
  escalations: {
    raise: ({ api, clientId, stored, choose }) =>
      api.escalations.raise({
        ...{ clientId, reason: choose.title(), trigger: choose.from(escalationTriggers), on: choose.date() },
        ...{ initiativeId: choose.idOrNull(stored.initiatives), handoffId: choose.idOrNull(stored.handoffs) },
        decisionId: choose.idOrNull(stored.decisions),
      }),
    acknowledge: ({ api, clientId, stored, choose }) =>
      api.escalations.acknowledge({
        ...{ clientId, escalationId: choose.id(stored.escalations), on: choose.date() },
      }),
    resolve: ({ api, clientId, stored, choose }) =>
      api.escalations.resolve({
        ...{ clientId, escalationId: choose.id(stored.escalations), on: choose.date() },
        decision: choose.title(),
      }),
    reopen: ({ api, clientId, stored, choose }) =>
      api.escalations.reopen({ clientId, escalationId: choose.id(stored.escalations) }),
    remove: ({ api, clientId, stored, choose }) =>
      api.escalations.remove({ clientId, escalationId: choose.id(stored.escalations) }),
  },
  charter: {
    set: ({ api, clientId, choose }) =>
      api.charter.set({
        ...{ clientId, since: choose.date(), evidence: choose.title() },
        answers: [{ authority: choose.from(authorities), isGranted: choose.below(2) === 1 }],
      }),
    remove: ({ api, clientId, stored, choose }) =>
      api.charter.remove({ clientId, entryId: choose.id(stored.charterEntries) }),
  },
  coordinationHours: {
    put: ({ api, clientId, choose }) =>
      api.coordinationHours.put({
        ...{ clientId, month: choose.date().slice(0, 7), hours: choose.below(60) },
        isBaseline: choose.below(3) === 0,
      }),
    remove: ({ api, clientId, stored, choose }) =>
      api.coordinationHours.remove({ clientId, hoursId: choose.id(stored.coordinationHours) }),
  },
};
