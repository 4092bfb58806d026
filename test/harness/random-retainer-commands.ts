/** One way to give every command of the retainer and its days. */
import { addDays, compareText } from '#shared/domain/dates.ts';
import { setTerms } from './builders.ts';
import type { Commands } from './choices.ts';

type Part = 'retainer' | 'agreement' | 'days' | 'dayPlans' | 'dayPurposes' | 'expenses';

export const retainerCommands: Pick<Commands, Part> = {
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
  agreement: {
    end: ({ api, clientId, choose }) =>
      api.agreement.end({ clientId, on: choose.from([choose.date(), '2026-12-31']) }),
    renew: ({ api, clientId, choose }) =>
      api.agreement.renew({
        ...{ clientId, endsOn: `202${7 + choose.below(3)}-06-30` },
        change: choose.from([{}, { milliDaysPerPeriod: choose.quarters() }]),
      }),
    setNotice: ({ api, clientId, stored, choose }) => {
      const { noticeDays } = choose.from(stored.agreements.toSorted(byStart).slice(-1));
      return api.agreement.setNotice({ clientId, noticeDays: noticeDays === 30 ? 60 : 30 });
    },
  },
  days: {
    plan: ({ api, clientId, choose }) =>
      api.days.plan({ clientId, on: choose.date(), milliDays: choose.quarters() }),
    planMany: ({ api, clientId, choose }) =>
      api.days.planMany({ clientId, dates: [choose.date(), choose.date()], milliDays: choose.quarters() }),
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
    confirmMany: ({ api, clientId, stored, choose }) => {
      const planned = stored.clientDays.filter(({ kind }) => kind === 'planned');
      const dayIds = [choose.id(planned), choose.id(planned)];
      return api.days.confirmMany({ clientId, dayIds, overrideReason: 'Asked for' });
    },
    unconfirm: ({ api, clientId, stored, choose }) => {
      const worked = stored.clientDays.filter(({ kind }) => kind === 'worked');
      return api.days.unconfirm({ clientId, dayIds: [choose.id(worked)] });
    },
    split: ({ api, clientId, stored, choose }) => {
      const { id, milliDays } = choose.from(stored.clientDays.filter((day) => day.milliDays > 250));
      const parts = [{ milliDays: milliDays - 250 }, { milliDays: 250, onDate: choose.date() }];
      return api.days.split({ clientId, dayId: id, parts });
    },
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
  dayPlans: {
    add: ({ api, clientId, choose }) => {
      const startsOn = choose.date();
      const rule = { rrule: 'FREQ=WEEKLY;INTERVAL=2', endsOn: addDays(startsOn, 7 * choose.below(9)) };
      return api.dayPlans.add({ clientId, startsOn, ...rule, milliDays: choose.quarters() });
    },
    change: ({ api, clientId, stored, choose }) => {
      const plan = choose.from(stored.dayPlans);
      const fromOn = choose.from([plan.startsOn, addDays(plan.startsOn, 7)]);
      const milliDays = plan.milliDays === 250 ? 500 : 250;
      const change = choose.from([{ milliDays }, { note: `${plan.note} ${choose.title()}` }]);
      return api.dayPlans.change({ clientId, planId: plan.id, fromOn, change });
    },
    remove: ({ api, clientId, stored, choose }) =>
      api.dayPlans.remove({ clientId, planId: choose.id(stored.dayPlans) }),
  },
  dayPurposes: {
    set: ({ api, clientId, stored, choose }) => {
      const dayId = choose.id(stored.clientDays);
      const isNamed = stored.dayPurposes.some((purpose) => purpose.dayId === dayId);
      const purposes = isNamed ? [] : [{ kind: 'initiative' as const, id: choose.id(stored.initiatives) }];
      return api.dayPurposes.set({ clientId, dayId, purposes });
    },
  },
};

function byStart(one: { startsOn: string }, other: { startsOn: string }): number {
  return compareText(one.startsOn, other.startsOn);
}
