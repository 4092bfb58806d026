/** Ids that are the same in every run: UUIDv7 that count up from 1. */
import { v7 as uuidv7 } from 'uuid';

const epoch = Date.parse('2026-01-01T00:00:00Z');

/** A generator of its own count; ids sort in the order they were made. */
export function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    const random = new Uint8Array(16);
    new DataView(random.buffer).setUint32(12, count);
    return uuidv7({ msecs: epoch, seq: count, random });
  };
}
