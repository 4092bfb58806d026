import { Button } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useJob } from '#renderer/data/job.ts';
import { InstantText } from '#renderer/ui/figures.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { ClientFileReport } from '#shared/contract/damage.ts';
import { GoOn } from './go-on.tsx';
import { Remedy } from './remedy.tsx';
import { Salvage } from './salvage.tsx';
import { takesBackMore } from './takes-back-more.ts';

/** Every way out that there is for a file in this condition, the surest first. */
export function Remedies({ report }: { report: ClientFileReport }) {
  const { condition, lastGoodBackup } = report;
  const isSound = condition === 'sound';
  return (
    <>
      {!isSound && <TryAgain id={report.id} />}
      {!isSound && condition !== 'newer' && condition !== 'unreachable' && lastGoodBackup && (
        <Restore id={report.id} backup={lastGoodBackup} isWorse={takesBackMore(report)} />
      )}
      {report.lacking && <GoOn id={report.id} lacking={report.lacking} />}
      {condition === 'damaged' && <Salvage report={report} />}
      {report.isReadable && <Check id={report.id} />}
      <Reveal id={report.id} />
    </>
  );
}

function TryAgain({ id }: { id: string }) {
  const again = useCommand(api.damage.tryAgain.mutationOptions(), { tells: 'errors' });
  return (
    <Remedy title="Try again" note="After you connected a disk, put the file back or updated Throughline.">
      <Button variant="default" loading={again.isPending} onClick={() => again.mutate({ id })}>
        Try again
      </Button>
    </Remedy>
  );
}

interface RestoreProps {
  id: string;
  backup: NonNullable<ClientFileReport['lastGoodBackup']>;
  /** True where it would take back more than is missing. */
  isWorse: boolean;
}

function Restore({ id, backup, isWorse }: RestoreProps) {
  const job = useJob();
  const restore = () =>
    job.start((signal) => api.backups.restore.call({ id, backupId: backup.id }, { signal }));
  return (
    <Remedy
      title="Restore the last good backup"
      note={
        <>
          It was made on <InstantText instant={backup.at} />
          {isWorse && ', before the last change that the file holds: that would be taken back as well'}. The
          present file is kept. Older backups are in the settings.
          <ProgressBar job={job} />
        </>
      }
    >
      <Button
        variant={isWorse ? 'default' : 'filled'}
        loading={job.state === 'running'}
        onClick={() => void restore()}
      >
        Restore
      </Button>
    </Remedy>
  );
}

function Check({ id }: { id: string }) {
  const job = useJob<ClientFileReport>();
  const check = () => job.start((signal) => api.damage.check.call({ id }, { signal }));
  return (
    <Remedy
      title="Check the whole file"
      note={
        <>
          {job.state === 'done'
            ? 'Every page was read and every reference compared; the result stands above.'
            : 'Reads every page and compares every reference.'}
          <ProgressBar job={job} />
        </>
      }
    >
      <Button variant="default" loading={job.state === 'running'} onClick={() => void check()}>
        Check
      </Button>
    </Remedy>
  );
}

function Reveal({ id }: { id: string }) {
  const reveal = useCommand(api.damage.reveal.mutationOptions(), { tells: 'errors' });
  const isRefused = reveal.data?.isShown === false;
  return (
    <Remedy
      title="Show the file"
      note={
        isRefused ? 'There is no file manager here: the path stands above.' : 'In the system’s file manager.'
      }
    >
      <Button variant="default" onClick={() => reveal.mutate({ id })}>
        Show in folder
      </Button>
    </Remedy>
  );
}
