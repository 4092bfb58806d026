/** Documents that a command writes into a folder, and what it answers of each. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeFileWhole } from '#db/files/write-file.ts';
import type { Bytes } from '#shared/contract/bytes.ts';

/**
 * The folder that files will go to. Asked first: what was issued cannot be taken back when its file has nowhere to go.
 * @throws StorageError FOLDER_NOT_WRITABLE
 */
export function outFolder(path: string): string {
  const folder = resolve(path);
  const probe = join(folder, `.throughline-${process.pid}`);
  writeFileWhole(probe, new Uint8Array());
  rmSync(probe);
  return folder;
}

/** Writes one document, whole or not at all. */
export async function writeInto(folder: string, fileName: string, document: Bytes) {
  const path = join(folder, fileName);
  const bytes = new Uint8Array(await document.arrayBuffer());
  writeFileWhole(path, bytes);
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
