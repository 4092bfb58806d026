import { z } from 'zod';
import { id, inClient, plainDate, procedure, removed, title } from './base.ts';

export const cycleRow = z.object({ id, name: title, startsOn: plainDate, endsOn: plainDate });
export type CycleRow = z.infer<typeof cycleRow>;

export const objectiveRow = z.object({
  id,
  title,
  cycleId: id.nullable(),
  ownerId: id.nullable(),
  functionId: id.nullable(),
  position: z.int(),
});
export type ObjectiveRow = z.infer<typeof objectiveRow>;

const objectiveFields = objectiveRow.pick({ cycleId: true, ownerId: true, functionId: true }).partial();

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
