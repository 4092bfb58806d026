import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { api, queryClient } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import { addDays, daysBetween, formatDate, isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
import type { CalendarMilestone } from '../model/calendar-milestone.ts';
import { shiftWords, sinceFirstWords } from '../words.ts';
import classes from './dialogs.module.css';

interface MoveMilestoneProps {
  clientId: string;
  milestone: CalendarMilestone;
  /** Where it was dragged to, if it was. */
  dueOn: PlainDate | undefined;
  onClose: () => void;
}

/** Asks why a date moves. Leaving it keeps the date as it was, and what was typed for the next time. */
export function MoveMilestone({ clientId, milestone, dueOn: draggedTo, onClose }: MoveMilestoneProps) {
  const [dueOn, setDueOn] = useState(draggedTo ?? milestone.dueOn ?? '');
  const isFirst = milestone.dueOn === null;
  const move = useCommand(api.milestones.move.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    `move/${milestone.id}`,
    { reason: '' },
    async ({ reason }) => {
      const why = reason.trim() || 'First date';
      await move.mutateAsync({ clientId, milestoneId: milestone.id, dueOn, reason: why });
      await queryClient.invalidateQueries({ queryKey: api.milestones.key() });
      onClose();
    },
    ({ reason }) => ({
      ...(!isPlainDate(dueOn) && { dueOn: 'Choose a date' }),
      ...(dueOn === milestone.dueOn && { dueOn: 'It is due then already' }),
      ...(!isFirst && reason.trim() === '' && { reason: 'Say why the date moves' }),
    }),
  );
  return (
    <Form onSubmit={submit}>
      <p className={classes.what}>{milestone.title}</p>
      <div className={classes.dates}>
        <DateField
          label="New date"
          withAsterisk
          value={dueOn}
          error={form.errors.dueOn}
          data-autofocus={draggedTo === undefined || undefined}
          onChange={(typed) => {
            setDueOn(typed);
            form.clearFieldError('dueOn');
          }}
        />
        <p className={classes.consequence} aria-live="polite">
          <Consequence milestone={milestone} dueOn={dueOn} />
        </p>
      </div>
      <Textarea
        label={isFirst ? 'Note' : 'Reason'}
        withAsterisk={!isFirst}
        autosize
        minRows={2}
        maxRows={8}
        placeholder={isFirst ? '' : 'What happened, in words the client may read'}
        data-autofocus={draggedTo !== undefined || undefined}
        {...form.getInputProps('reason')}
      />
      <FormProblem problem={problem} />
      <DialogActions label={isFirst ? 'Set the date' : 'Move'} onCancel={onClose} isBusy={move.isPending} />
    </Form>
  );
}

/** What the move comes to, before it is made. */
function Consequence({ milestone, dueOn }: { milestone: CalendarMilestone; dueOn: string }) {
  const locale = useLocale();
  const { dueOn: before, originalDueOn, slips, decideBy, leadDays } = milestone;
  if (!isPlainDate(dueOn) || dueOn === before) return null;
  const decision = decideBy && `Decide by ${formatDate(addDays(dueOn, -leadDays), locale, 'weekday')}.`;
  if (before === null) return decision;
  const moved = `${shiftWords(daysBetween(before, dueOn))} than ${formatDate(before, locale, 'weekday')}.`;
  const again = slips > 0 && originalDueOn !== null;
  const sinceFirst = again ? `Slip ${slips + 1}: ${sinceFirstWords(originalDueOn, dueOn)}.` : '';
  return [moved, sinceFirst, decision].join(' ');
}
