import { Button } from '@mantine/core';
import IconPresentation from '@tabler/icons-react/dist/esm/icons/IconPresentation.mjs';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { toClient } from '../../state/router.ts';
import { type ClientScreen, clientScreenIds, screenLabel } from '../../state/screens.ts';
import { useUi } from '../../state/ui.ts';
import { Monogram } from '../../ui/monogram.tsx';
import { runCommand } from '../commands.ts';
import { preloadScreen } from '../screens.ts';
import classes from './client-header.module.css';

/** The file has a tab while it needs a person; while nothing can be read, it is the only one. */
function screensOf({ condition, isReadable }: ClientSummary): readonly ClientScreen[] {
  if (!isReadable) return ['file'];
  return condition === 'sound' ? clientScreenIds.filter((id) => id !== 'file') : clientScreenIds;
}

/** Whose screen this is, unmistakably, and the way to the client's other screens. */
export function ClientHeader({ client, screen }: { client: ClientSummary; screen: ClientScreen }) {
  const isPresenting = useUi((ui) => ui.presenting !== null);
  return (
    <section className={classes.header} aria-label="Client">
      <div className={classes.line}>
        <Monogram monogram={client.monogram} color={client.color} size={26} />
        <span className={classes.name}>{client.name}</span>
        {client.archivedAt !== null && <span className={classes.mark}>Archived</span>}
        <Button
          variant={isPresenting ? 'filled' : 'subtle'}
          size="compact-sm"
          className={classes.present ?? ''}
          leftSection={<IconPresentation size="1rem" stroke={1.6} aria-hidden="true" />}
          onClick={() => runCommand('present')}
        >
          {isPresenting ? 'Stop presenting' : 'Present'}
        </Button>
      </div>
      <nav className={classes.tabs} aria-label={client.name}>
        {screensOf(client).map((id) => (
          <a
            key={id}
            className={classes.tab}
            href={toClient(client.slug, id)}
            aria-current={id === screen ? 'page' : undefined}
            onPointerEnter={() => preloadScreen(id)}
          >
            {screenLabel(id)}
          </a>
        ))}
      </nav>
    </section>
  );
}
