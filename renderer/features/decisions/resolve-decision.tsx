import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { ResolveForm } from '#renderer/ui/resolve-form.tsx';
import type { DecisionRow } from '#shared/contract/decisions.ts';
import classes from './decisions.module.css';
import type { Register } from './use-decisions.ts';

interface ResolveDecisionProps {
  register: Register;
  row: DecisionRow;
  onClose: () => void;
}

/** What was decided, and when. */
export function ResolveDecision({ register: { client, asOf }, row, onClose }: ResolveDecisionProps) {
  const resolve = useCommand(api.decisions.resolve.mutationOptions(), { tells: 'done' });
  return (
    <ResolveForm
      draft={`resolve-decision/${row.id}`}
      matter={row.question}
      field="outcome"
      asOf={asOf}
      labels={{ on: 'Decided on', done: 'Record the decision' }}
      resolve={(outcome, on) => resolve.mutateAsync({ clientId: client.id, decisionId: row.id, outcome, on })}
      isBusy={resolve.isPending}
      onClose={onClose}
    >
      {row.options !== '' && <p className={classes.quiet}>Options: {row.options}</p>}
      {row.recommendation !== '' && <p className={classes.quiet}>Recommended: {row.recommendation}</p>}
    </ResolveForm>
  );
}
