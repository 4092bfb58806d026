import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { toField } from '#renderer/ui/parse-number.ts';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { Board, BoardMetric } from '#shared/contract/board.ts';
import classes from './dialogs.module.css';
import { MetricFields } from './metric-fields.tsx';
import { baselineOf, emptyPlan, type MetricValues, metricProblems } from './values.ts';

interface EditMetricProps {
  clientId: string;
  board: Board;
  metric: BoardMetric;
  onClose: () => void;
}

/** Everything but the plan, which changes with a reason. */
export function EditMetric({ clientId, board, metric, onClose }: EditMetricProps) {
  const locale = useLocale();
  const update = useCommand(api.dashboard.updateMetric.mutationOptions(), { tells: 'done' });
  const { id: metricId, objectiveId, name, unit, baselineMonth, lockedThrough } = metric;
  const isBaselineClosed = lockedThrough !== null && lockedThrough >= baselineMonth;
  const initial: MetricValues = {
    ...{ objectiveId, name, unit, baselineMonth, baselineValue: toField(metric.baselineValue, locale) },
    ...emptyPlan,
  };
  const { form, problem, submit } = useDraftForm(
    `metric/${metricId}`,
    initial,
    async (values) => {
      const start = isBaselineClosed ? {} : { baseline: baselineOf(values, locale) };
      const change = { objectiveId: values.objectiveId ?? '', name: values.name, unit: values.unit };
      await update.mutateAsync({ clientId, metricId, change: { ...change, ...start } });
      onClose();
    },
    (values) => metricProblems(values, locale),
  );
  return (
    <Form onSubmit={submit}>
      <MetricFields form={form} board={board} isBaselineClosed={isBaselineClosed} />
      {isBaselineClosed && (
        <p className={classes.hint}>An issued packet shows this metric, so its baseline stays as it was.</p>
      )}
      <FormProblem problem={problem} />
      <DialogActions label="Save" onCancel={onClose} isBusy={update.isPending} />
    </Form>
  );
}
