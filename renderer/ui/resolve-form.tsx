import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
import { DateField } from './date/date-field.tsx';
import { DialogActions } from './dialog.tsx';
import { Form } from './form.tsx';
import { FormProblem } from './form-problem.tsx';
import classes from './resolve-form.module.css';
import { useDraftForm } from './use-draft-form.ts';

interface ResolveFormProps {
  /** The draft's name, one for each matter. */
  draft: string;
  matter: string;
  /** What the other side calls what was decided: what it finds wrong with it stands at its field. */
  field: 'decision' | 'outcome';
  asOf: PlainDate;
  /** Of the date, and of the button. */
  labels: { on: string; done: string };
  resolve: (decided: string, on: PlainDate) => Promise<unknown>;
  isBusy: boolean;
  onClose: () => void;
  /** What there is to know of the matter. */
  children?: ReactNode;
}

/** What was decided about a matter, and when: a decision of the register, or an escalation. */
export function ResolveForm({ draft, matter, field, asOf, labels, ...props }: ResolveFormProps) {
  const { form, problem, submit } = useDraftForm<Record<string, string>>(
    draft,
    { [field]: '', on: asOf },
    async ({ [field]: decided = '', on = asOf }) => {
      await props.resolve(decided, on);
      props.onClose();
    },
    ({ [field]: decided = '', on = '' }) => ({
      ...(decided.trim() === '' && { [field]: 'Write what was decided' }),
      ...(!isPlainDate(on) && { on: 'Choose a date' }),
    }),
  );
  return (
    <Form onSubmit={submit}>
      <p className={classes.matter}>{matter}</p>
      {props.children}
      <Textarea
        label="What was decided"
        withAsterisk
        autosize
        minRows={2}
        data-autofocus
        {...form.getInputProps(field)}
      />
      <DateField label={labels.on} withAsterisk {...form.getInputProps('on')} />
      <FormProblem problem={problem} />
      <DialogActions label={labels.done} onCancel={props.onClose} isBusy={props.isBusy} />
    </Form>
  );
}
