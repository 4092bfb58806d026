import { useCallback, useEffect } from 'react';
import { api } from '#renderer/data/api.ts';
import { tellError, tellNewest } from '#renderer/data/command.ts';
import { explain } from '#renderer/data/errors.ts';
import { useJob } from '#renderer/data/job.ts';
import { useLatest } from '#renderer/data/latest.ts';
import { tell } from '#renderer/state/notices.ts';
import { counted } from '#renderer/ui/counted.ts';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { InstantText, Sentence } from '#renderer/ui/figures.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { BackupRow, RestorePreview, RestoreResult } from '#shared/contract/backups.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { restoreLines } from '#shared/domain/restore-words.ts';
import classes from './backups.module.css';

interface RestoreProps {
  client: ClientSummary;
  backup: BackupRow;
  onBack: () => void;
  onDone: () => void;
}

/** What going back would change, before it is done. */
export function Restore({ client: { id }, backup, onBack, onDone }: RestoreProps) {
  const begin = useCallback(
    (signal: AbortSignal) => api.backups.preview.call({ id, backupId: backup.id }, { signal }),
    [id, backup.id],
  );
  const { job: looking, result: preview, run } = useLatest<RestorePreview>(begin);
  useEffect(run, [run]);
  const job = useJob<RestoreResult>();
  const restore = async () => {
    const done = await job.start((signal) =>
      api.backups.restore.call({ id, backupId: backup.id }, { signal }),
    );
    if (!done) return;
    onDone();
    if (done.keptAs) tellNewest(id).catch(tellError);
    else
      tell({ tone: 'done', message: 'The client is restored. The file that did not open was kept aside.' });
  };
  return (
    <>
      <p className={classes.lead}>
        The client becomes as it was on <InstantText instant={backup.at} />. What it holds now is kept as a
        backup first, and Undo takes the restore back. Packets issued since stay.
      </p>
      {looking.state === 'failed' && <FormProblem problem={explain(looking.error).sentence} />}
      {preview && <Preview preview={preview} />}
      <ProgressBar job={looking} />
      <ProgressBar job={job} />
      <DialogActions
        label="Restore"
        isDanger
        isBusy={job.state === 'running' || looking.state === 'running'}
        onCancel={onBack}
        onConfirm={() => void restore()}
      />
    </>
  );
}

function Preview({ preview: { counts, commands, commandCount } }: { preview: RestorePreview }) {
  const locale = useLocale();
  if (counts.length === 0)
    return <p className={classes.lead}>Nothing would change: the client is as it was then.</p>;
  return (
    <div className={classes.preview}>
      <dl className={classes.counts}>
        {restoreLines(counts, locale).map(({ entity, change }) => (
          <div key={entity}>
            <dt>{entity}</dt>
            <dd className="figures">{change}</dd>
          </div>
        ))}
      </dl>
      <h3 className={classes.subtitle}>{counted(commandCount, 'change', locale)} would be taken back</h3>
      <ol className={classes.commands}>
        {commands.map(({ id, sentence, at }) => (
          <li key={id}>
            <span>
              <Sentence>{sentence}</Sentence>
            </span>
            <InstantText instant={at} />
          </li>
        ))}
      </ol>
    </div>
  );
}
