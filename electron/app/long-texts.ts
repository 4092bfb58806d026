/** How an answer crosses a message port: as oRPC writes it, or, with a long text in it, as it is. */

/** From here on, copying a text whole is faster than writing it into JSON and reading it out again. */
const longText = 64 * 1024;

/** How many of a list are looked at: a document has few pages, and whatever comes in hundreds is no long text. */
const mostLooked = 20;

/** A message of oRPC's server: its id, its type, and what it carries. */
type Answer = readonly [id: string, type: number, payload: unknown];

/** How deep a long text may lie in an answer: the pages of a preview are a list within the last step of a job. */
const deepest = 4;

/**
 * For oRPC's message port: an empty list lets the port copy the message itself; `null` lets oRPC write it as text.
 * A wide list is JSON already (shared/contract/columns.ts), and a page is markup: every quote of them would be escaped.
 */
export function copiesLongTexts([, , payload]: Answer): [] | null {
  const answer = fieldOf(payload, 'body') ?? fieldOf(payload, 'data');
  return holdsLongText(fieldOf(answer, 'json'), deepest) ? [] : null;
}

function holdsLongText(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.length >= longText;
  if (typeof value !== 'object' || value === null || depth === 0) return false;
  const parts = Array.isArray(value) ? value.slice(0, mostLooked) : Object.values(value);
  return parts.some((part) => holdsLongText(part, depth - 1));
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
