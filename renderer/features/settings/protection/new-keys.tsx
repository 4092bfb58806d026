import { Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useClients } from '#renderer/data/clients.ts';
import { explain } from '#renderer/data/errors.ts';
import { useJob } from '#renderer/data/job.ts';
import { tell } from '#renderer/state/notices.ts';
import { counted } from '#renderer/ui/counted.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { ProtectionStatus, RenewedKeys } from '#shared/contract/protection.ts';
import classes from './protection.module.css';

const everything = 'everything';

interface NewKeysProps {
  status: ProtectionStatus;
  onClose: () => void;
}

/** Gives every file, or the file of one client, another random key. */
export function NewKeys({ status, onClose }: NewKeysProps) {
  const { data: clients = [] } = useClients();
  const sound = clients.filter(({ condition }) => condition === 'sound');
  const [chosen, setChosen] = useState(everything);
  const { job, problem, submit } = useRenewal(clients, chosen, onClose);
  return (
    <Dialog title="New keys" isOpen onClose={onClose}>
      <Form onSubmit={(event) => void submit(event)}>
        <Select
          label="For"
          data={[
            { value: everything, label: 'Every client and the workspace itself' },
            ...sound.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={chosen}
          onChange={(value) => setChosen(value ?? everything)}
          allowDeselect={false}
          disabled={job.state === 'running'}
        />
        {chosen === everything ? <AboutEverything status={status} /> : <AboutOne />}
        <ProgressBar job={job} />
        <FormProblem problem={problem} />
        <DialogActions label="Give new keys" isBusy={job.state === 'running'} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function AboutOne() {
  return (
    <p className={classes.lead}>
      The client’s file is encrypted anew with a random key. Its backups keep the old one and can still be
      restored. Meanwhile this client can be read but not changed.
    </p>
  );
}

// Whoever knows the secret in force opens the new keys as well: it comes first.
function AboutEverything({ status: { kind, recoveryKeyMadeAt } }: { status: ProtectionStatus }) {
  return (
    <>
      <p className={classes.lead}>
        Every file and its backups are encrypted anew with random keys. An older copy of the data folder opens
        nothing of this one from then on. It may take some minutes, and can be stopped at any time: what is
        done by then stays done.
      </p>
      {kind === 'passphrase' && (
        <p className={classes.lead}>
          If somebody may know the passphrase, change that first.
          {recoveryKeyMadeAt !== null && ' Replace the recovery key too: exported files open with it.'}
        </p>
      )}
      <p className={classes.lead}>
        Exports, files that were set aside as damaged, and copies of this folder that lie elsewhere keep the
        keys they have.
      </p>
    </>
  );
}

function useRenewal(clients: readonly ClientSummary[], chosen: string, onDone: () => void) {
  const locale = useLocale();
  const [left, setLeft] = useState<string>();
  const one = useJob<{ clientId: string }>({ tells: 'nothing' });
  const all = useJob<RenewedKeys>({ tells: 'nothing' });
  const nameOf = (id: string) => clients.find((client) => client.id === id)?.name ?? 'A client';
  const renewAll = async () => {
    const done = await all.start((signal) => api.protection.renewKeys.call({}, { signal }));
    if (!done) return;
    if (done.left.length > 0) {
      const lines = done.left.map(({ clientId, why }) => `${nameOf(clientId)}: ${why}`);
      setLeft(`These kept their old key. ${lines.join(' ')}`);
      return;
    }
    const files = counted(done.renewed, 'client', locale);
    tell({ tone: 'done', message: `${files} and the workspace itself have new keys.` });
    onDone();
  };
  const renewOne = async () => {
    const done = await one.start((signal) =>
      api.protection.rekeyClient.call({ clientId: chosen }, { signal }),
    );
    if (!done) return;
    tell({ tone: 'done', message: `The file of ${nameOf(chosen)} has another key.` });
    onDone();
  };
  const job = chosen === everything ? all : one;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setLeft(undefined);
    return chosen === everything ? renewAll() : renewOne();
  };
  return { job, problem: left ?? (job.state === 'failed' ? explain(job.error).sentence : undefined), submit };
}
