/** Looks for a word in files and in whatever they hold once they are opened. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** Every file below a folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** True where the bytes hold the word as UTF-8 or UTF-16, in upper or lower case. */
export function holds(bytes: Uint8Array, word: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return (['latin1', 'utf16le'] as const).some((encoding) =>
    buffer.toString(encoding).toLowerCase().includes(word.toLowerCase()),
  );
}

export function fileHolds(path: string, word: string): boolean {
  return holds(readFileSync(path), word);
}

/** A PDF with its compressed streams laid open after it. */
export function openedPdf(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: word }) => {
    const start = index + word.length;
    try {
      return inflateSync(pdf.subarray(start, text.indexOf('endstream', start)));
    } catch {
      return new Uint8Array();
    }
  });
  return Buffer.concat([pdf, ...streams]);
}
