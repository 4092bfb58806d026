import { NumberInput, Select } from '@mantine/core';
import { useLocale } from '#renderer/ui/locale.ts';
import { decideBy } from '#shared/domain/calendar.ts';
import { formatDate, isPlainDate } from '#shared/domain/dates.ts';
import type { InputSource } from '#shared/domain/vocabulary.ts';
import type { Calendar } from '../use-calendar.ts';
import classes from './dialogs.module.css';
import type { MilestoneForm, MilestoneValues } from './values.ts';

const sources: { value: InputSource; label: string }[] = [
  { value: 'ceo', label: 'The CEO' },
  { value: 'leadership', label: 'The leadership team' },
  { value: 'function', label: 'A function' },
  { value: 'person', label: 'A person' },
];

/** Whose input it needs, and how long before its date. */
export function DeciderFields({ form, calendar }: { form: MilestoneForm; calendar: Calendar }) {
  const { needsInputFrom } = form.values;
  return (
    <>
      <div className={classes.input}>
        <Select
          label="Needs input from"
          clearable
          placeholder="Nobody"
          data={sources}
          {...form.getInputProps('needsInputFrom')}
        />
        <WhichDecider form={form} calendar={calendar} />
        {needsInputFrom !== null && (
          <NumberInput
            label="Days before"
            min={0}
            max={365}
            allowDecimal={false}
            {...form.getInputProps('leadDays')}
          />
        )}
      </div>
      <DecideByHint values={form.values} />
    </>
  );
}

function WhichDecider({ form, calendar }: { form: MilestoneForm; calendar: Calendar }) {
  const { needsInputFrom } = form.values;
  if (needsInputFrom === 'function') {
    return (
      <Select
        label="Function"
        withAsterisk
        searchable
        data={calendar.functions.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('needsFunctionId')}
      />
    );
  }
  if (needsInputFrom === 'person') {
    return (
      <Select
        label="Person"
        withAsterisk
        searchable
        data={calendar.people.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('needsPersonId')}
      />
    );
  }
  return <span />;
}

function DecideByHint({ values: { dueOn, leadDays, needsInputFrom } }: { values: MilestoneValues }) {
  const locale = useLocale();
  const by = isPlainDate(dueOn) ? decideBy(dueOn, Number(leadDays) || 0) : null;
  if (by === null || needsInputFrom === null) return null;
  return <p className={classes.hint}>To be decided by {formatDate(by, locale, 'weekday')}.</p>;
}
