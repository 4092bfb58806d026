/** Any command of any part of a client, on whatever is there by then; for properties that must hold over all of them. */
import fc from 'fast-check';
import { initiativeStatuses, milestoneKinds } from '#shared/domain/vocabulary.ts';
import { Choices, type Commands, type Given } from './choices.ts';
import { accountabilityCommands } from './random-accountability-commands.ts';
import { cadenceCommands } from './random-cadence-commands.ts';
import { dashboardCommands } from './random-dashboard-commands.ts';
import { decisionCommands } from './random-decision-commands.ts';
import { handoffCommands } from './random-handoff-commands.ts';
import { retainerCommands } from './random-retainer-commands.ts';
import { strategyCommands } from './random-strategy-commands.ts';

const commands: Commands = {
  clients: {
    update: ({ api, clientId, choose }) =>
      api.clients.update({
        clientId,
        change: { confidentiality: choose.title(), reviewAfterDays: 1 + choose.below(60) },
      }),
  },
  organisation: {
    addFunction: ({ api, clientId, choose }) =>
      api.organisation.addFunction({ clientId, name: choose.title() }),
    updateFunction: ({ api, clientId, stored, choose }) =>
      api.organisation.updateFunction({
        clientId,
        functionId: choose.id(stored.functions),
        change: { name: choose.title() },
      }),
    removeFunction: ({ api, clientId, stored, choose }) =>
      api.organisation.removeFunction({ clientId, functionId: choose.id(stored.functions) }),
    addPerson: ({ api, clientId, stored, choose }) =>
      api.organisation.addPerson({
        clientId,
        name: choose.title(),
        functionId: choose.idOrNull(stored.functions),
      }),
    updatePerson: ({ api, clientId, stored, choose }) =>
      api.organisation.updatePerson({
        clientId,
        personId: choose.id(stored.people),
        change: { functionId: choose.idOrNull(stored.functions), isCeo: choose.below(2) === 1 },
      }),
    removePerson: ({ api, clientId, stored, choose }) =>
      api.organisation.removePerson({ clientId, personId: choose.id(stored.people) }),
  },
  strategy: {
    addCycle: ({ api, clientId, choose }) =>
      api.strategy.addCycle({ clientId, name: choose.title(), startsOn: '2026-01-01', endsOn: '2026-12-31' }),
    updateCycle: ({ api, clientId, stored, choose }) =>
      api.strategy.updateCycle({
        clientId,
        cycleId: choose.id(stored.planningCycles),
        change: { name: choose.title() },
      }),
    removeCycle: ({ api, clientId, stored, choose }) =>
      api.strategy.removeCycle({ clientId, cycleId: choose.id(stored.planningCycles) }),
    addObjective: ({ api, clientId, stored, choose }) =>
      api.strategy.addObjective({
        clientId,
        title: choose.title(),
        cycleId: choose.idOrNull(stored.planningCycles),
      }),
    updateObjective: ({ api, clientId, stored, choose }) =>
      api.strategy.updateObjective({
        clientId,
        objectiveId: choose.id(stored.objectives),
        change: {
          ownerId: choose.idOrNull(stored.people),
          weight: 1 + choose.below(100),
          carriedFromId: choose.idOrNull(stored.objectives),
        },
      }),
    removeObjective: ({ api, clientId, stored, choose }) =>
      api.strategy.removeObjective({ clientId, objectiveId: choose.id(stored.objectives) }),
  },
  initiatives: {
    add: ({ api, clientId, stored, choose }) =>
      api.initiatives.add({
        clientId,
        title: choose.title(),
        ownerId: choose.idOrNull(stored.people),
        targetOn: choose.date(),
        status: choose.from(initiativeStatuses),
      }),
    edit: ({ api, clientId, stored, choose }) =>
      api.initiatives.edit({
        clientId,
        edits: stored.initiatives.slice(0, 1 + choose.below(3)).map(({ id }) => ({
          initiativeId: id,
          change: {
            targetOn: choose.date(),
            objectiveId: choose.idOrNull(stored.objectives),
            status: choose.from(initiativeStatuses),
          },
        })),
      }),
    updateStatus: ({ api, clientId, stored, choose }) =>
      api.initiatives.updateStatus({
        clientId,
        initiativeId: choose.id(stored.initiatives),
        status: choose.from(initiativeStatuses),
        on: choose.from(['2026-01-31', '2026-02-14', '2026-03-10']),
      }),
    remove: ({ api, clientId, stored, choose }) =>
      api.initiatives.remove({
        clientId,
        initiativeIds: [choose.id(stored.initiatives), choose.id(stored.initiatives)],
      }),
  },
  milestones: {
    add: ({ api, clientId, stored, choose }) =>
      api.milestones.add({
        clientId,
        initiativeId: choose.id(stored.initiatives),
        title: choose.title(),
        dueOn: choose.date(),
        kind: choose.from(milestoneKinds),
      }),
    update: ({ api, clientId, stored, choose }) =>
      api.milestones.update({
        clientId,
        milestoneId: choose.id(stored.milestones),
        change: { initiativeId: choose.id(stored.initiatives), ownerId: choose.idOrNull(stored.people) },
      }),
    move: ({ api, clientId, stored, choose }) =>
      api.milestones.move({
        clientId,
        milestoneId: choose.id(stored.milestones),
        dueOn: choose.date(),
        reason: choose.title(),
      }),
    complete: ({ api, clientId, stored, choose }) =>
      api.milestones.complete({ clientId, milestoneId: choose.id(stored.milestones) }),
    reopen: ({ api, clientId, stored, choose }) =>
      api.milestones.reopen({ clientId, milestoneId: choose.id(stored.milestones) }),
    remove: ({ api, clientId, stored, choose }) =>
      api.milestones.remove({ clientId, milestoneIds: [choose.id(stored.milestones)] }),
  },
  ...retainerCommands,
  ...handoffCommands,
  ...strategyCommands,
  ...dashboardCommands,
  decisions: decisionCommands,
  ...accountabilityCommands,
  ...handoffCommands,
  ...cadenceCommands,
  actions: {
    add: ({ api, clientId, stored, choose }) =>
      api.actions.add({
        clientId,
        title: choose.title(),
        sessionId: choose.idOrNull(stored.sessions),
        ownerId: choose.idOrNull(stored.people),
      }),
    update: ({ api, clientId, stored, choose }) =>
      api.actions.update({
        clientId,
        actionId: choose.id(stored.actions),
        change: { doneOn: choose.date() },
      }),
    remove: ({ api, clientId, stored, choose }) =>
      api.actions.remove({ clientId, actionId: choose.id(stored.actions) }),
  },
  views: {
    save: ({ api, clientId, choose }) =>
      api.views.save({
        clientId,
        screen: 'registry',
        name: `View ${choose.below(3)}`,
        state: choose.title(),
      }),
    remove: ({ api, clientId, stored, choose }) =>
      api.views.remove({ clientId, viewId: choose.id(stored.savedViews) }),
  },
};

