import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { counted } from '#renderer/ui/counted.ts';
import { DialogActions } from '#renderer/ui/dialog.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import classes from '../strategy.module.css';
import { parsePastPlans } from './parse-past-plans.ts';

/** A block from a spreadsheet, told line by line before it is added as one step. */
export function PastePlans({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const locale = useLocale();
  const [text, setText] = useState('');
  const put = useCommand(api.diagnosis.put.mutationOptions());
  const { objectives, problems } = parsePastPlans(text, locale);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (objectives.length > 0) put.mutate({ clientId, objectives: [...objectives] }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <Textarea
        label="Rows of a spreadsheet"
        description="Columns: cycle, objective, planned, achieved, carried forward (yes or no), cause. The last two may be missing. An objective that its cycle has already takes the new figures."
        placeholder={'2024\tEnter two regions\t100\t52\tyes\tNobody owned it'}
        minRows={8}
        autosize
        data-autofocus
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {problems.length > 0 && (
        <ul className={classes.problems} role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}. It is left out.</li>
          ))}
        </ul>
      )}
      <DialogActions
        label={
          objectives.length === 0
            ? 'Add past objectives'
            : `Add ${counted(objectives.length, 'past objective', locale)}`
        }
        onCancel={onClose}
        isBusy={put.isPending}
      />
    </form>
  );
}
