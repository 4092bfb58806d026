import { Button } from '@mantine/core';
import IconPresentation from '@tabler/icons-react/dist/esm/icons/IconPresentation.mjs';
import { useEffect, useRef } from 'react';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { useWarnings } from '../../data/warnings.ts';
import { toClient } from '../../state/router.ts';
import { type ClientScreen, clientScreenIds, screenLabel } from '../../state/screens.ts';
import { useUi } from '../../state/ui.ts';
import { useLocale } from '../../ui/locale.ts';
import { Monogram } from '../../ui/monogram.tsx';
import { runCommand } from '../commands.ts';
import { preloadScreen } from '../screens.ts';
import classes from './client-header.module.css';

/** The file has a tab while it needs a person; while nothing can be read, it is the only one. */
function screensOf({ condition, isReadable }: ClientSummary): readonly ClientScreen[] {
  if (!isReadable) return ['file'];
  return condition === 'sound' ? clientScreenIds.filter((id) => id !== 'file') : clientScreenIds;
}

/** What a client is set up with: beside its name, so that the tabs have room for what is looked at every day. */
const tools: readonly ClientScreen[] = ['import', 'setup'];

/** Whose screen this is, unmistakably, and the way to the client's other screens. */
export function ClientHeader({ client, screen }: { client: ClientSummary; screen: ClientScreen }) {
  const isPresenting = useUi((ui) => ui.presenting !== null);
  const screens = screensOf(client);
  const links = (ids: readonly ClientScreen[]) =>
    ids.map((id) => <ScreenLink key={id} client={client} id={id} isCurrent={id === screen} />);
  return (
    <section className={classes.header} aria-label="Client">
      <div className={classes.line}>
        <Monogram monogram={client.monogram} color={client.color} size={26} />
        <span className={classes.name} title={client.name}>
          {client.name}
        </span>
        {client.archivedAt !== null && <span className={classes.mark}>Archived</span>}
        {!isPresenting && <RetainerWarning clientId={client.id} />}
        <nav className={classes.tools} aria-label={`Set up ${client.name}`}>
          {links(screens.filter((id) => tools.includes(id)))}
        </nav>
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
        {links(screens.filter((id) => !tools.includes(id)))}
      </nav>
    </section>
  );
}

/** The most pressing matter of the retainer, and the way to put it right; nobody else needs to see it. */
function RetainerWarning({ clientId }: { clientId: string }) {
  const [first, ...others] = useWarnings(useLocale()).get(clientId) ?? [];
  if (!first) return null;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return (
    <a className={classes.warning} href={first.href} title={`${first.sentence}${more}`}>
      {first.matter}
      {more}
    </a>
  );
}

interface ScreenLinkProps {
  client: ClientSummary;
  id: ClientScreen;
  isCurrent: boolean;
}

function ScreenLink({ client, id, isCurrent }: ScreenLinkProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // In a narrow window, or with large text, the tabs scroll: where one is stays in sight.
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isCurrent]);
  return (
    <a
      ref={link}
      className={classes.tab}
      href={toClient(client.slug, id)}
      aria-current={isCurrent ? 'page' : undefined}
      onPointerEnter={() => preloadScreen(id)}
    >
      {screenLabel(id)}
    </a>
  );
}
