import { ORPCError } from '@orpc/client';
import IconShieldX from '@tabler/icons-react/dist/esm/icons/IconShieldX.mjs';
import { toClient } from '#renderer/state/router.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { addresses } from '../addresses.ts';
import classes from './compile.module.css';

interface Leak {
  name: string;
  excerpt: string;
}

interface LeakStopProps {
  error: unknown;
  client: ClientSummary;
  session: Session;
}

/** Why nothing was issued: the name of another client, where it stands, and the places where it can be put right. */
export function LeakStop({ error, client, session }: LeakStopProps) {
  const leaks = leaksOf(error);
  if (leaks.length === 0) return null;
  return (
    <section className={classes.leak} role="alert">
      <h2 className={classes.leakTitle}>
        <IconShieldX size={16} stroke={1.8} aria-hidden="true" /> Stopped: it names another client
      </h2>
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
    </section>
  );
}

function leaksOf(error: unknown): Leak[] {
  if (!(error instanceof ORPCError) || error.code !== 'LEAK_STOPPED') return [];
  const leaks: unknown = Reflect.get(Object(error.data), 'leaks');
  return Array.isArray(leaks) ? leaks.filter(isLeak) : [];
}

function isLeak(leak: unknown): leak is Leak {
  if (typeof leak !== 'object' || leak === null) return false;
  return typeof Reflect.get(leak, 'name') === 'string' && typeof Reflect.get(leak, 'excerpt') === 'string';
}
