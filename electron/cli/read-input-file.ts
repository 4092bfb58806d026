/** Reads a file that a command is given, unless it is larger than any that the app takes in. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ImportFileError } from '#electron/services/import/import-file-error.ts';
import { refuseTooLarge } from '#electron/services/import/limits.ts';
import { Refusal } from '#shared/contract/errors.ts';

/** @throws Refusal TOO_LARGE, FILE_UNREADABLE */
export function readInputFile(file: string): Blob {
  const path = resolve(file);
  try {
    // Before it is read: a file of gigabytes would fill the memory first.
    refuseTooLarge(statSync(path).size);
    return new Blob([readFileSync(path)]);
  } catch (error) {
    if (error instanceof ImportFileError)
      throw new Refusal('TOO_LARGE', error.message, { path, ...error.details });
    const message = `${path} cannot be read. Check its name and whether you may open it.`;
    throw new Refusal('FILE_UNREADABLE', message, { path });
  }
}
