/** Reads that cross subjects: Today, Days over all clients, one client's overview, search, saved views. */
import { z } from 'zod';
import { changeSubjects } from '../domain/change-groups.ts';
import { firstSteps } from '../domain/first-steps.ts';
import { clientDayKinds } from '../domain/vocabulary.ts';
import {
  id,
  inClient,
  instant,
  milliDays,
  plainDate,
  procedure,
  removed,
  title,
  totalMilliDays,
} from './base.ts';
import { retainerWarning } from './capacity.ts';
import { commandRow } from './history.ts';

/** Where a client's retainer days stand in the period that holds a date. */
export const clientDayStanding = z.object({
  clientId: id,
  slug: z.string(),
  period: z.string().nullable(),
  startsOn: plainDate.nullable(),
  endsOn: plainDate.nullable(),
  opening: totalMilliDays,
  granted: totalMilliDays,
  adjusted: totalMilliDays,
  planned: totalMilliDays,
  worked: totalMilliDays,
  /** Opening plus granted plus adjusted, less worked. */
  left: totalMilliDays,
  isStale: z.boolean(),
});
export type ClientDayStanding = z.infer<typeof clientDayStanding>;

const entry = z.object({ entryId: z.string(), title: z.string(), onDate: plainDate.nullable() });

/** Days after the date asked about within which something open counts as due soon. */
export const dueSoonDays = 14;

/** What is not ready for a client; lists by date. */
export const todayClient = z.object({
  clientId: id,
  nextDay: z.object({ onDate: plainDate, milliDays }).nullable(),
  nextSession: entry.nullable(),
  overdueMilestones: z.array(entry),
  dueSoon: z.array(entry),
  /** Open decisions whose decide-by date has passed or comes soon; the date given is decide-by. */
  decisionsInLead: z.array(entry),
  /** Open decisions whose decide-by date has passed. */
  lateDecisions: z.array(entry),
  /** Open decisions whose decide-by date comes soon, with no session before it at which they can be taken. */
  unplacedDecisions: z.array(entry),
  /** Metrics without a reading of the last full month; the date given ends the last month that was read. */
  missingReadings: z.array(entry),
  openEscalations: z.array(entry),
  overdueHandoffs: z.array(entry),
  /** Objectives of the running cycle that no session reviewed for longer than the client's reviews may be apart. */
  unreviewedObjectives: z.array(entry),
  needsReview: z.array(entry),
  openActions: z.array(entry),
  /** True when the next session has no packet issued for it yet. */
  isPacketMissing: z.boolean(),
  unconfirmedDays: z.array(z.object({ onDate: plainDate, milliDays })),
  standing: clientDayStanding,
  /** What its retainer warns of. */
  warnings: z.array(retainerWarning),
});
export type TodayClient = z.infer<typeof todayClient>;

export const today = {
  get: procedure
    .input(z.object({ asOf: plainDate.optional() }))
    .output(z.object({ asOf: plainDate, clients: z.array(todayClient) })),
};

/** One client day as the workspace's index has it. */
export const indexedDay = z.object({
  clientId: id,
  dayId: z.string(),
  onDate: plainDate,
  kind: z.enum(clientDayKinds),
  milliDays,
  /** The plan that it comes from; null for one planned by hand. */
  planId: id.nullable(),
});

export const allDays = {
  standing: procedure
    .input(z.object({ asOf: plainDate.optional() }))
    .output(z.object({ asOf: plainDate, clients: z.array(clientDayStanding) })),
  /**
   * Every client day of all clients in a range of dates of at most three years, and the dates on which they come to
   * more than one whole day. Booking too much is told here and never refused.
   */
  between: procedure.input(z.object({ startsOn: plainDate, endsOn: plainDate })).output(
    z.object({
      days: z.array(indexedDay),
      overbooked: z.array(
        z.object({
          on: plainDate,
          /** All of the date. */
          milliDays: totalMilliDays,
          /** What is beyond one whole day. */
          overbooked: totalMilliDays,
          clientIds: z.array(id),
        }),
      ),
      isStale: z.boolean(),
    }),
  ),
};

export const overview = {
  /** "Where was I": what changed since the last session (its whole day included), what is due, what was promised. */
  get: procedure.input(inClient.extend({ asOf: plainDate.optional() })).output(
    z.object({
      asOf: plainDate,
      since: instant.nullable(),
      lastSession: entry.nullable(),
      nextSession: entry.nullable(),
      changes: z.array(commandRow),
      /** Every change by what it is about, in the order in which they are discussed. */
      groups: z.array(
        z.object({ subject: z.enum(changeSubjects), count: z.int(), latest: z.array(commandRow) }),
      ),
      /** What began to drift from the strategy and what no longer does, by title. */
      drift: z.object({ began: z.array(z.string()), ended: z.array(z.string()) }),
      overdueMilestones: z.array(entry),
      dueSoon: z.array(entry),
      needsReview: z.array(entry),
      openActions: z.array(entry),
      statusCounts: z.record(z.string(), z.int()),
      /** Open initiatives without an owner, a date or an objective. */
      gaps: z.int(),
      /** What the client has still to be set up with. */
      stepsLeft: z.array(z.enum(firstSteps)),
      standing: clientDayStanding.omit({ clientId: true, slug: true, isStale: true }),
    }),
  ),
};

/** What the search finds. */
const searchKinds = [
  'initiative',
  'milestone',
  'action',
  'session',
  'objective',
  'metric',
  'decision',
  'handoff',
  'escalation',
  'person',
] as const;

export const search = {
  /** People, open work and sessions by words of their name, in all clients; in one client what is finished too. */
  find: procedure.input(z.object({ text: z.string().max(200), within: id.optional() })).output(
    z.array(
      z.object({
        clientId: id,
        kind: z.enum(searchKinds),
        entryId: z.string(),
        title: z.string(),
        /** When it is due or held, or was last updated. */
        onDate: plainDate.nullable(),
      }),
    ),
  ),
};

export const savedViewRow = z.object({
  id,
  screen: z.string().max(50),
  name: title,
  state: z.string().max(20_000),
  createdAt: instant,
});

export const views = {
  list: procedure.input(inClient.extend({ screen: z.string() })).output(z.array(savedViewRow)),
  /** Saves a view; one of the same name on the same screen is replaced. */
  save: procedure
    .input(inClient.extend(savedViewRow.omit({ id: true, createdAt: true }).shape))
    .output(savedViewRow),
  remove: procedure.input(inClient.extend({ viewId: id })).output(removed),
};
