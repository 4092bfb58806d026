import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useJob } from '#renderer/data/job.ts';
import { useWorkspaceStatus } from '#renderer/data/settings.ts';
import { navigate, toWorkspace } from '#renderer/state/router.ts';
import { Form } from '#renderer/ui/form.tsx';
import { PanelScreen } from '#renderer/ui/panel-screen.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import classes from './welcome.module.css';

/** The first run: an own workspace, or the sample to look around in. */
export default function Welcome() {
  const { data: status } = useWorkspaceStatus();
  const sample = useJob<ClientSummary[]>();
  const [isCreated, setCreated] = useState(false);
  const isMaking = sample.state === 'running';
  // The workspace is no longer new after the sample's first client, but the others are still being made.
  const isOver = status?.isNew === false && !isMaking;
  useEffect(() => {
    if (isOver)
      navigate(isCreated ? toWorkspace('clients', { new: '1' }) : toWorkspace('today'), { replace: true });
  }, [isOver, isCreated]);
  return (
    <PanelScreen isWide>
      <h1 className={classes.title}>Hold the line between strategy and execution</h1>
      <p className={classes.lead}>
        Throughline keeps each client’s registry, calendar and retainer days in a file of its own on this
        machine. Nothing is sent anywhere.
      </p>
      <OwnWorkspace isDisabled={isMaking} onCreate={() => setCreated(true)} />
      <div className={classes.or}>or</div>
      <Button
        variant="default"
        size="md"
        fullWidth
        disabled={isMaking}
        onClick={() => void sample.start((signal) => api.workspace.createSample.call({}, { signal }))}
      >
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
    </PanelScreen>
  );
}

function OwnWorkspace({ isDisabled, onCreate }: { isDisabled: boolean; onCreate: () => void }) {
  const [name, setName] = useState('');
  const create = useCommand(api.workspace.create.mutationOptions());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onCreate();
    create.mutate({ ownerName: name.trim() });
  };
  return (
    <Form onSubmit={submit}>
      <TextInput
        size="md"
        label="Your name"
        description="Kept in your settings, on this machine."
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        required
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
    </Form>
  );
}
