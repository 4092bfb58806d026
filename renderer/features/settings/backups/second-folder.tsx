import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { tellError, useCommand } from '#renderer/data/command.ts';
import type { BackupOverview } from '#shared/contract/backups.ts';
import classes from './backups.module.css';

interface SecondFolderProps {
  folder: BackupOverview['secondFolder'];
  /** True where the machine has a dialog; else the path is typed. */
  canChoose: boolean;
}

/** Where a second copy of every backup goes. */
export function SecondFolder({ folder, canChoose }: SecondFolderProps) {
  const set = useCommand(api.backups.setSecondFolder.mutationOptions());
  const choose = async () => {
    const { path } = await api.backups.chooseFolder.call({});
    if (path !== null) set.mutate({ path });
  };
  return (
    <div className={classes.second}>
      <div>
        <div className={classes.label}>Second folder</div>
        <div className={classes.note}>
          A copy of every backup on another disk or in a folder that is kept in step with another machine.
          Names there tell nothing about your clients.
          {folder &&
            !folder.holdsKeys &&
            ' The keys are not copied, since they have no password: keep keyring.json yourself.'}
        </div>
        {folder?.problem && <div className={classes.problem}>{folder.problem}</div>}
      </div>
      <div className={classes.choice}>
        {folder && <code className={classes.path}>{folder.path}</code>}
        {!folder && !canChoose && (
          <TypedFolder isBusy={set.isPending} onGiven={(path) => set.mutate({ path })} />
        )}
        {canChoose && (
          <Button variant="default" size="compact-sm" onClick={() => choose().catch(tellError)}>
            {folder ? 'Change…' : 'Choose…'}
          </Button>
        )}
        {folder && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => set.mutate({ path: null })}>
            Stop copying
          </Button>
        )}
      </div>
    </div>
  );
}

function TypedFolder({ isBusy, onGiven }: { isBusy: boolean; onGiven: (path: string) => void }) {
  const [path, setPath] = useState('');
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    onGiven(path.trim());
  };
  return (
    <form className={classes.typed} onSubmit={submit}>
      <TextInput
        aria-label="Path of the second folder"
        placeholder="/media/backup"
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={path.trim() === ''} loading={isBusy}>
        Use it
      </Button>
    </form>
  );
}
