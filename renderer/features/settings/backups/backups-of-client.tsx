import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useJob } from '#renderer/data/job.ts';
import { tell } from '#renderer/state/notices.ts';
import { counted } from '#renderer/ui/counted.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { formatInstant, InstantText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { BackupRow, BackupVerdict } from '#shared/contract/backups.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import classes from './backups.module.css';
import { ExportClient } from './export-client.tsx';
import { Restore } from './restore.tsx';
import { Size } from './size.tsx';

/** The backups of one client: checking them again, and going back to one. */
export function BackupsOfClient({ client, onClose }: { client: ClientSummary; onClose: () => void }) {
  const { data: backups = [] } = useQuery(api.backups.list.queryOptions({ input: { id: client.id } }));
  const [chosen, setChosen] = useState<BackupRow>();
  const [isExporting, setExporting] = useState(false);
  const title = chosen ? `Restore ${client.name}?` : `Backups of ${client.name}`;
  if (isExporting) return <ExportClient client={client} onClose={onClose} />;
  return (
    <Dialog title={title} isOpen onClose={onClose} size="lg">
      {chosen ? (
        <Restore client={client} backup={chosen} onBack={() => setChosen(undefined)} onDone={onClose} />
      ) : (
        <BackupList
          client={client}
          backups={backups}
          onChosen={setChosen}
          onExport={() => setExporting(true)}
        />
      )}
    </Dialog>
  );
}

interface BackupListProps {
  client: ClientSummary;
  backups: readonly BackupRow[];
  onChosen: (backup: BackupRow) => void;
  onExport: () => void;
}

function BackupList({ client: { id }, backups, onChosen, onExport }: BackupListProps) {
  const locale = useLocale();
  const checking = useJob<BackupVerdict[]>();
  const saving = useJob<unknown>();
  const backUp = async () => {
    const done = await saving.start((signal) => api.backups.now.call({ id }, { signal }));
    if (done) tell({ tone: 'done', message: 'Backed up and verified.' });
  };
  const check = async () => {
    const verdicts = await checking.start((signal) => api.backups.verify.call({ id }, { signal }));
    if (verdicts) tellVerdicts(verdicts, locale);
  };
  const isBusy = checking.state === 'running' || saving.state === 'running';
  return (
    <>
      {backups.length === 0 && <p className={classes.note}>There is no backup of this client yet.</p>}
      {backups.length > 0 && (
        <div className={classes.list}>
          <SimpleTable
            caption="Backups"
            columns={columnsWith(onChosen)}
            rows={backups}
            keyOf={({ id: name }) => name}
          />
        </div>
      )}
      <ProgressBar job={checking} />
      <ProgressBar job={saving} />
      <div className={classes.actions}>
        <Button variant="subtle" color="gray" onClick={onExport} disabled={isBusy}>
          Export client…
        </Button>
        <Button variant="default" onClick={() => void check()} disabled={isBusy || backups.length === 0}>
          Check all again
        </Button>
        <Button variant="default" onClick={() => void backUp()} disabled={isBusy}>
          Back up now
        </Button>
      </div>
    </>
  );
}

function tellVerdicts(verdicts: readonly BackupVerdict[], locale: string): void {
  const damaged = verdicts.filter(({ problem }) => problem !== null);
  if (damaged.length === 0) {
    tell({
      tone: 'done',
      message: `${counted(verdicts.length, 'backup', locale)} opened and checked: all in order.`,
    });
    return;
  }
  tell({
    tone: 'failed',
    message: `${counted(damaged.length, 'backup', locale)} did not pass and will not be offered any more.`,
    next: 'Back up now, so that a good one of today is there.',
  });
}

const reasons: Record<BackupRow['reason'], string> = { regular: '', 'before-restore': 'Before a restore' };

function columnsWith(onChosen: (backup: BackupRow) => void): readonly SimpleColumn<BackupRow>[] {
  return [
    { heading: 'Made', cell: ({ at }) => <InstantText instant={at} /> },
    {
      heading: '',
      label: 'Why',
      cell: ({ reason }) => <span className={classes.note}>{reasons[reason]}</span>,
    },
    {
      heading: 'Changes until then',
      align: 'end',
      width: '10rem',
      cell: ({ commitCounter }) => <Count count={commitCounter} />,
    },
    { heading: 'Size', align: 'end', width: '6rem', cell: ({ bytes }) => <Size bytes={bytes} /> },
    {
      heading: '',
      label: 'Restore',
      align: 'end',
      width: '7rem',
      cell: (backup) => <RestoreButton backup={backup} onChosen={onChosen} />,
    },
  ];
}

function RestoreButton({ backup, onChosen }: { backup: BackupRow; onChosen: (backup: BackupRow) => void }) {
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      aria-label={`Restore… the backup of ${formatInstant(backup.at, useLocale())}`}
      onClick={() => onChosen(backup)}
    >
      Restore…
    </Button>
  );
}

function Count({ count }: { count: number }) {
  return <span className="figures">{count.toLocaleString(useLocale())}</span>;
}
