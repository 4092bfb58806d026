import { Checkbox, FileInput, PasswordInput, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useJob } from '#renderer/data/job.ts';
import { tell } from '#renderer/state/notices.ts';
import { navigate, toClient } from '#renderer/state/router.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { ImportedClient } from '#shared/contract/transfers.ts';

const ways = [
  { value: 'passphrase', label: 'Passphrase' },
  { value: 'recoveryKey', label: 'Recovery key' },
];

/** Takes in a client that another workspace exported. */
export function ImportClient({ onClose }: { onClose: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [way, setWay] = useState('passphrase');
  const [secret, setSecret] = useState('');
  const [asBackup, setAsBackup] = useState(false);
  const job = useJob<ImportedClient>();
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (!file || secret === '') return;
    const opening = way === 'passphrase' ? { passphrase: secret } : { recoveryKey: secret };
    const taken = await job.start((signal) =>
      api.transfers.takeIn.call({ file, opening, asBackup }, { signal }),
    );
    if (!taken) return;
    onClose();
    if (taken.kind === 'client') {
      tell({ tone: 'done', message: `${taken.name} is here with everything of it.` });
      navigate(toClient(taken.slug));
    } else tell({ tone: 'done', message: 'The file is among the client’s backups. Restore it from there.' });
  };
  return (
    <Dialog title="Import a client" isOpen onClose={onClose}>
      <Form onSubmit={(event) => void submit(event)}>
        <FileInput
          label="File"
          placeholder="Choose a .throughline file"
          accept=".throughline"
          value={file}
          onChange={setFile}
        />
        <SegmentedControl data={ways} value={way} onChange={setWay} aria-label="What opens it" />
        <PasswordInput
          label={
            way === 'passphrase'
              ? 'Passphrase it was exported with'
              : 'Recovery key of the workspace it comes from'
          }
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        <Checkbox
          label="The client is here already: add the file to its backups"
          checked={asBackup}
          onChange={(event) => setAsBackup(event.currentTarget.checked)}
        />
        <ProgressBar job={job} />
        <DialogActions label="Import" isBusy={job.state === 'running'} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
