import { Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { type ReactNode, useState } from 'react';
import { useUi } from '#renderer/state/ui.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { Leak } from '#shared/domain/leaks.ts';
import { placeInWords } from '#shared/domain/passages.ts';
import { AllowName } from './allow-name.tsx';
import classes from './stopped.module.css';
import { Stopped } from './stopped.tsx';

interface LeakStopProps {
  error: unknown;
  client: ClientSummary;
  /** Links to where the text can be changed. */
  places: ReactNode;
}

/** Names of other clients in a document: where each stands, and the two ways on: change the text, or allow the name. */
export function LeakStop({ error, client, places }: LeakStopProps) {
  const [allowing, setAllowing] = useState<string>();
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const isPresenting = useUi((ui) => ui.presenting !== null);
  const names = Map.groupBy(leaksOf(error), ({ name }) => name);
  if (isPresenting) {
    return (
      <Stopped title="Stopped: it names another client">
        <p>Nothing was written. Stop presenting to see where it stands.</p>
      </Stopped>
    );
  }
  return (
    <Stopped title="Stopped: it names another client">
      <p>Nothing was written. Change this text, or allow the name for {client.name}; then try again.</p>
      {[...names].map(([name, leaks]) => (
        <div key={name}>
          <Places leaks={leaks} />
          {allowed.includes(name) ? (
            <p>Allowed for {client.name}.</p>
          ) : (
            <Button size="compact-xs" variant="default" onClick={() => setAllowing(name)}>
              Allow “{name}”…
            </Button>
          )}
        </div>
      ))}
      <p className={classes.places}>Change it in {places}.</p>
      {allowing !== undefined && (
        <AllowName
          client={client}
          name={allowing}
          onClose={() => setAllowing(undefined)}
          onAllowed={() => setAllowed([...allowed, allowing])}
        />
      )}
    </Stopped>
  );
}

function Places({ leaks }: { leaks: readonly Leak[] }) {
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

function leaksOf(error: unknown): Leak[] {
  const leaks: unknown = error instanceof ORPCError ? Reflect.get(Object(error.data), 'leaks') : undefined;
  return Array.isArray(leaks) ? leaks.filter(isLeak) : [];
}

function isLeak(leak: unknown): leak is Leak {
  const { name, found, excerpt, place } = Object(leak) as Record<string, unknown>;
  return [name, found, excerpt].every((text) => typeof text === 'string') && Array.isArray(place);
}
