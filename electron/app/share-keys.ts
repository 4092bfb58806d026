/** Lends keys to a thread: in memory that both see, since a copy that is sent lies about after the thread has ended. */
import { keyBytes } from '#db/files/keys/wrap.ts';

/** The same plain data with every key in it in shared memory, which `wipe` fills with zeros once the thread has ended. */
export function shareKeys<Data>(data: Data): { shared: Data; wipe: () => void } {
  const lent: Uint8Array[] = [];
  const share = (value: unknown): unknown => {
    if (value instanceof Uint8Array) return value.length === keyBytes ? lend(value, lent) : value;
    if (Array.isArray(value)) return value.map(share);
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, share(each)]));
  };
  return { shared: share(data) as Data, wipe: () => lent.forEach((key) => void key.fill(0)) };
}

function lend(key: Uint8Array, lent: Uint8Array[]): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(key.length));
  copy.set(key);
  lent.push(copy);
  return copy;
}
