import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useUi } from '#renderer/state/ui.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { Callout } from '../callout.tsx';
import { AllowName } from './allow-name.tsx';
import classes from './leak-stop.module.css';
import { leaksOf, Places } from './leaks-found.tsx';

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
      <Callout kind="stopped" title="Stopped: it names another client">
        <p>Nothing was written. Stop presenting to see where it stands.</p>
      </Callout>
    );
  }
  return (
    <Callout kind="stopped" title="Stopped: it names another client">
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
    </Callout>
  );
}
