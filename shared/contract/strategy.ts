import { z } from 'zod';
import { translationKinds, translationStates } from '../domain/vocabulary.ts';
import { id, inClient, instant, plainDate, procedure, removed, title } from './base.ts';

export const cycleRow = z.object({ id, name: title, startsOn: plainDate, endsOn: plainDate });
export type CycleRow = z.infer<typeof cycleRow>;

export const objectiveRow = z.object({
  id,
  title,
  /** How much it counts beside the other objectives of its cycle. */
  weight: z.int().min(1).max(100),
  /** The objective of an earlier cycle that it goes on with. */
  carriedFromId: id.nullable(),
  cycleId: id.nullable(),
  ownerId: id.nullable(),
  functionId: id.nullable(),
  position: z.int(),
});
export type ObjectiveRow = z.infer<typeof objectiveRow>;

/** What an objective or an initiative was turned into; it names one of the two. */
export const translationRow = z.object({
  id,
  objectiveId: id.nullable(),
  initiativeId: id.nullable(),
  kind: z.enum(translationKinds),
  what: title,
  ownerId: id.nullable(),
  functionId: id.nullable(),
  onDate: plainDate.nullable(),
  state: z.enum(translationStates),
  createdAt: instant,
});
export type TranslationRow = z.infer<typeof translationRow>;

const objectiveFields = objectiveRow.omit({ id: true, title: true, position: true }).partial();

export const strategy = {
  get: procedure
    .input(inClient)
    .output(z.object({ cycles: z.array(cycleRow), objectives: z.array(objectiveRow) })),
  addCycle: procedure.input(inClient.extend(cycleRow.omit({ id: true }).shape)).output(cycleRow),
  updateCycle: procedure
    .input(inClient.extend({ cycleId: id, change: cycleRow.omit({ id: true }).partial() }))
    .output(cycleRow),
  removeCycle: procedure.input(inClient.extend({ cycleId: id })).output(removed),
  addObjective: procedure
    .input(inClient.extend({ title }).extend(objectiveFields.shape))
    .output(objectiveRow),
  updateObjective: procedure
    .input(inClient.extend({ objectiveId: id, change: objectiveRow.omit({ id: true }).partial() }))
    .output(objectiveRow),
  removeObjective: procedure.input(inClient.extend({ objectiveId: id })).output(removed),
};

const translationFields = translationRow.pick({
  what: true,
  kind: true,
  state: true,
  ownerId: true,
  functionId: true,
  onDate: true,
});

/** Strategic translation: what was turned into daily business, and what was not. */
export const translations = {
  /** Translations in the order they were added, and the gaps among open work and the objectives of the running cycle. */
  list: procedure.input(inClient.extend({ asOf: plainDate.optional() })).output(
    z.object({
      translations: z.array(translationRow),
      gaps: z.object({ objectiveIds: z.array(id), initiativeIds: z.array(id) }),
    }),
  ),
  add: procedure
    .input(
      inClient
        .extend({ objectiveId: id.optional(), initiativeId: id.optional() })
        .extend(
          translationFields.partial({ state: true, ownerId: true, functionId: true, onDate: true }).shape,
        ),
    )
    .output(translationRow),
  update: procedure
    .input(inClient.extend({ translationId: id, change: translationFields.partial() }))
    .output(translationRow),
  remove: procedure.input(inClient.extend({ translationId: id })).output(removed),
};
