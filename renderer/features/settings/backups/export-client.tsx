import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { tellError } from '#renderer/data/command.ts';
import { download } from '#renderer/data/download.ts';
import { useJob } from '#renderer/data/job.ts';
import { tell } from '#renderer/state/notices.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { ExportedClient } from '#shared/contract/transfers.ts';
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
  const job = useJob<ExportedClient>();
  const isDifferent = again !== '' && again !== passphrase;
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (passphrase !== again) return;
    const packed = await job.start((signal) =>
      api.transfers.pack.call({ id, ...(passphrase && { passphrase }) }, { signal }),
    );
    if (packed) await hand({ id, transferId: packed.transferId }, packed.fileName, onClose).catch(tellError);
  };
  return (
    <Dialog title={`Export ${name}`} isOpen onClose={onClose}>
      <Form onSubmit={(event) => void submit(event)}>
        <p className={classes.note}>
          One encrypted file with this client’s data and documents, and nothing of any other. It opens in
          another workspace with this passphrase, or with your recovery key where you have one.
        </p>
        <PasswordInput
          label="Passphrase"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <PasswordInput
          label="The same again"
          value={again}
          error={isDifferent && 'This is not the same.'}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
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
