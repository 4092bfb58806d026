/** One client as one file: out to another workspace, and in from one. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { id, procedure } from './base.ts';
import { bytes } from './bytes.ts';
import { jobStep } from './jobs.ts';
import { newPassphrase } from './protection.ts';

/** Earlier exports may have a short one. */
const passphrase = z.string().min(1, { error: 'is empty' }).max(1_000);

export const exportedClient = z.object({ transferId: id, fileName: z.string(), bytes: z.int() });
export type ExportedClient = z.infer<typeof exportedClient>;

export const importedClient = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('client'), id, slug: z.string(), name: z.string() }),
  z.object({ kind: z.literal('backup'), id, backupId: z.string() }),
]);
export type ImportedClient = z.infer<typeof importedClient>;

/** A client, and its package that was made last. */
const ofPackage = z.object({ id, transferId: id });

export const transfers = {
  /**
   * Packs a client with everything of it, its key sealed for a passphrase and for this workspace's recovery key where there
   * is one. What was packed waits until it is saved or another one is packed. Its texts are searched for the names of other
   * clients, for whoever has the passphrase reads all of them; what it was is no part of that, and goes along.
   */
  pack: procedure
    .input(
      z.object({
        id,
        passphrase: newPassphrase.optional(),
        /** A person has seen that it names others, and takes it along nevertheless. */
        withNames: z.boolean().optional(),
      }),
    )
    .output(eventIterator(jobStep(exportedClient))),
  /** Saves it where the person chooses; `download` where the host has no dialogs. */
  save: procedure
    .input(ofPackage)
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('saved'), path: z.string() }),
        z.object({ outcome: z.literal('cancelled') }),
        z.object({ outcome: z.literal('download') }),
      ]),
    ),
  bytes: procedure.input(ofPackage).output(bytes),
  /** Takes a client in; nothing is touched before all of it is verified. */
  takeIn: procedure
    .input(
      z.object({
        /** The file, or its path on this machine where it is too large for one message. */
        file: z.union([bytes, z.string().max(4096)]),
        opening: z.union([z.object({ passphrase }), z.object({ recoveryKey: z.string().max(500) })]),
        /** Puts it among the backups of the client that is here already. */
        asBackup: z.boolean().optional(),
      }),
    )
    .output(eventIterator(jobStep(importedClient))),
};
