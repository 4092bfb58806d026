import type { ClientSummary } from '#shared/contract/clients.ts';
import { clientConditions } from '#shared/domain/client-condition.ts';
import { toClient } from '../../state/router.ts';
import classes from './read-only-banner.module.css';

/** Over every screen of a client that can be read but not changed, with the way to what can be done. */
export function ReadOnlyBanner({ client }: { client: ClientSummary }) {
  return (
    <p className={classes.banner} role="status">
      <span>{clientConditions[client.condition]} Nothing here can be changed for now.</span>
      <a href={toClient(client.slug, 'file')}>See what can be done</a>
    </p>
  );
}
