import { Checkbox, TextInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { parseNumber } from '#renderer/ui/parse-number.ts';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import classes from '../strategy.module.css';

const empty = { cycle: '', title: '', planned: '', achieved: '', isCarriedForward: false, cause: '' };

/** One more objective of a past cycle; the cycle stays for the next one. */
export function AddPast({ clientId, lastCycle }: { clientId: string; lastCycle: string }) {
  const locale = useLocale();
  const add = useCommand(api.diagnosis.add.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    `past-objective/${clientId}`,
    { ...empty, cycle: lastCycle },
    async ({ planned, achieved, ...values }) => {
      const figures = {
        planned: parseNumber(planned, locale) ?? 0,
        achieved: parseNumber(achieved, locale) ?? 0,
      };
      await add.mutateAsync({ clientId, ...values, ...figures });
      form.setValues({ ...empty, cycle: values.cycle });
    },
    ({ cycle, title, planned, achieved }) => ({
      ...(cycle.trim() === '' && { cycle: 'Name the cycle' }),
      ...(title.trim() === '' && { title: 'Name the objective' }),
      ...(parseNumber(planned, locale) === undefined && { planned: 'Type a number' }),
      ...(parseNumber(achieved, locale) === undefined && { achieved: 'Type a number' }),
    }),
  );
  return (
    <form onSubmit={submit}>
      <div className={classes.past}>
        <TextInput label="Cycle" placeholder="2024" {...form.getInputProps('cycle')} />
        <TextInput label="Objective" {...form.getInputProps('title')} />
        <TextInput label="Planned" placeholder="100" {...form.getInputProps('planned')} />
        <TextInput label="Achieved" placeholder="55" {...form.getInputProps('achieved')} />
        <TextInput label="Cause of the gap" {...form.getInputProps('cause')} />
        <Checkbox
          label="Carried forward"
          className={classes.carried ?? ''}
          {...form.getInputProps('isCarriedForward', { type: 'checkbox' })}
        />
        <WriteButton type="submit" loading={add.isPending}>
          Add
        </WriteButton>
      </div>
      <FormProblem problem={problem} />
    </form>
  );
}
