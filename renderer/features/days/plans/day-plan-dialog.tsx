import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form, Pair } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { RuleFields } from '#renderer/ui/rule-fields.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { addMonths, dayOfWeek, isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
import { formatDays } from '#shared/domain/quantities.ts';
import { formatRule, ruleInWords } from '#shared/domain/recurrence-words.ts';
import { DayPlans } from './day-plans.tsx';
import { PlanDates } from './plan-dates.tsx';
import classes from './plans.module.css';
import { type PlannedDates, usePlanDates } from './use-plan-dates.ts';

interface DayPlanDialogProps {
  client: ClientSummary;
  /** The first date of a new plan. */
  on: PlainDate;
  onClose: () => void;
}

interface Values {
  rrule: string;
  startsOn: string;
  endsOn: string;
  /** Thousandths of a day, as the choice's value. */
  amount: string;
}

const amounts = [
  { value: '1000', label: 'Full day' },
  { value: '500', label: 'Half' },
  { value: '250', label: 'Quarter' },
];

/** Days that come back by a rule, in plain words, with the dates it gives and what speaks against them. */
export function DayPlanDialog({ client, on, onClose }: DayPlanDialogProps) {
  return (
    <Dialog title={`Repeated days of ${client.name}`} isOpen onClose={onClose} size="lg">
      <PlanForm client={client} on={on} onClose={onClose} />
      <DayPlans client={client} from={on} />
    </Dialog>
  );
}

function PlanForm({ client, on, onClose }: DayPlanDialogProps) {
  const add = useCommand(api.dayPlans.add.mutationOptions(), { tells: 'done' });
  const [except, setExcept] = useState<ReadonlySet<PlainDate>>();
  const { form, problem, submit } = useDraftForm<Values>(
    `day-plan/${client.id}/${on}`,
    valuesFrom(on),
    async ({ rrule, startsOn, endsOn, amount }) => {
      const skipped = dates.planned.filter(({ isSkipped }) => isSkipped).map(({ date }) => date);
      const plan = { rrule, startsOn, endsOn, milliDays: Number(amount), except: skipped };
      await add.mutateAsync({ clientId: client.id, ...plan });
      onClose();
    },
    ({ startsOn, endsOn }) => ({
      ...(!isPlainDate(startsOn) && { startsOn: 'Choose the first day' }),
      ...(!isPlainDate(endsOn) && { endsOn: 'Choose the last day' }),
      ...(isPlainDate(endsOn) && endsOn < startsOn && { endsOn: 'The end comes before the start' }),
    }),
  );
  const { rrule, startsOn, endsOn, amount } = form.values;
  const dates = usePlanDates({ rrule, startsOn, endsOn, milliDays: Number(amount) }, except);
  return (
    <Form onSubmit={submit}>
      <SegmentedControl aria-label="How much" data={amounts} {...form.getInputProps('amount')} />
      <RuleFields
        {...{ rrule, startsOn }}
        error={form.errors.rrule}
        onChange={(changed) => form.setFieldValue('rrule', changed)}
      />
      <Pair>
        <DateField label="From" {...form.getInputProps('startsOn')} />
        <DateField label="To" data-autofocus {...form.getInputProps('endsOn')} />
      </Pair>
      <Words values={form.values} dates={dates} />
      <PlanDates dates={dates.planned} onChange={setExcept} />
      <FormProblem problem={problem} />
      <DialogActions label="Plan these days" onCancel={onClose} isBusy={add.isPending} />
    </Form>
  );
}

/** A plan begins with the weekday it is asked for on, every second week for three months. */
function valuesFrom(on: PlainDate): Values {
  const rule = { unit: 'week', every: 2, weekday: dayOfWeek(on), nth: 1, month: 1 } as const;
  return { rrule: formatRule(rule), startsOn: on, endsOn: addMonths(on, 3), amount: '1000' };
}

function Words({ values: { rrule, startsOn, amount }, dates }: { values: Values; dates: PlannedDates }) {
  const locale = useLocale();
  if (!isPlainDate(startsOn) || dates.planned.length === 0)
    return <p className={classes.words}>The rule gives no date between these two.</p>;
  const count = dates.planned.filter(({ isSkipped }) => !isSkipped).length;
  const total = formatDays(count * Number(amount), locale);
  const skipped = dates.planned.length - count;
  return (
    <p className={classes.words} aria-live="polite">
      {ruleInWords(rrule, startsOn)}: {count} {count === 1 ? 'date' : 'dates'}, {total}{' '}
      {total === '1' ? 'day' : 'days'}
      {skipped > 0 && `; ${skipped} left out`}.
    </p>
  );
}
