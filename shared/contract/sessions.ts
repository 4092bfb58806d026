import { z } from 'zod';
import { sessionKinds } from '../domain/vocabulary.ts';
import { id, inClient, instant, note, plainDate, procedure, removed, title } from './base.ts';

const agendaItem = z.object({ title, minutes: z.int().min(0).max(600) });

export const sessionRow = z.object({
  id,
  kind: z.enum(sessionKinds),
  onDate: plainDate,
  ask: note,
  notes: note,
  privateNotes: note,
  withCeo: z.boolean(),
  withLeadership: z.boolean(),
  /** The series and its date that this session stands for; null for one made by hand. */
  seriesId: id.nullable(),
  ruleOn: plainDate.nullable(),
  /** When it was held; null before. */
  heldAt: instant.nullable(),
  createdAt: instant,
});
export type SessionRow = z.infer<typeof sessionRow>;

export const session = sessionRow.extend({ personIds: z.array(id), agenda: z.array(agendaItem) });
export type Session = z.infer<typeof session>;

const sessionFields = session.omit({ id: true, createdAt: true, kind: true, onDate: true }).partial();

export const actionRow = z.object({
  id,
  sessionId: id.nullable(),
  title,
  ownerId: id.nullable(),
  dueOn: plainDate.nullable(),
  doneOn: plainDate.nullable(),
  createdAt: instant,
});
export type ActionRow = z.infer<typeof actionRow>;

const actionFields = actionRow.omit({ id: true, createdAt: true, title: true }).partial();

export const sessions = {
  list: procedure.input(inClient).output(z.array(session)),
  add: procedure
    .input(inClient.extend({ kind: z.enum(sessionKinds), onDate: plainDate }).extend(sessionFields.shape))
    .output(session),
  update: procedure
    .input(
      inClient.extend({
        sessionId: id,
        change: sessionFields.extend({ kind: z.enum(sessionKinds), onDate: plainDate }).partial(),
      }),
    )
    .output(session),
  remove: procedure.input(inClient.extend({ sessionId: id })).output(removed),
};

export const actions = {
  list: procedure.input(inClient).output(z.array(actionRow)),
  add: procedure.input(inClient.extend({ title }).extend(actionFields.shape)).output(actionRow),
  update: procedure
    .input(inClient.extend({ actionId: id, change: actionFields.extend({ title }).partial() }))
    .output(actionRow),
  remove: procedure.input(inClient.extend({ actionId: id })).output(removed),
};
