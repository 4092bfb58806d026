import { TextInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { Board, BoardMetric } from '#shared/contract/board.ts';
import { addMonthsTo, formatMonth, isPlainMonth } from '#shared/domain/dates.ts';
import { targetSentence } from '../words.ts';
import classes from './dialogs.module.css';
import { PlanFields } from './metric-fields.tsx';
import { type PlanValues, planOf, planProblems, planValues } from './values.ts';

interface ChangeTargetProps {
  clientId: string;
  board: Board;
  metric: BoardMetric;
  onClose: () => void;
}

interface TargetValues extends PlanValues {
  from: string;
  reason: string;
}

/** A new plan from a month on, with its reason; what was planned before stays and is listed. */
export function ChangeTarget({ clientId, board, metric, onClose }: ChangeTargetProps) {
  const locale = useLocale();
  const set = useCommand(api.dashboard.setTarget.mutationOptions(), { tells: 'done' });
  const from = addMonthsTo(board.month, 1);
  const initial: TargetValues = { from, reason: '', ...planValues(metric.plans.at(-1), locale) };
  const { form, problem, submit } = useDraftForm(
    `target/${metric.id}`,
    initial,
    async (values) => {
      const of = { clientId, metricId: metric.id, from: values.from, reason: values.reason };
      await set.mutateAsync({ ...of, ...planOf(values, locale) });
      onClose();
    },
    (values) => ({
      ...(!isPlainMonth(values.from) && { from: 'Choose a month' }),
      ...(values.reason.trim() === '' && { reason: 'Say why it changes' }),
      ...planProblems(values, locale),
    }),
  );
  return (
    <Form onSubmit={submit}>
      <p className={classes.what}>{metric.name}</p>
      <History metric={metric} />
      <TextInput type="month" label="Holds from" withAsterisk {...form.getInputProps('from')} />
      <PlanFields form={form} />
      <TextInput label="Reason" withAsterisk data-autofocus {...form.getInputProps('reason')} />
      <FormProblem problem={problem} />
      <DialogActions label="Change the target" onCancel={onClose} isBusy={set.isPending} />
    </Form>
  );
}

function History({ metric: { plans, unit } }: { metric: BoardMetric }) {
  const locale = useLocale();
  return (
    <ol className={classes.history} aria-label="Targets so far">
      {plans.map((plan) => (
        <li key={plan.id}>
          From {formatMonth(plan.holdsFrom, locale)}: {targetSentence(plan, unit, locale)}
          {plan.reason === '' ? '' : `. ${plan.reason}`}
        </li>
      ))}
    </ol>
  );
}
