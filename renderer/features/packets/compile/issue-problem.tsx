import { ORPCError } from '@orpc/client';
import IconShieldX from '@tabler/icons-react/dist/esm/icons/IconShieldX.mjs';
import type { ReactNode } from 'react';
import { explain } from '#renderer/data/errors.ts';
import { toClient } from '#renderer/state/router.ts';
import { useUi } from '#renderer/state/ui.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { addresses } from '../addresses.ts';
import classes from './compile.module.css';

interface IssueProblemProps {
  error: unknown;
  client: ClientSummary;
  session: Session;
}

/** Why nothing was issued, and what to do. */
export function IssueProblem({ error, client, session }: IssueProblemProps) {
  if (error === undefined) return null;
  const { code, sentence, next } = explain(error);
  if (code === 'LEAK_STOPPED') return <LeakStop leaks={leaksOf(error)} client={client} session={session} />;
  return (
    <Stopped title="Nothing was issued">
      <p>{sentence}</p>
      {next && <p>{next}</p>}
    </Stopped>
  );
}

function Stopped({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.leak} role="alert">
      <h2 className={classes.leakTitle}>
        <IconShieldX size={16} stroke={1.8} aria-hidden="true" /> {title}
      </h2>
      {children}
    </section>
  );
}

interface Leak {
  name: string;
  excerpt: string;
}

interface LeakStopProps extends Omit<IssueProblemProps, 'error'> {
  leaks: readonly Leak[];
}

/** The names of other clients, where they stand, and the places where that can be put right. */
function LeakStop({ leaks, client, session }: LeakStopProps) {
  const isPresenting = useUi((ui) => ui.presenting !== null);
  if (isPresenting) {
    return (
      <Stopped title="Stopped: it names another client">
        <p>Nothing was written. Stop presenting to see where it stands.</p>
      </Stopped>
    );
  }
  return (
    <Stopped title="Stopped: it names another client">
      <p>Nothing was written. Change this text, then issue again:</p>
      <ul>
        {leaks.map(({ name, excerpt }) => (
          <li key={name + excerpt}>
            <strong>{name}</strong> in “{excerpt}”
          </li>
        ))}
      </ul>
      <p className={classes.leakPlaces}>
        Look in <a href={addresses.session(client.slug, session.id)}>the session</a>,{' '}
        <a href={toClient(client.slug, 'registry')}>the registry</a> or{' '}
        <a href={toClient(client.slug, 'calendar')}>the calendar</a>.
      </p>
    </Stopped>
  );
}

function leaksOf(error: unknown): Leak[] {
  const leaks: unknown = error instanceof ORPCError ? Reflect.get(Object(error.data), 'leaks') : undefined;
  return Array.isArray(leaks) ? leaks.filter(isLeak) : [];
}

function isLeak(leak: unknown): leak is Leak {
  if (typeof leak !== 'object' || leak === null) return false;
  return typeof Reflect.get(leak, 'name') === 'string' && typeof Reflect.get(leak, 'excerpt') === 'string';
}
