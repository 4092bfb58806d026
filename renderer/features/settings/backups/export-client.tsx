import { Checkbox, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { tellError } from '#renderer/data/command.ts';
import { download } from '#renderer/data/download.ts';
import { explain } from '#renderer/data/errors.ts';
import { useJob } from '#renderer/data/job.ts';
import { tell } from '#renderer/state/notices.ts';
import { useUi } from '#renderer/state/ui.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { leaksOf, Places } from '#renderer/ui/leaks/leaks-found.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { shortestPassphrase } from '#shared/contract/protection.ts';
import type { ExportedClient } from '#shared/contract/transfers.ts';
import type { Leak } from '#shared/domain/leaks.ts';
import classes from './backups.module.css';

/** Writes a client with everything of it to one file, for another workspace. */
export function ExportClient({
  client: { id, name },
  onClose,
}: {
  client: ClientSummary;
  onClose: () => void;
}) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [withNames, setWithNames] = useState(false);
  const job = useJob<ExportedClient>({ tells: 'nothing' });
  const leaks = job.state === 'failed' ? leaksOf(job.error) : [];
  const isDifferent = again !== '' && again !== passphrase;
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (passphrase !== again) return;
    const packed = await job.start((signal) =>
      api.transfers.pack.call({ id, withNames, ...(passphrase && { passphrase }) }, { signal }),
    );
    if (packed) await hand({ id, transferId: packed.transferId }, packed.fileName, onClose).catch(tellError);
  };
  return (
    <Dialog title={`Export ${name}`} isOpen onClose={onClose}>
      <Form onSubmit={(event) => void submit(event)}>
        <p className={classes.note}>
          One encrypted file with this client’s data and documents, and of no other. It opens in another
          workspace with this passphrase, or with your recovery key where you have one. Its texts are searched
          for the names of other clients first; its history goes along as it is.
        </p>
        <PasswordInput
          label="Passphrase"
          description={`At least ${shortestPassphrase} characters: whoever finds the file may guess for years.`}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <PasswordInput
          label="The same again"
          value={again}
          error={isDifferent && 'This is not the same.'}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        {job.state === 'failed' && leaks.length === 0 && (
          <FormProblem problem={explain(job.error).sentence} />
        )}
        {(leaks.length > 0 || withNames) && (
          <NamesFound leaks={leaks} isTaken={withNames} onTake={setWithNames} />
        )}
        <ProgressBar job={job} />
        <DialogActions label="Export" isBusy={job.state === 'running'} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

async function hand(packed: { id: string; transferId: string }, fileName: string, onDone: () => void) {
  const saved = await api.transfers.save.call(packed);
  if (saved.outcome === 'cancelled') return;
  if (saved.outcome === 'saved') tell({ tone: 'done', message: `Saved as ${saved.path}` });
  else await download(await api.transfers.bytes.call(packed), fileName);
  onDone();
}

interface NamesFoundProps {
  leaks: readonly Leak[];
  isTaken: boolean;
  onTake: (isTaken: boolean) => void;
}

/** Whoever opens the file reads these names: a person decides whether that may be. */
function NamesFound({ leaks, isTaken, onTake }: NamesFoundProps) {
  const isPresenting = useUi((ui) => ui.presenting !== null);
  return (
    <Callout kind="stopped" title="Stopped: it names another client">
      <p>Whoever opens the file can read this. Change the text, or take the names along.</p>
      {!isPresenting && <Places leaks={leaks.slice(0, mostShown)} />}
      {leaks.length > mostShown && <p>And {leaks.length - mostShown} more.</p>}
      <Checkbox
        label="Nobody but me will open it: export it with these names"
        checked={isTaken}
        onChange={(event) => onTake(event.currentTarget.checked)}
      />
    </Callout>
  );
}

const mostShown = 5;
