import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import type { WaitingEdits } from './use-registry-edits.ts';

interface ReasonDialogProps {
  waiting: WaitingEdits | undefined;
  onReason: (reason: string) => void;
  onCancel: () => void;
}

/** Asks why target dates move; without an answer nothing is changed. */
export function ReasonDialog({ waiting, onReason, onCancel }: ReasonDialogProps) {
  const moved = waiting?.moved ?? 0;
  return (
    <Dialog
      title={moved === 1 ? 'Why does the target date move?' : `Why do ${moved} target dates move?`}
      isOpen={waiting !== undefined}
      onClose={onCancel}
      size="sm"
    >
      <ReasonForm onReason={onReason} onCancel={onCancel} />
    </Dialog>
  );
}

function ReasonForm({ onReason, onCancel }: Omit<ReasonDialogProps, 'waiting'>) {
  const [reason, setReason] = useState('');
  const submit = () => {
    if (reason.trim() !== '') onReason(reason.trim());
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        label="Reason"
        description="It is kept with the slip, from the old date to the new one."
        data-autofocus
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DialogActions label="Move" onCancel={onCancel} />
    </form>
  );
}
