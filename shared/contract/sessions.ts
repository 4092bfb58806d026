import { z } from 'zod';
import { sessionKinds } from '../domain/vocabulary.ts';
import { id, inClient, instant, note, plainDate, procedure, removed, timeOfDay, title } from './base.ts';
import { bytes, saveOutcome } from './bytes.ts';
import { agendaPoint } from './cadence.ts';

/** A point of a session's agenda, and what became of it. */
const agendaItem = agendaPoint.extend({
  id,
  isDone: z.boolean(),
  note,
  /** The session whose unfinished point this was. */
  carriedFromId: id.nullable(),
});
export type AgendaItem = z.infer<typeof agendaItem>;

/** A point as it is written: one with the id of a point, or else with its title, is that point and keeps what is not given. */
const writtenItem = agendaPoint.extend(
  agendaItem.pick({ id: true, isDone: true, note: true }).partial().shape,
);

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
  startTime: timeOfDay.nullable(),
  /** When it was held; null before. */
  heldAt: instant.nullable(),
  createdAt: instant,
});
export type SessionRow = z.infer<typeof sessionRow>;

export const session = sessionRow.extend({
  personIds: z.array(id),
  agenda: z.array(agendaItem),
  /** The objectives that it reviewed. */
  objectiveIds: z.array(id),
});
export type Session = z.infer<typeof session>;

const sessionFields = session
  .pick({
    ...{ ask: true, notes: true, privateNotes: true, withCeo: true, withLeadership: true },
    ...{ personIds: true, objectiveIds: true, startTime: true },
  })
  .extend({ agenda: z.array(writtenItem).max(100) })
  .partial();

/** A session as the coming weeks show it: a stored one, or a date of a series that nobody has touched yet. */
export const plannedSession = sessionRow
  .pick({
    kind: true,
    onDate: true,
    withCeo: true,
    withLeadership: true,
    seriesId: true,
    ruleOn: true,
    heldAt: true,
    startTime: true,
  })
  .extend({
    /** How long it lasts by its agenda, or by what that will start from. */
    minutes: z.int(),
    /** Null until the session is stored, which any edit does. */
    sessionId: id.nullable(),
    /** The function whose leader a series is with. */
    functionId: id.nullable(),
    personIds: z.array(id),
  });
export type PlannedSession = z.infer<typeof plannedSession>;

const reviewGap = z.object({
  objectiveId: id,
  title,
  /** The last held session that reviewed it; null where none did. */
  lastReviewedOn: plainDate.nullable(),
  /** Days since then. */
  days: z.int().nullable(),
});
export type ReviewGap = z.infer<typeof reviewGap>;

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

const ofSession = inClient.extend({ sessionId: id });

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
  /** A session of a series is skipped there as well, so that it does not come back. */
  remove: procedure.input(ofSession).output(removed),
  /** Stored sessions and untouched dates of series, first and last day included, by date. */
  between: procedure
    .input(inClient.extend({ startsOn: plainDate, endsOn: plainDate }))
    .output(z.array(plannedSession)),
  /** Makes a session of a date of a series, with its people and agenda; one that is stored already is answered as it is. */
  store: procedure.input(inClient.extend({ seriesId: id, ruleOn: plainDate })).output(session),
  /** Changes one point of an agenda and nothing else. */
  changePoint: procedure
    .input(
      ofSession.extend({
        pointId: id,
        change: agendaItem.pick({ title: true, minutes: true, isDone: true, note: true }).partial(),
      }),
    )
    .output(session),
  /** Ends a session: held, with the objectives it reviewed; unfinished points go to the next one that is stored. */
  hold: procedure.input(ofSession.extend({ objectiveIds: z.array(id).optional() })).output(session),
  /** The minutes as a PDF: people, points, decisions and actions; no private note. */
  minutes: procedure.input(ofSession).output(z.object({ fileName: z.string(), pdf: bytes })),
  /** Saves the minutes where the person chooses; `download` where the host has no dialogs. */
  saveMinutes: procedure.input(ofSession).output(saveOutcome),
  /** Takes back that it was held; what it handed on to the next session stays there. */
  reopen: procedure.input(ofSession).output(session),
  /** Days since each objective was last reviewed, the widest gap first. */
  reviewGaps: procedure.input(inClient.extend({ asOf: plainDate.optional() })).output(z.array(reviewGap)),
};

export const actions = {
  list: procedure.input(inClient).output(z.array(actionRow)),
  add: procedure.input(inClient.extend({ title }).extend(actionFields.shape)).output(actionRow),
  update: procedure
    .input(inClient.extend({ actionId: id, change: actionFields.extend({ title }).partial() }))
    .output(actionRow),
  remove: procedure.input(inClient.extend({ actionId: id })).output(removed),
};
