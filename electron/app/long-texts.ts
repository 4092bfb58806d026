/** How an answer crosses a message port: as oRPC writes it, or, with a long text in it, as it is. */

/** From here on, copying a text whole is faster than writing it into JSON and reading it out again. */
const longText = 64 * 1024;

/** A message of oRPC's server: its id, its type, and what it carries. */
type Answer = readonly [id: string, type: number, payload: unknown];

/**
 * For oRPC's message port: an empty list lets the port copy the message itself; `null` lets oRPC write it as text.
 * A wide list is JSON already (shared/contract/columns.ts), and its million quotes would all be escaped.
 */
export function copiesLongTexts([, , payload]: Answer): [] | null {
  const json = fieldOf(fieldOf(payload, 'body'), 'json');
  const parts = typeof json === 'object' && json !== null ? Object.values(json) : [json];
  return parts.some((part) => typeof part === 'string' && part.length >= longText) ? [] : null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
