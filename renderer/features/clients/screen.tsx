import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useClients } from '#renderer/data/clients.ts';
import { useCommand } from '#renderer/data/command.ts';
import { links } from '#renderer/state/links.ts';
import { navigate, toClient, useParams } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { DateText, DaysText } from '#renderer/ui/figures.tsx';
import { Monogram } from '#renderer/ui/monogram.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { TodayClient } from '#shared/contract/overview.ts';
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

/** A client, and how it stands today; an archived one stands nowhere, and nothing does before it is known. */
type ListedClient = ClientSummary & { today?: TodayClient | undefined };

function ClientLists({ clients }: { clients: readonly ClientSummary[] }) {
  const { data } = useQuery(api.today.get.queryOptions({ input: {} }));
  const { current = [], archived = [] } = Object.groupBy(clients, ({ archivedAt }) =>
    archivedAt === null ? 'current' : 'archived',
  );
  const standing = new Map(data?.clients.map((today) => [today.clientId, today]));
  const listed = current.map((client) => ({ ...client, today: standing.get(client.id) }));
  return (
    <>
      <ClientTable caption="Clients" columns={[name, ...figures, archive]} clients={listed} />
      {archived.length > 0 && (
        <div className={classes.archived}>
          <Section title="Archived">
            <ClientTable caption="Archived clients" columns={[name, archive]} clients={archived} />
          </Section>
        </div>
      )}
    </>
  );
}

type Column = SimpleColumn<ListedClient>;

const name: Column = {
  heading: 'Client',
  cell: ({ slug, name, monogram, color, condition }) => (
    <a className={classes.client} href={toClient(slug, condition === 'sound' ? 'overview' : 'file')}>
      <Monogram monogram={monogram} color={color} size={24} />
      {name}
      {condition !== 'sound' && <span className={classes.condition}>{conditionLabels[condition]}</span>}
    </a>
  ),
};

const figures: readonly Column[] = [
  {
    heading: 'Next session',
    width: '7rem',
    cell: ({ slug, today }) =>
      today?.nextSession?.onDate && (
        <a className={classes.figure} href={links.session(slug, today.nextSession.entryId)}>
          <DateText date={today.nextSession.onDate} style="weekday" />
        </a>
      ),
  },
  {
    heading: 'Days left',
    align: 'end',
    width: '5.5rem',
    cell: ({ slug, today }) =>
      today && (
        <a className={classes.figure} href={toClient(slug, 'retainer')}>
          <DaysText days={today.standing.left} />
        </a>
      ),
  },
  {
    heading: 'Initiatives',
    align: 'end',
    width: '6rem',
    cell: ({ slug, openInitiatives }) => (
      <a className={classes.figure} href={toClient(slug, 'registry')}>
        {openInitiatives}
      </a>
    ),
  },
  {
    heading: 'To review',
    align: 'end',
    width: '6rem',
    cell: ({ slug, today }) =>
      today && (
        <a className={classes.figure} href={links.needsReview(slug)}>
          {today.needsReview.length}
        </a>
      ),
  },
  { heading: 'Currency', width: '5.5rem', cell: ({ currency }) => currency },
  { heading: 'Time zone', width: '10rem', cell: ({ timeZone }) => timeZone.replaceAll('_', ' ') },
];

const archive: Column = {
  heading: '',
  label: 'Archive',
  align: 'end',
  width: '6rem',
  cell: (client) => <Archive client={client} />,
};

interface ClientTableProps {
  caption: string;
  columns: readonly Column[];
  clients: readonly ListedClient[];
}

function ClientTable({ caption, columns, clients }: ClientTableProps) {
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
