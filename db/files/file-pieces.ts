/** Reads files too large to be held at once. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const chunk = 1024 * 1024;

/** The bytes from `start` on, a piece at a time; ends early where the file does. */
export function* pieces(file: number, start: number, bytes: number): Generator<Buffer> {
  for (let offset = 0; offset < bytes; ) {
    const piece = readAt(file, start + offset, Math.min(chunk, bytes - offset));
    if (piece.length === 0) return;
    yield piece;
    offset += piece.length;
  }
}

/** Up to `length` bytes at a position. */
export function readAt(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(file, buffer, 0, length, position));
}

/** Opens a file for reading and closes it again. */
export function withFile<T>(path: string, work: (file: number) => T): T {
  const file = openSync(path, 'r');
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}

/** SHA-256 of a whole file, as hexadecimal. */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  withFile(path, (file) => {
    for (const piece of pieces(file, 0, fstatSync(file).size)) hash.update(piece);
  });
  return hash.digest('hex');
}
