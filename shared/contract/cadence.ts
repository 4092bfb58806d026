import { z } from 'zod';
import { parseRecurrence } from '../domain/recurrence.ts';
import { sessionKinds } from '../domain/vocabulary.ts';
import { id, inClient, instant, plainDate, procedure, removed, timeOfDay, title } from './base.ts';

const rrule = z.string().refine((text) => parseRecurrence(text) !== undefined, {
  error: 'is not a recurrence such as FREQ=WEEKLY;BYDAY=TU',
});
const kind = z.enum(sessionKinds);

export const seriesRow = z.object({
  id,
  kind,
  rrule,
  startsOn: plainDate,
  withCeo: z.boolean(),
  withLeadership: z.boolean(),
  /** The function whose leader a weekly check-in is with. */
  functionId: id.nullable(),
  startTime: timeOfDay.nullable(),
  createdAt: instant,
});
export type SeriesRow = z.infer<typeof seriesRow>;

/** A date of the series that is skipped (`movedTo` null) or held on another one. */
const seriesException = z.object({ on: plainDate, movedTo: plainDate.nullable() });

/** A series with its exceptions, by the dates that its rule gives. */
export const wholeSeries = seriesRow.extend({ exceptions: z.array(seriesException) });
export type WholeSeries = z.infer<typeof wholeSeries>;

const seriesFields = seriesRow.omit({ id: true, createdAt: true });
const presence = seriesFields.pick({
  withCeo: true,
  withLeadership: true,
  functionId: true,
  startTime: true,
});
const ofSeries = inClient.extend({ seriesId: id });
/** One date of a series goes by the date that its rule gives, wherever it is held. */
const ofDate = ofSeries.extend({ ruleOn: plainDate });

export const series = {
  list: procedure.input(inClient).output(z.array(wholeSeries)),
  /** Presence that is not given follows the kind. */
  add: procedure
    .input(
      inClient
        .extend(seriesFields.pick({ kind: true, rrule: true, startsOn: true }).shape)
        .extend(presence.partial().shape),
    )
    .output(wholeSeries),
  update: procedure.input(ofSeries.extend({ change: seriesFields.partial() })).output(wholeSeries),
  /** Sessions that were made from it stay. */
  remove: procedure.input(ofSeries).output(removed),
  skip: procedure.input(ofDate).output(wholeSeries),
  move: procedure.input(ofDate.extend({ onDate: plainDate })).output(wholeSeries),
  /** Takes back a skip or a move. */
  restore: procedure.input(ofDate).output(wholeSeries),
};

/** A point of an agenda before it stands in any session. */
export const agendaPoint = z.object({ title, minutes: z.int().min(0).max(600) });
const agenda = z.array(agendaPoint).max(100);

/** What the agenda of a new session of a kind starts from. */
export const agendas = {
  get: procedure.input(inClient.extend({ kind })).output(z.object({ kind, isOwn: z.boolean(), agenda })),
  /** An empty agenda goes back to the usual one. */
  put: procedure
    .input(inClient.extend({ kind, agenda }))
    .output(z.object({ kind, isOwn: z.boolean(), agenda })),
};
