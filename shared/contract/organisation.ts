/** The functions and people of a client. */
import { z } from 'zod';
import { id, inClient, procedure, removed, title } from './base.ts';

export const functionRow = z.object({ id, name: title, position: z.int() });
export type FunctionRow = z.infer<typeof functionRow>;

export const personRow = z.object({
  id,
  name: title,
  role: z.string().max(200),
  functionId: id.nullable(),
  isCeo: z.boolean(),
  isLeadership: z.boolean(),
});
export type PersonRow = z.infer<typeof personRow>;

const personFields = personRow.omit({ id: true, name: true }).partial();

export const organisation = {
  get: procedure
    .input(inClient)
    .output(z.object({ functions: z.array(functionRow), people: z.array(personRow) })),
  addFunction: procedure.input(inClient.extend({ name: title })).output(functionRow),
  updateFunction: procedure
    .input(inClient.extend({ functionId: id, change: functionRow.omit({ id: true }).partial() }))
    .output(functionRow),
  removeFunction: procedure.input(inClient.extend({ functionId: id })).output(removed),
  addPerson: procedure.input(inClient.extend({ name: title }).extend(personFields.shape)).output(personRow),
  updatePerson: procedure
    .input(inClient.extend({ personId: id, change: personRow.omit({ id: true }).partial() }))
    .output(personRow),
  removePerson: procedure.input(inClient.extend({ personId: id })).output(removed),
};
