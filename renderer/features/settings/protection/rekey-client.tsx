import { Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useClients } from '#renderer/data/clients.ts';
import { explain } from '#renderer/data/errors.ts';
import { useJob } from '#renderer/data/job.ts';
import { tell } from '#renderer/state/notices.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import classes from './protection.module.css';

/** Gives the file of one client another random key. */
export function RekeyClient({ onClose }: { onClose: () => void }) {
  const { data: clients = [] } = useClients();
  const sound = clients.filter(({ condition }) => condition === 'sound');
  const [clientId, setClientId] = useState<string | null>(null);
  const job = useJob<{ clientId: string }>({ tells: 'nothing' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const client = sound.find(({ id }) => id === clientId);
    if (!client) return;
    const done = await job.start((signal) =>
      api.protection.rekeyClient.call({ clientId: client.id }, { signal }),
    );
    if (!done) return;
    tell({ tone: 'done', message: `The file of ${client.name} has another key.` });
    onClose();
  };
  return (
    <Dialog title="Another key for a client" isOpen onClose={onClose}>
      <Form onSubmit={(event) => void submit(event)}>
        <p className={classes.lead}>
          The client’s file is encrypted anew with a random key. Do this when somebody may have had the old
          one. Backups from before keep the old key and can still be restored. Meanwhile this client can be
          read but not changed.
        </p>
        <Select
          label="Client"
          placeholder="Choose a client"
          data={sound.map(({ id, name }) => ({ value: id, label: name }))}
          value={clientId}
          onChange={setClientId}
          required
        />
        <ProgressBar job={job} />
        <FormProblem problem={job.state === 'failed' ? explain(job.error).sentence : undefined} />
        <DialogActions label="Give another key" isBusy={job.state === 'running'} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
