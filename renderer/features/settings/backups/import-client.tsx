import { Checkbox, FileInput, PasswordInput, SegmentedControl } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { explain } from '#renderer/data/errors.ts';
import { useJob } from '#renderer/data/job.ts';
import { tell } from '#renderer/state/notices.ts';
import { navigate, toClient } from '#renderer/state/router.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { ImportedClient } from '#shared/contract/transfers.ts';

const ways = [
  { value: 'passphrase', label: 'Passphrase' },
  { value: 'recoveryKey', label: 'Recovery key' },
];

const missing: Readonly<Record<string, string>> = {
  passphrase: 'Type the passphrase that the file was exported with.',
  recoveryKey: 'Type the recovery key of the workspace that the file comes from.',
};

/** Takes in a client that another workspace exported. */
export function ImportClient({ onClose }: { onClose: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [way, setWay] = useState('passphrase');
  const [secret, setSecret] = useState('');
  const [asBackup, setAsBackup] = useState(false);
  const { job, problem, submit } = useImport({ file, way, secret, asBackup }, onClose);
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
        <FormProblem problem={problem} />
        <DialogActions label="Import" isBusy={job.state === 'running'} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface Chosen {
  file: File | null;
  way: string;
  secret: string;
  asBackup: boolean;
}

function useImport({ file, way, secret, asBackup }: Chosen, onDone: () => void) {
  const [wrong, setWrong] = useState<string>();
  const job = useJob<ImportedClient>({ tells: 'nothing' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = !file ? 'Choose the file first.' : secret === '' ? missing[way] : undefined;
    setWrong(found);
    if (!file || found !== undefined) return;
    const opening = way === 'passphrase' ? { passphrase: secret } : { recoveryKey: secret };
    const taken = await job.start((signal) =>
      api.transfers.takeIn.call({ file, opening, asBackup }, { signal }),
    );
    if (!taken) return;
    onDone();
    tellOf(taken);
  };
  const failure = job.state === 'failed' ? explain(job.error).sentence : undefined;
  return { job, problem: wrong ?? failure, submit };
}

function tellOf(taken: ImportedClient): void {
  if (taken.kind === 'backup') {
    tell({ tone: 'done', message: 'The file is among the client’s backups. Restore it from there.' });
    return;
  }
  tell({
    tone: 'done',
    message: `${taken.name} is here with everything of it.`,
    next: 'It has the key that it had where it comes from. Settings, Protection gives it a new one.',
  });
  navigate(toClient(taken.slug));
}
