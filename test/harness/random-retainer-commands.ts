/** One way to give every command of the retainer and its days. */

import { setTerms } from './builders.ts';
import type { Commands } from './choices.ts';

export const retainerCommands: Pick<Commands, 'retainer' | 'days' | 'expenses'> = {
  retainer: {
    setTerms: ({ api, clientId, choose }) =>
      setTerms(api, clientId, {
        startsOn: choose.from(['2026-01-01', '2026-01-01', '2026-04-16']),
        milliDaysPerPeriod: choose.quarters(),
        overage: choose.from(['carry', 'refuse'] as const),
      }),
    removeTerms: ({ api, clientId, stored, choose }) =>
      api.retainer.removeTerms({ clientId, agreementId: choose.id(stored.agreements) }),
    addPause: ({ api, clientId, choose }) => {
      const startsOn = choose.date();
      return api.retainer.addPause({ clientId, startsOn, endsOn: startsOn });
    },
    removePause: ({ api, clientId, stored, choose }) =>
      api.retainer.removePause({ clientId, pauseId: choose.id(stored.pauses) }),
    adjust: ({ api, clientId, choose }) =>
      api.retainer.adjust({
        clientId,
        on: choose.date(),
        milliDays: choose.quarters(),
        reason: choose.title(),
      }),
    removeAdjustment: ({ api, clientId, stored, choose }) =>
      api.retainer.removeAdjustment({ clientId, adjustmentId: choose.id(stored.adjustments) }),
    closePeriod: ({ api, clientId, choose }) =>
      api.retainer.closePeriod({ clientId, period: `2026-0${1 + choose.below(3)}` }),
  },
  days: {
    plan: ({ api, clientId, choose }) =>
      api.days.plan({ clientId, on: choose.date(), milliDays: choose.quarters() }),
    work: ({ api, clientId, choose }) =>
      api.days.work({
        clientId,
        on: choose.date(),
        milliDays: choose.quarters(),
        overrideReason: 'Asked for',
      }),
    confirm: ({ api, clientId, stored, choose }) =>
      api.days.confirm({ clientId, dayId: choose.id(stored.clientDays), overrideReason: 'Asked for' }),
    update: ({ api, clientId, stored, choose }) =>
      api.days.update({
        clientId,
        dayId: choose.id(stored.clientDays),
        change: { onDate: choose.date(), milliDays: choose.quarters() },
      }),
    remove: ({ api, clientId, stored, choose }) =>
      api.days.remove({ clientId, dayIds: [choose.id(stored.clientDays)] }),
  },
  expenses: {
    add: ({ api, clientId, choose }) =>
      api.expenses.add({
        clientId,
        onDate: choose.date(),
        description: choose.title(),
        amountMinor: 1 + choose.below(100_000),
        isBillable: choose.below(2) === 1,
      }),
    update: ({ api, clientId, stored, choose }) =>
      api.expenses.update({
        clientId,
        expenseId: choose.id(stored.expenses),
        change: { onDate: choose.date(), amountMinor: 1 + choose.below(100_000) },
      }),
    remove: ({ api, clientId, stored, choose }) =>
      api.expenses.remove({ clientId, expenseId: choose.id(stored.expenses) }),
  },
};
