/** Backups: what there is, making them, looking at what a restore would change, restoring, and moving a client elsewhere. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { id, instant, procedure } from './base.ts';
import { jobStep } from './jobs.ts';

const backupName = z.string().max(100);

export const backupRow = z.object({
  /** Its name, which says when it was made and at which commit. */
  id: backupName,
  at: instant,
  commitCounter: z.int(),
  reason: z.enum(['regular', 'before-restore']),
  bytes: z.int(),
});
export type BackupRow = z.infer<typeof backupRow>;

/** Why the last attempt failed, in a sentence; null when it did not. */
const problem = z.string().nullable();

export const backupOverview = z.object({
  clients: z.array(
    z.object({
      id,
      /** The newest verified backup. */
      newest: backupRow.nullable(),
      count: z.int(),
      bytes: z.int(),
      /** True when the client was changed since. */
      isBehind: z.boolean(),
      problem,
      /** The last time every page of the client's own file was checked; null for never. */
      check: z.object({ at: instant, isSound: z.boolean() }).nullable(),
    }),
  ),
  /** The roster, settings and keys. */
  workspace: z.object({ newestAt: instant.nullable(), problem }),
  secondFolder: z
    .object({
      path: z.string(),
      problem,
      /** False while the keyring has no protection: it would open every copy for whoever finds it there. */
      holdsKeys: z.boolean(),
    })
    .nullable(),
  /** True where the machine has a dialog to choose a folder with. */
  canChooseFolder: z.boolean(),
});
export type BackupOverview = z.infer<typeof backupOverview>;

/** What restoring would change, compared with the live file. */
export const restorePreview = z.object({
  /** By entity, those that would change only. */
  counts: z.array(z.object({ table: z.string(), added: z.int(), changed: z.int(), removed: z.int() })),
  /** What was done since, newest first; the newest of them where there are many. */
  commands: z.array(z.object({ id: z.string(), sentence: z.string(), at: instant })),
  commandCount: z.int(),
});
export type RestorePreview = z.infer<typeof restorePreview>;

/** The backup of what it was before; null where the file did not open and was kept aside. */
export const restoreResult = z.object({ keptAs: backupRow.nullable() });
export type RestoreResult = z.infer<typeof restoreResult>;

/** What checking a backup again found; `problem` is null for one in order. */
export const backupVerdict = z.object({ id: backupName, problem });
export type BackupVerdict = z.infer<typeof backupVerdict>;

/** One client's backup; not a call within the client, which may be the very one that does not open. */
const ofBackup = z.object({ id, backupId: backupName });

export const backups = {
  overview: procedure.input(z.object({})).output(backupOverview),
  /** Newest first. */
  list: procedure.input(z.object({ id })).output(z.array(backupRow)),
  /** Backs up whatever has changed, or one client in any case. */
  now: procedure
    .input(z.object({ id: id.optional() }))
    .output(eventIterator(jobStep(z.object({ saved: z.array(z.object({ id, backup: backupRow })) })))),
  /** Opens every backup of a client again and checks it; one that does not pass is set aside and no longer offered. */
  verify: procedure.input(z.object({ id })).output(eventIterator(jobStep(z.array(backupVerdict)))),
  preview: procedure.input(ofBackup).output(eventIterator(jobStep(restorePreview))),
  /**
   * Makes the client as it was; the present state is kept as a backup first, and undo takes the restore back. A file that does
   * not open is kept aside instead (`keptAs` is null).
   */
  restore: procedure.input(ofBackup).output(eventIterator(jobStep(restoreResult))),
  /** Sets or, with null, gives up the second folder. */
  setSecondFolder: procedure
    .input(z.object({ path: z.string().max(4096).nullable() }))
    .output(backupOverview),
  /** Asks for a folder with the machine's own dialog; null when the person changed their mind. */
  chooseFolder: procedure.input(z.object({})).output(z.object({ path: z.string().nullable() })),
};
