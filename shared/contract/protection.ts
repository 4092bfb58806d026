import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { instant, procedure } from './base.ts';
import { jobStep } from './jobs.ts';

/** What guards the workspace's key: the file's mode alone, a passphrase, or the operating system's secret store. */
export const protectionKind = z.enum(['none', 'passphrase', 'system']);
export type ProtectionKind = z.infer<typeof protectionKind>;

/** Shorter ones fall to guessing; four or five words are easy to remember and long enough. */
export const shortestPassphrase = 10;
export const newPassphrase = z
  .string()
  .min(shortestPassphrase, { error: `has fewer than ${shortestPassphrase} characters` })
  .max(1_000);
const typedSecret = z.string().min(1, { error: 'is empty' }).max(1_000);

export const protectionStatus = z.object({
  kind: protectionKind,
  /** Why it is locked: it was just started, a person asked for it, or nobody was there. Null while it is open. */
  lockedBy: z.enum(['start', 'person', 'idle']).nullable(),
  /** `plain-text`: the system has no store of its own, so what is kept there can be read on disk. */
  secretStore: z.enum(['available', 'plain-text', 'unavailable', 'none']),
  recoveryKeyMadeAt: instant.nullable(),
  /** True for one of an earlier version: until it is replaced, a change of protection does not renew the workspace's key. */
  hasOldRecoveryKey: z.boolean(),
  /** True from opening with the recovery key until a new protection is chosen: no passphrase is asked for that. */
  isRecovered: z.boolean(),
  /** Minutes without a person until it locks itself; 0 is never, and null while it is locked. */
  autoLockMinutes: z.int().nullable(),
});
export type ProtectionStatus = z.infer<typeof protectionStatus>;

/** How many clients' files got another key, and which did not and why. */
export const renewedKeys = z.object({
  renewed: z.int(),
  left: z.array(z.object({ clientId: z.uuid(), why: z.string() })),
});
export type RenewedKeys = z.infer<typeof renewedKeys>;

/** Changing what guards needs the passphrase in force, so that an open screen does not hand the workspace over. */
const proof = { currentPassphrase: typedSecret.optional() };

/** Answers also while the workspace is locked, as nothing else does. */
export const protection = {
  status: procedure.input(z.object({})).output(protectionStatus),
  /** The status now and after each change, until the window leaves. */
  follow: procedure.input(z.object({})).output(eventIterator(protectionStatus)),
  /** With the passphrase, or by the system's store where no passphrase is given. */
  unlock: procedure.input(z.object({ passphrase: typedSecret.optional() })).output(protectionStatus),
  recover: procedure.input(z.object({ recoveryKey: typedSecret })).output(protectionStatus),
  lock: procedure.input(z.object({})).output(protectionStatus),
  /** A person is here: puts off the lock after idle time. */
  stayUnlocked: procedure.input(z.object({})).output(z.object({})),
  protect: procedure
    .input(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('none'), ...proof }),
        z.object({ kind: z.literal('passphrase'), passphrase: newPassphrase, ...proof }),
        z.object({ kind: z.literal('system'), acceptsPlainText: z.boolean().default(false), ...proof }),
      ]),
    )
    .output(protectionStatus),
  /** Makes a recovery key to be printed; the one in force stays so until `keepRecoveryKey`. */
  newRecoveryKey: procedure.input(z.object({})).output(z.object({ recoveryKey: z.string() })),
  /** Puts a recovery key in force, typed from the sheet; the one before stops working. */
  keepRecoveryKey: procedure.input(z.object({ recoveryKey: typedSecret, ...proof })).output(protectionStatus),
  /** Gives one client's file another random key; leaving it leaves the file as it was. Its older backups stay readable. */
  rekeyClient: procedure
    .input(z.object({ clientId: z.uuid() }))
    .output(eventIterator(jobStep(z.object({ clientId: z.uuid() })))),
  /**
   * Gives every file and its backups another random key: each client's, then the workspace's own. Left on the way, those
   * done have their new keys and the others their old ones. Copies elsewhere keep the key they have.
   */
  renewKeys: procedure.input(z.object({})).output(eventIterator(jobStep(renewedKeys))),
};
