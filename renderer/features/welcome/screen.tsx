import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useJob } from '#renderer/data/job.ts';
import { useWorkspaceStatus } from '#renderer/data/settings.ts';
import { navigate, toWorkspace } from '#renderer/state/router.ts';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import classes from './welcome.module.css';

/** The first run: an own workspace, or the sample to look around in. */
export default function Welcome() {
  const { data: status } = useWorkspaceStatus();
  const sample = useJob<ClientSummary[]>();
  useEffect(() => {
    document.title = 'Welcome · Throughline';
  }, []);
  const isBusy = sample.state === 'running';
  const openSample = async () => {
    const clients = await sample.start((signal) => api.workspace.createSample.call({}, { signal }));
    if (clients) navigate(toWorkspace('today'), { replace: true });
  };
  return (
    <main className={classes.welcome}>
      <div className={classes.panel}>
        <h1 className={classes.title}>Hold the line between strategy and execution</h1>
        <p className={classes.lead}>
          Throughline keeps each client’s registry, calendar and retainer days in a file of its own on this
          machine. Nothing is sent anywhere.
        </p>
        <OwnWorkspace isDisabled={isBusy} />
        <div className={classes.or}>or</div>
        <Button variant="default" size="md" fullWidth disabled={isBusy} onClick={() => void openSample()}>
          Look around in a sample workspace
        </Button>
        <p className={classes.note}>
          Three invented clients with eight months of history. Made in a few seconds.
        </p>
        <ProgressBar job={sample} />
        {status && (
          <p className={classes.folder}>
            Kept in <code>{status.dataFolder}</code>
          </p>
        )}
      </div>
    </main>
  );
}

function OwnWorkspace({ isDisabled }: { isDisabled: boolean }) {
  const [name, setName] = useState('');
  const create = useCommand(api.workspace.create.mutationOptions());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { ownerName: name.trim() },
      { onSuccess: () => navigate(toWorkspace('clients', { new: '1' })) },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        size="md"
        label="Your name"
        description="It stands on the packets you issue."
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        required
        data-autofocus
      />
      <Button
        type="submit"
        size="md"
        fullWidth
        loading={create.isPending}
        disabled={isDisabled || name.trim() === ''}
      >
        Create my workspace
      </Button>
    </form>
  );
}
