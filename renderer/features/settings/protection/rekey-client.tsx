import { Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useClients } from '#renderer/data/clients.ts';
import { useCommand } from '#renderer/data/command.ts';
import { explain } from '#renderer/data/errors.ts';
import { tell } from '#renderer/state/notices.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import classes from './protection.module.css';

/** Gives the file of one client another random key. */
export function RekeyClient({ onClose }: { onClose: () => void }) {
  const { data: clients = [] } = useClients();
  const sound = clients.filter(({ condition }) => condition === 'sound');
  const [clientId, setClientId] = useState<string | null>(null);
  const rekey = useCommand(api.protection.rekeyClient.mutationOptions(), { tells: 'nothing' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const client = sound.find(({ id }) => id === clientId);
    if (!client) return;
    const onSuccess = () => {
      tell({ tone: 'done', message: `The file of ${client.name} has another key.` });
      onClose();
    };
    rekey.mutate({ clientId: client.id }, { onSuccess });
  };
  return (
    <Dialog title="Another key for a client" isOpen onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.lead}>
          The client’s file is encrypted anew with a random key. Do this when somebody may have had the old
          one. Backups from before keep the old key and can still be restored.
        </p>
        <Select
          label="Client"
          placeholder="Choose a client"
          data={sound.map(({ id, name }) => ({ value: id, label: name }))}
          value={clientId}
          onChange={setClientId}
          required
        />
        <FormProblem problem={rekey.error ? explain(rekey.error).sentence : undefined} />
        <DialogActions label="Give another key" isBusy={rekey.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
