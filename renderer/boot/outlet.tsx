/** The screen that the address names, with its skeleton while it is fetched and its own error boundary. */
import { Button } from '@mantine/core';
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useClients, useCurrentClient } from '../data/clients.ts';
import { readOnlyReason } from '../data/read-only.ts';
import { type Route, toWorkspace, useRoute } from '../state/router.ts';
import { screenLabel, type WorkspaceScreen } from '../state/screens.ts';
import { present, useUi } from '../state/ui.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { ReadOnlyReason } from '../ui/read-only.ts';
import { ScreenSkeleton } from '../ui/screen-skeleton.tsx';
import { useAccent } from '../ui/use-accent.ts';
import { screensOfClient, screensOfWorkspace } from './screens.ts';
import { ClientHeader } from './shell/client-header.tsx';
import { ReadOnlyBanner } from './shell/read-only-banner.tsx';
import classes from './shell/shell.module.css';

export function ScreenOutlet() {
  const route = useRoute();
  const client = useCurrentClient();
  useTitle(route, client?.name);
  useAccent(client?.color);
  if (route.scope === 'nowhere') return <Region name="nowhere" screen={<NoSuchScreen />} />;
  return route.scope === 'client' ? <ClientOutlet route={route} /> : <WorkspaceOutlet name={route.screen} />;
}

function WorkspaceOutlet({ name }: { name: WorkspaceScreen }) {
  const presenting = useUi((ui) => ui.presenting);
  const { Component } = screensOfWorkspace[name];
  return presenting === null ? (
    <Region name={name} screen={<Component />} />
  ) : (
    <Region name="hidden" screen={<Hidden />} />
  );
}

function ClientOutlet({ route }: { route: Extract<Route, { scope: 'client' }> }) {
  const { isPending, error, refetch } = useClients();
  const presenting = useUi((ui) => ui.presenting);
  const client = useCurrentClient();
  if (isPending) return <ScreenSkeleton />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (presenting !== null && presenting !== route.slug) return <Region name="hidden" screen={<Hidden />} />;
  if (!client) return <Region name="nowhere" screen={<NoSuchClient slug={route.slug} />} />;
  const screen = client.isReadable ? route.screen : 'file';
  const { Component } = screensOfClient[screen];
  // The screen of the file itself is where a person decides what to do.
  const reason = screen === 'file' ? undefined : readOnlyReason(client);
  return (
    <ReadOnlyReason value={reason}>
      <ClientHeader client={client} screen={screen} />
      {reason !== undefined && <ReadOnlyBanner client={client} />}
      <Region name={`${client.id}/${screen}`} screen={<Component client={client} />} />
    </ReadOnlyReason>
  );
}

let lastShown: string | undefined;

/** The part of the window that scrolls. It takes the focus when another screen comes, so that reading starts there. */
function Region({ name, screen }: { name: string; screen: ReactNode }) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const isChange = lastShown !== undefined && lastShown !== name;
    lastShown = name;
    const hasFocus = region.current?.contains(document.activeElement);
    if (isChange && !hasFocus) region.current?.focus({ preventScroll: true });
  }, [name]);
  return (
    <main ref={region} id="screen" className={classes.screen} tabIndex={-1} key={name}>
      <ErrorBoundary>
        <Suspense fallback={<ScreenSkeleton />}>{screen}</Suspense>
      </ErrorBoundary>
    </main>
  );
}

function NoSuchScreen() {
  return (
    <EmptyState
      title="There is no such screen."
      action={
        <Button component="a" href={toWorkspace('today')}>
          Go to Today
        </Button>
      }
    />
  );
}

function NoSuchClient({ slug }: { slug: string }) {
  return (
    <EmptyState
      title={`There is no client “${slug}”.`}
      action={
        <Button component="a" href={toWorkspace('clients')}>
          See all clients
        </Button>
      }
    >
      It may have another name by now.
    </EmptyState>
  );
}

function Hidden() {
  return (
    <EmptyState
      title="Hidden while you present"
      action={
        <>
          <Button variant="default" onClick={() => history.back()}>
            Back
          </Button>
          <Button onClick={() => present(null)}>Stop presenting</Button>
        </>
      }
    >
      While you present, nothing but the client is shown.
    </EmptyState>
  );
}

function useTitle(route: Route, clientName: string | undefined): void {
  const screen = route.scope === 'nowhere' ? undefined : screenLabel(route.screen);
  useEffect(() => {
    document.title = [screen, clientName, 'Throughline'].filter((part) => part !== undefined).join(' · ');
  }, [screen, clientName]);
}
