import { Button } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useClients } from '#renderer/data/clients.ts';
import { useCommand } from '#renderer/data/command.ts';
import { navigate, toClient, useParams } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Monogram } from '#renderer/ui/monogram.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { conditionLabels } from '#shared/domain/client-condition.ts';
import { AddClient } from './add-client.tsx';
import classes from './clients.module.css';

export default function Clients() {
  const [{ new: isAdding }, setParams] = useParams();
  const { data: clients, error, refetch } = useClients();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!clients) return <ScreenSkeleton />;
  const add = <Button onClick={() => setParams({ new: '1' })}>New client</Button>;
  return (
    <Page title="Clients" actions={clients.length > 0 && add} layout="reading">
      {clients.length > 0 ? <ClientLists clients={clients} /> : <NoClients action={add} />}
      <AddClient
        isOpen={isAdding !== undefined}
        onClose={() => setParams({ new: undefined })}
        onAdded={({ slug }) => navigate(toClient(slug, 'import'))}
      />
    </Page>
  );
}

function NoClients({ action }: { action: React.ReactNode }) {
  return (
    <EmptyState title="No clients yet" action={action}>
      Each client gets an encrypted file of its own. Add one, then bring in its registry from a spreadsheet.
    </EmptyState>
  );
}

function ClientLists({ clients }: { clients: readonly ClientSummary[] }) {
  const { current = [], archived = [] } = Object.groupBy(clients, ({ archivedAt }) =>
    archivedAt === null ? 'current' : 'archived',
  );
  return (
    <>
      <ClientTable caption="Clients" clients={current} />
      {archived.length > 0 && (
        <div className={classes.archived}>
          <Section title="Archived">
            <ClientTable caption="Archived clients" clients={archived} />
          </Section>
        </div>
      )}
    </>
  );
}

const columns: readonly SimpleColumn<ClientSummary>[] = [
  {
    heading: 'Client',
    cell: ({ slug, name, monogram, color, condition }) => (
      <a className={classes.client} href={toClient(slug, condition === 'sound' ? 'overview' : 'file')}>
        <Monogram monogram={monogram} color={color} size={24} />
        {name}
        {condition !== 'sound' && <span className={classes.condition}>{conditionLabels[condition]}</span>}
      </a>
    ),
  },
  {
    heading: 'Open initiatives',
    align: 'end',
    width: '9rem',
    cell: ({ openInitiatives }) => openInitiatives,
  },
  { heading: 'Currency', width: '7rem', cell: ({ currency }) => currency },
  { heading: 'Time zone', width: '14rem', cell: ({ timeZone }) => timeZone.replaceAll('_', ' ') },
  {
    heading: '',
    label: 'Archive',
    align: 'end',
    width: '8rem',
    cell: (client) => <Archive client={client} />,
  },
];

function ClientTable({ caption, clients }: { caption: string; clients: readonly ClientSummary[] }) {
  return <SimpleTable caption={caption} columns={columns} rows={clients} keyOf={({ id }) => id} />;
}

function Archive({ client: { id, name, archivedAt } }: { client: ClientSummary }) {
  const archive = useCommand(api.clients.archive.mutationOptions());
  const verb = archivedAt === null ? 'Archive' : 'Bring back';
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      aria-label={`${verb} ${name}`}
      loading={archive.isPending}
      onClick={() => archive.mutate({ id, isArchived: archivedAt === null })}
    >
      {verb}
    </Button>
  );
}
