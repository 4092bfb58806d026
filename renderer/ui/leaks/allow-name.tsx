import { Textarea } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';

interface AllowNameProps {
  client: ClientSummary;
  name: string;
  onClose: () => void;
  onAllowed: () => void;
}

/** Asks why a name of another client may stand in this client's documents from now on. */
export function AllowName({ client, name, onClose, onAllowed }: AllowNameProps) {
  const allow = useCommand(api.leaks.allow.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    `allow-name/${client.id}/${name}`,
    { reason: '' },
    async ({ reason }) => {
      await allow.mutateAsync({ clientId: client.id, name, reason });
      onAllowed();
      onClose();
    },
  );
  return (
    <Dialog title={`Allow “${name}” for ${client.name}?`} isOpen onClose={onClose}>
      <form onSubmit={submit}>
        <Textarea
          label="Why may this name stand in their documents?"
          description={`Every later document of ${client.name} may name it, until you stop allowing it. The reason is kept in the history.`}
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <FormProblem problem={problem} />
        <DialogActions label="Allow this name" onCancel={onClose} isBusy={allow.isPending} />
      </form>
    </Dialog>
  );
}
