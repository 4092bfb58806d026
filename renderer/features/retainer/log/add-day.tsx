import { NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { dayKindWords } from '#renderer/ui/day-mark.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import { isPlainDate } from '#shared/domain/dates.ts';
import { toDays } from '#shared/domain/quantities.ts';
import { type ClientDayKind, clientDayKinds } from '#shared/domain/vocabulary.ts';
import { amountOf } from '../model/terms-values.ts';
import { isRefused, needsReason, verdictOn } from '../model/verdict.ts';
import type { Retainer } from '../use-retainer.ts';
import classes from './log.module.css';
import { VerdictText } from './verdict-text.tsx';

interface DayValues {
  kind: ClientDayKind;
  on: string;
  days: number | string;
  note: string;
  reason: string;
}

/** Adds a client day: worked unless said otherwise, today unless said otherwise. */
export function AddDay({ retainer }: { retainer: Retainer }) {
  const { client, input, asOf, rows } = retainer;
  const plan = useCommand(api.days.plan.mutationOptions(), { tells: 'done' });
  const work = useCommand(api.days.work.mutationOptions(), { tells: 'done' });
  const initial: DayValues = { kind: 'worked', on: asOf, days: 1, note: '', reason: '' };
  const { form, problem, submit } = useDraftForm(`new-day/${client.id}`, initial, async (values) => {
    const booking = {
      ...{ clientId: client.id, on: values.on, milliDays: amountOf(values.days) ?? 0 },
      note: values.note,
    };
    const reason = values.reason.trim();
    if (values.kind === 'planned') await plan.mutateAsync(booking);
    else await work.mutateAsync({ ...booking, ...(reason !== '' && { overrideReason: reason }) });
    // What was said of this day is not said of the next one.
    form.setValues({ note: '', reason: '' });
  });
  const { kind, on, days, reason } = form.values;
  const milliDays = amountOf(days);
  const verdict = verdictOn(input, { on, kind, ...(milliDays !== undefined && { milliDays }) });
  const asksReason = needsReason(verdict, kind);
  const step = toDays(rows.agreements.at(-1)?.incrementMilliDays ?? 250);
  return (
    <form className={classes.add} onSubmit={submit} aria-label="Add a client day">
      <div className={classes.fields}>
        <SegmentedControl
          aria-label="Kind"
          size="sm"
          data={clientDayKinds.toReversed().map((each) => ({ value: each, label: dayKindWords[each] }))}
          {...form.getInputProps('kind')}
        />
        <DateField aria-label="Date" {...form.getInputProps('on')} />
        <NumberInput
          aria-label="Days"
          min={step}
          step={step}
          decimalScale={3}
          suffix={days === 1 ? ' day' : ' days'}
          {...form.getInputProps('days')}
        />
        <TextInput aria-label="Note" placeholder="What it was for" {...form.getInputProps('note')} />
        <WriteButton
          type="submit"
          loading={plan.isPending || work.isPending}
          disabled={isRefused(verdict, kind) || (asksReason && reason.trim() === '')}
        >
          Add day
        </WriteButton>
      </div>
      <VerdictText verdict={verdict} isAhead={kind === 'worked' && isPlainDate(on) && on > asOf} />
      {asksReason && (
        <TextInput label="Reason to go beyond the agreement" withAsterisk {...form.getInputProps('reason')} />
      )}
      <FormProblem problem={problem} />
    </form>
  );
}
