import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { backupProblem, useBackups } from '#renderer/data/backups.ts';
import { useClients } from '#renderer/data/clients.ts';
import { useJob } from '#renderer/data/job.ts';
import { tell } from '#renderer/state/notices.ts';
import { useUi } from '#renderer/state/ui.ts';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { InstantText } from '#renderer/ui/figures.tsx';
import { Monogram } from '#renderer/ui/monogram.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { BackupOverview } from '#shared/contract/backups.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import classes from './backups.module.css';
import { BackupsOfClient } from './backups-of-client.tsx';
import { ImportClient } from './import-client.tsx';
import { SecondFolder } from './second-folder.tsx';
import { Size } from './size.tsx';
import { standingOf } from './standing.ts';

type Standing = BackupOverview['clients'][number];
type Row = Standing & { client: ClientSummary };

/** How every client's backups stand, making one now, and the way back to one. */
export function Backups() {
  const { data: overview, error, refetch } = useBackups();
  const { data: clients = [] } = useClients();
  const isPresenting = useUi((ui) => ui.presenting !== null);
  const [isImporting, setImporting] = useState(false);
  const [openId, setOpenId] = useState<string>();
  const job = useJob<unknown>();
  // It names folders, which tell of every client.
  if (isPresenting) return null;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!overview) return null;
  const rows = clients.flatMap((client): Row[] => {
    const standing = overview.clients.find(({ id }) => id === client.id);
    return standing ? [{ ...standing, client }] : [];
  });
  const backUpNow = async () => {
    const done = await job.start((signal) => api.backups.now.call({}, { signal }));
    if (done) tell({ tone: 'done', message: 'Everything that changed is backed up and verified.' });
  };
  const open = rows.find(({ id }) => id === openId);
  return (
    <Section
      title="Backups"
      actions={
        <>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setImporting(true)}>
            Import client…
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => void backUpNow()}
            disabled={job.state === 'running'}
          >
            Back up now
          </Button>
        </>
      }
    >
      <Glance overview={overview} />
      <ProgressBar job={job} />
      {rows.length > 0 && (
        <SimpleTable
          caption="Backups by client"
          columns={columnsWith(setOpenId)}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
      <SecondFolder folder={overview.secondFolder} canChoose={overview.canChooseFolder} />
      {open && <BackupsOfClient client={open.client} onClose={() => setOpenId(undefined)} />}
      {isImporting && <ImportClient onClose={() => setImporting(false)} />}
    </Section>
  );
}

function Glance({ overview }: { overview: BackupOverview }) {
  const problem = backupProblem(overview);
  if (problem !== undefined) {
    return (
      <p className={`${classes.problem} ${classes.glance}`} role="alert">
        {problem}
      </p>
    );
  }
  return (
    <p className={`${classes.note} ${classes.glance}`}>
      Throughline backs up by itself, every quarter of an hour while something changes and when it closes:
      three of today, then one of each of seven days, four weeks and twelve months. Each one is opened and
      checked before it counts, and encrypted like the client’s own file. In quiet moments it also reads every
      page of the clients’ own files, once a week each, and says so here and at the client when one is
      damaged.
    </p>
  );
}

function columnsWith(onOpen: (clientId: string) => void): readonly SimpleColumn<Row>[] {
  return [
    {
      heading: 'Client',
      cell: ({ client: { name, monogram, color } }) => (
        <span className={classes.client}>
          <Monogram monogram={monogram} color={color} size={20} />
          {name}
        </span>
      ),
    },
    {
      heading: 'Last backup',
      width: '12rem',
      cell: ({ newest }) => (newest ? <InstantText instant={newest.at} /> : '–'),
    },
    { heading: 'State', width: '13.5rem', cell: (row) => <State row={row} /> },
    { heading: 'File checked', width: '10.5rem', cell: ({ check }) => <Check check={check} /> },
    { heading: 'Size', align: 'end', width: '6rem', cell: ({ bytes }) => <Size bytes={bytes} /> },
    {
      heading: '',
      label: 'Show',
      align: 'end',
      width: '6.5rem',
      cell: ({ id, count, client }) => (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={`${label(count)} backups of ${client.name}`}
          onClick={() => onOpen(id)}
        >
          {label(count)}
        </Button>
      ),
    },
  ];
}

function label(count: number): string {
  return count === 0 ? 'Show' : `Show ${count}`;
}

function State({ row }: { row: Row }) {
  const { tone, words } = standingOf(row, new Date().toISOString());
  return (
    <span className={classes.state} data-tone={tone}>
      {words}
    </span>
  );
}

function Check({ check }: { check: Row['check'] }) {
  if (!check) return 'Not yet';
  if (check.isSound) return <InstantText instant={check.at} />;
  return (
    <span className={classes.state} data-tone="bad">
      Damage was found
    </span>
  );
}
