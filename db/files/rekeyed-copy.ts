/** A verified copy of a file under another key: what takes the file's place when it is given that key. */
import { copyVerified } from './backups/save-backup.ts';
import { verifyBackup } from './backups/verify-backup.ts';
import { rekeyDatabase } from './open-database.ts';

export interface RekeyJob {
  path: string;
  key: Uint8Array;
  nextKey: Uint8Array;
  /** Where the copy is written. */
  copy: string;
}

/** Writes the copy and checks every page of it with its key. @throws StorageError as copyVerified */
export function makeRekeyedCopy(
  { path, key, nextKey, copy }: RekeyJob,
  tell: (step: string, done: number) => void,
): void {
  tell('Copying the file', 0);
  copyVerified({ path, key, kind: 'client' }, copy);
  tell('Encrypting it anew', 1);
  rekeyDatabase({ path: copy, key, kind: 'client' }, nextKey);
  verifyBackup({ path: copy, key: nextKey, kind: 'client' });
}
