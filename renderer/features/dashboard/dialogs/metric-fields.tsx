import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Pair } from '#renderer/ui/form.tsx';
import type { Board } from '#shared/contract/board.ts';
import classes from './dialogs.module.css';
import type { MetricValues, PlanValues } from './values.ts';

/** What a metric is and where it starts. */
export function MetricFields({
  form,
  board,
  isBaselineClosed = false,
}: {
  form: UseFormReturnType<MetricValues>;
  board: Board;
  /** True once an issued packet shows it: another baseline would restate what was issued. */
  isBaselineClosed?: boolean;
}) {
  return (
    <>
      <Select
        label="Objective"
        withAsterisk
        searchable
        allowDeselect={false}
        data={board.objectives.map(({ id, title }) => ({ value: id, label: title }))}
        {...form.getInputProps('objectiveId')}
      />
      <div className={classes.named}>
        <TextInput label="Name" withAsterisk data-autofocus {...form.getInputProps('name')} />
        <TextInput label="Unit" placeholder="%, days, EUR…" {...form.getInputProps('unit')} />
      </div>
      <Pair>
        <TextInput
          type="month"
          label="Baseline month"
          withAsterisk
          disabled={isBaselineClosed}
          {...form.getInputProps('baselineMonth')}
        />
        <TextInput
          label="Baseline value"
          withAsterisk
          inputMode="decimal"
          disabled={isBaselineClosed}
          {...form.getInputProps('baselineValue')}
        />
      </Pair>
    </>
  );
}

type PlanForm = Pick<UseFormReturnType<PlanValues>, 'getInputProps' | 'values' | 'setFieldValue'>;

/** Where it should get to, and how. */
export function PlanFields({ form }: { form: PlanForm }) {
  const { isMonthly } = form.values;
  return (
    <>
      <Pair>
        <TextInput type="month" label="Target month" withAsterisk {...form.getInputProps('targetMonth')} />
        <TextInput
          label="Target value"
          withAsterisk
          inputMode="decimal"
          {...form.getInputProps('targetValue')}
        />
      </Pair>
      <SegmentedControl
        aria-label="Plan"
        fullWidth
        data={[
          { value: 'line', label: 'Straight line' },
          { value: 'monthly', label: 'Planned months' },
        ]}
        value={isMonthly ? 'monthly' : 'line'}
        onChange={(chosen) => form.setFieldValue('isMonthly', chosen === 'monthly')}
      />
      {isMonthly && (
        <Textarea
          label="Planned months"
          description="One a line, the month and its value; they can be pasted from a spreadsheet."
          placeholder={'2026-03 110\n2026-06 130'}
          autosize
          minRows={3}
          maxRows={10}
          {...form.getInputProps('points')}
        />
      )}
    </>
  );
}
