/** The files behind the clients: their condition, and what can be done about a file that is not sound. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { clientConditionNames } from '../domain/client-condition.ts';
import { id, instant, procedure } from './base.ts';
import { jobStep } from './jobs.ts';

export const clientFileReport = z.object({
  id,
  condition: z.enum(clientConditionNames),
  /** What is the matter, in words. */
  sentence: z.string(),
  /** True while the client's screens can be shown, if only for reading. */
  isReadable: z.boolean(),
  path: z.string(),
  /** What was known of the file and is not in it; null unless its condition is `behind` or `diverged`. */
  lacking: z
    .object({
      /** How many saved changes are missing; null where the file holds other ones. */
      count: z.int().nullable(),
      /** The last change that the file holds; null where it holds none. */
      since: instant.nullable(),
      /** The last change that was known. */
      until: instant,
    })
    .nullable(),
  /** The newest backup that was verified. */
  lastGoodBackup: z.object({ id: z.string(), at: instant }).nullable(),
  /** What was salvaged and not put in place yet, newest first. */
  salvaged: z.array(z.object({ name: z.string(), at: instant })),
});
export type ClientFileReport = z.infer<typeof clientFileReport>;

/** How much of one table could be read. */
export const salvagedTable = z.object({
  table: z.string(),
  read: z.int(),
  /** How many rows there should be, by what the file still says; null where that cannot be read either. */
  expected: z.int().nullable(),
  /** Lost rows whose last state the change log had kept. */
  rebuilt: z.int(),
  /** Rows that were read but left out, since they name a row that was lost. */
  leftOut: z.int(),
});
export type SalvagedTable = z.infer<typeof salvagedTable>;

export const salvageReport = z.object({
  name: z.string(),
  tables: z.array(salvagedTable),
  /** False where a part of the file could not be read. */
  isComplete: z.boolean(),
});
export type SalvageReport = z.infer<typeof salvageReport>;

/** A place that a program keeps in step with another machine. */
export const syncedPlace = z.object({ folder: z.string(), program: z.string() });

const ofClient = z.object({ id });

export const damage = {
  report: procedure.input(ofClient).output(clientFileReport),
  /** Opens the file anew, after a disk was connected or a file put back. */
  tryAgain: procedure.input(ofClient).output(clientFileReport),
  /** Reads every page of the file and checks every reference, away from the main thread. */
  check: procedure.input(ofClient).output(eventIterator(jobStep(clientFileReport))),
  /** Reads what can be read into a new file beside the damaged one, which stays as it is. */
  salvage: procedure.input(ofClient).output(eventIterator(jobStep(salvageReport))),
  /** Goes on with what was salvaged; the damaged file is kept aside. */
  takeSalvaged: procedure.input(ofClient.extend({ name: z.string() })).output(clientFileReport),
  /** Goes on with the file as it is, without the changes it lacks; the client's history tells it. */
  goOn: procedure.input(ofClient).output(clientFileReport),
  /** Shows the file in the system's file manager. */
  reveal: procedure.input(ofClient).output(z.object({ isShown: z.boolean() })),
  /** Places of the workspace that a program keeps in step, unless they were dismissed. */
  syncedPlaces: procedure.input(z.object({})).output(z.array(syncedPlace)),
  dismissSyncedPlace: procedure.input(syncedPlace.pick({ folder: true })).output(z.array(syncedPlace)),
};
