import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { ResolveForm } from '#renderer/ui/resolve-form.tsx';
import type { EscalationRow } from '#shared/contract/accountability.ts';
import type { Accountability } from '../use-accountability.ts';

interface ResolveEscalationProps {
  accountability: Accountability;
  escalation: EscalationRow;
  onClose: () => void;
}

/** What was decided about an escalation, and when. */
export function ResolveEscalation({ accountability, escalation, onClose }: ResolveEscalationProps) {
  const { client, asOf } = accountability;
  const resolve = useCommand(api.escalations.resolve.mutationOptions(), { tells: 'done' });
  return (
    <ResolveForm
      draft={`resolve-escalation/${escalation.id}`}
      matter={escalation.reason}
      field="decision"
      asOf={asOf}
      labels={{ on: 'Resolved on', done: 'Resolve' }}
      resolve={(decision, on) =>
        resolve.mutateAsync({ clientId: client.id, escalationId: escalation.id, decision, on })
      }
      isBusy={resolve.isPending}
      onClose={onClose}
    />
  );
}
