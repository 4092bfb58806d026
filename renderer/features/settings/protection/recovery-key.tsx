import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { api } from '#renderer/data/api.ts';
import { explain } from '#renderer/data/errors.ts';
import { keepRecoveryKey } from '#renderer/data/protection.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { SecretField } from '#renderer/ui/secret-field.tsx';
import type { ProtectionStatus } from '#shared/contract/protection.ts';
import classes from './protection.module.css';
import { KeyGroups, RecoverySheet } from './recovery-sheet.tsx';
import { asksPassphrase } from './words.ts';

interface RecoveryKeyProps {
  status: ProtectionStatus;
  ownerName: string;
  onClose: () => void;
}

/** Makes a recovery key, shows it this once, and puts it in force when a group of it was typed from the sheet. */
export function RecoveryKey({ status, ownerName, onClose }: RecoveryKeyProps) {
  // Another one each time the dialog opens, and none of it is kept in this window afterwards.
  const { data } = useQuery({
    ...api.protection.newRecoveryKey.queryOptions({ input: {} }),
    gcTime: 0,
    staleTime: 0,
  });
  return (
    <Dialog title="Recovery key" isOpen onClose={onClose} size="lg">
      {data ? (
        <KeepKey recoveryKey={data.recoveryKey} status={status} ownerName={ownerName} onClose={onClose} />
      ) : (
        <ScreenSkeleton />
      )}
    </Dialog>
  );
}

function KeepKey({ recoveryKey, status, ownerName, onClose }: RecoveryKeyProps & { recoveryKey: string }) {
  const groups = recoveryKey.split('-');
  const [asked] = useState(() => Math.floor(Math.random() * groups.length));
  const [typed, setTyped] = useState('');
  const [currentPassphrase, setCurrentPassphrase] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim().toUpperCase() !== groups[asked]) {
      setProblem(`That is not group ${asked + 1} of this key. Type it from your sheet.`);
      return;
    }
    try {
      await keepRecoveryKey({ recoveryKey, ...(asksPassphrase(status) && { currentPassphrase }) });
      onClose();
    } catch (error) {
      setProblem(explain(error).sentence);
    }
  };
  return (
    <Form onSubmit={(event) => void submit(event)}>
      <p className={classes.lead}>
        It opens every client of this workspace, and exported client files on another computer. It is shown
        this once and stored nowhere: print it or write it down, and keep it away from this computer.
        {status.recoveryKeyMadeAt && ' The key you have now stops working when this one is in force.'}
      </p>
      <KeyGroups groups={groups} />
      <Button variant="default" onClick={() => print()}>
        Print the sheet…
      </Button>
      <TextInput
        label={`Group ${asked + 1}, typed from your sheet`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      {asksPassphrase(status) && (
        <SecretField
          label="Passphrase in force"
          value={currentPassphrase}
          onChange={setCurrentPassphrase}
          isCurrent
        />
      )}
      <FormProblem problem={problem} />
      <DialogActions label="Put it in force" onCancel={onClose} />
      {createPortal(<RecoverySheet groups={groups} ownerName={ownerName} />, document.body)}
    </Form>
  );
}
