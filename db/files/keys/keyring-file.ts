/** The keyring as it lies on disk: JSON that only its owner can read, always replaced whole. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { StorageError } from '../storage-error.ts';
import { writeFileWhole } from '../write-file.ts';
import { protectionSchema } from './protection.ts';

const formerKey = z.object({ wrapped: z.base64(), retiredAt: z.string() });

const keyringFile = z.object({
  version: z.literal(1),
  protection: protectionSchema,
  recovery: z
    .object({
      madeAt: z.string(),
      /** The workspace's key, sealed to the public half below; without that, wrapped by a key of the recovery key. */
      workspaceKey: z.base64(),
      /** Of the pair whose secret half the recovery key gives: with it the workspace's key can be renewed. */
      publicHalf: z.base64().optional(),
      /** What seals exports so that the recovery key opens them, wrapped by the workspace's key. */
      exportKey: z.base64(),
    })
    .optional(),
  /** The key of the workspace's database, wrapped by the workspace's; left out while it is that very key. */
  databaseKey: z.base64().optional(),
  /** Each client's key, wrapped by the workspace's. */
  clientKeys: z.record(z.string(), z.base64()),
  /** The key that a client's file is about to get: until it has it, either may be the one that opens it. */
  nextKeys: z.record(z.string(), z.base64()).optional(),
  /** Keys that a client's file had before, the newest first: its older backups open with them. */
  formerKeys: z.record(z.string(), z.array(formerKey)).optional(),
});
export type KeyringFile = z.infer<typeof keyringFile>;

/** Reads a keyring. @throws StorageError FILE_DAMAGED */
export function readKeyring(path: string): KeyringFile {
  const damaged = (error?: unknown) =>
    new StorageError('FILE_DAMAGED', `${path} cannot be read. Restore it from a backup.`, { path }, error);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw damaged(error);
  }
  const { data, error } = keyringFile.safeParse(content);
  if (!data) throw damaged(error);
  return data;
}

/** Puts a keyring in place of the one before. @throws StorageError as writeFileWhole */
export function writeKeyring(path: string, file: KeyringFile): void {
  writeFileWhole(path, Buffer.from(`${JSON.stringify(file, null, 2)}\n`), { mode: 0o600 });
}
