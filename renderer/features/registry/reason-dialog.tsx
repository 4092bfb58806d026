import { TextInput } from '@mantine/core';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import { type RegistryEdits, reasonDraft } from './use-registry-edits.ts';

interface ReasonDialogProps {
  clientId: string;
  edits: Pick<RegistryEdits, 'waiting' | 'giveReason' | 'forget'>;
}

/** Asks why target dates move; without an answer nothing is changed. */
export function ReasonDialog({ clientId, edits }: ReasonDialogProps) {
  const { waiting, forget } = edits;
  const moved = waiting?.moved ?? 0;
  return (
    <Dialog
      title={moved === 1 ? 'Why does the target date move?' : `Why do ${moved} target dates move?`}
      isOpen={waiting !== undefined}
      onClose={forget}
      size="sm"
    >
      <ReasonForm clientId={clientId} edits={edits} />
    </Dialog>
  );
}

function ReasonForm({ clientId, edits: { giveReason, forget } }: ReasonDialogProps) {
  const { form, submit } = useDraftForm(
    reasonDraft(clientId),
    { reason: '' },
    async ({ reason }) => giveReason(reason.trim()),
    ({ reason }) => (reason.trim() === '' ? { reason: 'A reason is needed' } : {}),
  );
  return (
    <form onSubmit={submit}>
      <TextInput
        label="Reason"
        placeholder="What happened, in words the client may read"
        data-autofocus
        withAsterisk
        {...form.getInputProps('reason')}
      />
      <DialogActions label="Move" onCancel={forget} />
    </form>
  );
}
