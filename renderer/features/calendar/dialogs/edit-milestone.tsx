import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { MilestoneRow } from '#shared/contract/milestones.ts';
import type { CalendarMilestone } from '../model/calendar-milestone.ts';
import type { Calendar } from '../use-calendar.ts';
import { MilestoneFields } from './milestone-fields.tsx';
import { contentOf, emptyMilestone, type MilestoneValues, milestoneProblems, valuesOf } from './values.ts';

interface EditMilestoneProps {
  clientId: string;
  calendar: Calendar;
  /** Left out for a new one. */
  milestone?: CalendarMilestone;
  onClose: () => void;
  onSaved: (milestone: MilestoneRow) => void;
}

/** Adds a milestone, or changes everything of one but its date. */
export function EditMilestone({ clientId, calendar, milestone, onClose, onSaved }: EditMilestoneProps) {
  const add = useCommand(api.milestones.add.mutationOptions(), { tells: 'done' });
  const update = useCommand(api.milestones.update.mutationOptions(), { tells: 'done' });
  const save = (values: MilestoneValues): Promise<MilestoneRow> => {
    const content = contentOf(values);
    return milestone
      ? update.mutateAsync({ clientId, milestoneId: milestone.id, change: content })
      : add.mutateAsync({ clientId, ...content, dueOn: values.dueOn || null });
  };
  const { form, problem, submit } = useDraftForm(
    milestone ? `milestone/${milestone.id}` : `new-milestone/${clientId}`,
    milestone ? valuesOf(milestone) : emptyMilestone,
    async (values) => onSaved(await save(values)),
    milestoneProblems,
  );
  return (
    <Form onSubmit={submit}>
      <MilestoneFields form={form} calendar={calendar} isNew={!milestone} />
      <FormProblem problem={problem} />
      <DialogActions
        label={milestone ? 'Save' : 'Add milestone'}
        onCancel={onClose}
        isBusy={add.isPending || update.isPending}
      />
    </Form>
  );
}
