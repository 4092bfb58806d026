import { ORPCError } from '@orpc/client';
import type { Leak } from '#shared/domain/leaks.ts';
import { placeInWords } from '#shared/domain/passages.ts';

/** Where names of other clients stand, each with the words around it. */
export function Places({ leaks }: { leaks: readonly Leak[] }) {
  return (
    <ul>
      {leaks.map(({ place, excerpt, found }) => (
        <li key={placeInWords(place) + excerpt}>
          {placeInWords(place)}: “<Marked excerpt={excerpt} found={found} />”
        </li>
      ))}
    </ul>
  );
}

function Marked({ excerpt, found }: Pick<Leak, 'excerpt' | 'found'>) {
  const start = excerpt.indexOf(found);
  return (
    <>
      {excerpt.slice(0, start)}
      <strong>{found}</strong>
      {excerpt.slice(start + found.length)}
    </>
  );
}

/** The names that a refusal found; none where it is about something else. */
export function leaksOf(error: unknown): Leak[] {
  const leaks: unknown = error instanceof ORPCError ? Reflect.get(Object(error.data), 'leaks') : undefined;
  return Array.isArray(leaks) ? leaks.filter(isLeak) : [];
}

function isLeak(leak: unknown): leak is Leak {
  const { name, found, excerpt, place } = Object(leak) as Record<string, unknown>;
  return [name, found, excerpt].every((text) => typeof text === 'string') && Array.isArray(place);
}
