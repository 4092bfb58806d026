/** Any command of hand-offs, of operational peaks and of the conflicts that come of them. */
import { conflictsOf } from '#shared/domain/conflicts.ts';
import { handoffSteps } from '#shared/domain/vocabulary.ts';
import type { Commands } from './choices.ts';

export const handoffCommands: Pick<Commands, 'handoffs' | 'peaks' | 'conflicts'> = {
  handoffs: {
    add: ({ api, clientId, stored, choose }) =>
      api.handoffs.add({
        clientId,
        what: choose.title(),
        fromFunctionId: choose.id(stored.functions),
        toFunctionId: choose.id(stored.functions),
        initiativeId: choose.idOrNull(stored.initiatives),
        requestedOn: choose.date(),
        neededBy: choose.date(),
      }),
    update: ({ api, clientId, stored, choose }) =>
      api.handoffs.update({
        clientId,
        handoffId: choose.id(stored.handoffs),
        change: { what: choose.title(), neededBy: choose.date() },
      }),
    step: ({ api, clientId, stored, choose }) =>
      api.handoffs.step({
        clientId,
        handoffId: choose.id(stored.handoffs),
        step: choose.from(handoffSteps),
        on: choose.date(),
      }),
    remove: ({ api, clientId, stored, choose }) =>
      api.handoffs.remove({ clientId, handoffId: choose.id(stored.handoffs) }),
  },
  peaks: {
    add: ({ api, clientId, stored, choose }) => {
      const [startsOn = '', endsOn = ''] = [choose.date(), choose.date()].toSorted();
      return api.peaks.add({
        clientId,
        functionId: choose.id(stored.functions),
        title: choose.title(),
        startsOn,
        endsOn,
      });
    },
    update: ({ api, clientId, stored, choose }) =>
      api.peaks.update({
        clientId,
        peakId: choose.id(stored.operationalPeaks),
        change: { title: choose.title(), endsOn: choose.date() },
      }),
    remove: ({ api, clientId, stored, choose }) =>
      api.peaks.remove({ clientId, peakId: choose.id(stored.operationalPeaks) }),
  },
  conflicts: {
    allocate: ({ api, clientId, stored, choose }) => {
      const on = choose.date();
      const found = conflictsOf(
        { handoffs: stored.handoffs, initiatives: stored.initiatives, peaks: stored.operationalPeaks },
        on,
      );
      return api.conflicts.allocate({
        clientId,
        conflictId: choose.id(found),
        decision: choose.title(),
        decidedBy: choose.title(),
        on,
      });
    },
    withdraw: ({ api, clientId, stored, choose }) =>
      api.conflicts.withdraw({ clientId, conflictId: choose.from(stored.allocations).conflictId }),
  },
};