/** A command by the name that the change log has for it. */
export interface RandomCommand {
  name: string;
  /** Runs it with the choices that the numbers make; it throws `Skipped` when it finds nothing to work on. */
  run(given: Omit<Given, 'choose'>, numbers: readonly number[]): Promise<unknown>;
}

export const everyCommand: readonly RandomCommand[] = Object.entries(commands).flatMap(([part, ofPart]) =>
  Object.entries(ofPart).map(([name, run]) => ({
    name: `${part}.${name}`,
    run: async (given, numbers) => run({ ...given, choose: new Choices(numbers) }),
  })),
);

/** True for a command that makes something new. */
export function isMaking({ name }: RandomCommand): boolean {
  return /\.(add|plan|work|adjust|setTerms|save)/.test(name);
}

// Removing as often as making would leave nothing to work on.
const weighted = everyCommand.flatMap((command) =>
  isMaking(command) ? [command, command, command] : [command],
);

/** Any command and the numbers it chooses by. */
export const anyCommand = fc
  .tuple(fc.constantFrom(...weighted), fc.array(fc.nat(10_000), { minLength: 6, maxLength: 6 }))
  .map(([command, numbers]) => ({
    ...{ command, numbers },
    [fc.toStringMethod]: () => `${command.name}(${numbers.join(', ')})`,
  }));
