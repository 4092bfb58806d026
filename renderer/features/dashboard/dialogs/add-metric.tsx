import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { Board } from '#shared/contract/board.ts';
import { MetricFields, PlanFields } from './metric-fields.tsx';
import { baselineOf, emptyPlan, type MetricValues, metricProblems, planOf, planProblems } from './values.ts';

interface AddMetricProps {
  clientId: string;
  board: Board;
  objectiveId: string | null;
  onClose: () => void;
}

export function AddMetric({ clientId, board, objectiveId, onClose }: AddMetricProps) {
  const locale = useLocale();
  const add = useCommand(api.dashboard.addMetric.mutationOptions(), { tells: 'done' });
  const initial: MetricValues = {
    ...{ objectiveId: objectiveId ?? board.objectives[0]?.id ?? null, name: '', unit: '' },
    ...{ baselineMonth: board.month, baselineValue: '' },
    ...emptyPlan,
  };
  const { form, problem, submit } = useDraftForm(
    `new-metric/${clientId}/${objectiveId ?? ''}`,
    initial,
    async (values) => {
      const { name, unit } = values;
      const of = { clientId, objectiveId: values.objectiveId ?? '', name, unit };
      await add.mutateAsync({ ...of, baseline: baselineOf(values, locale), ...planOf(values, locale) });
      onClose();
    },
    (values) => ({ ...metricProblems(values, locale), ...planProblems(values, locale) }),
  );
  return (
    <Form onSubmit={submit}>
      <MetricFields form={form} board={board} />
      <PlanFields form={form} />
      <FormProblem problem={problem} />
      <DialogActions label="Add metric" onCancel={onClose} isBusy={add.isPending} />
    </Form>
  );
}
