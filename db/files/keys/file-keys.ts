/** The key that each file of a workspace has, is about to get and had before, as the keyring's file notes it. */
import type { KeyringFile } from './keyring-file.ts';
import { purposes, without } from './renewal.ts';

/** What the workspace's own database is called, where a client's file is called by the client's id. */
export const workspaceDatabase = purposes.database;

/** How a rekey ended: the file has its new key, or it was left as it is. */
export interface RekeyOutcome {
  hasNewKey: boolean;
  /** An instant. */
  at: string;
}

/** The wrapped key in use; `undefined` for a client without one, and for a database that has the workspace's own key. */
export function wrappedKeyOf({ databaseKey, clientKeys }: KeyringFile, name: string): string | undefined {
  return name === workspaceDatabase ? databaseKey : clientKeys[name];
}

/** Notes the key that a file is about to get. */
export function begun({ nextKeys }: KeyringFile, name: string, wrapped: string): Partial<KeyringFile> {
  return { nextKeys: { ...nextKeys, [name]: wrapped } };
}

/** Notes how it ended. @param old the wrapped key that the file had, which its backups still have */
export function ended(
  { clientKeys, nextKeys, formerKeys }: KeyringFile,
  name: string,
  old: string,
  { hasNewKey, at }: RekeyOutcome,
): Partial<KeyringFile> {
  const { [name]: next, ...others } = nextKeys ?? {};
  if (next === undefined || !hasNewKey) return { nextKeys: others };
  const former = [{ wrapped: old, retiredAt: at }, ...(formerKeys?.[name] ?? [])];
  return {
    nextKeys: others,
    ...(name === workspaceDatabase ? { databaseKey: next } : { clientKeys: { ...clientKeys, [name]: next } }),
    formerKeys: { ...formerKeys, [name]: former },
  };
}

/** Forgets every key of a client. */
export function forgotten(file: KeyringFile, clientId: string): Partial<KeyringFile> {
  return {
    clientKeys: without(file.clientKeys, clientId),
    nextKeys: without(file.nextKeys, clientId),
    formerKeys: without(file.formerKeys, clientId),
  };
}
