import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { readRecoveryKey, recoveryKeyGroups } from '#shared/domain/recovery-key.ts';
import classes from './lock.module.css';
import { useAttempt } from './use-attempt.ts';

/** Opens with the recovery key, whose typing errors are told by their group. */
export function ByRecoveryKey({ onOpen }: { onOpen: () => void }) {
  const [typed, setTyped] = useState('');
  const [isLeft, setLeft] = useState(false);
  const { attempt, problem, isBusy } = useAttempt();
  const read = readRecoveryKey(typed);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setLeft(true);
    if (read.ok && (await attempt(() => api.protection.recover.call({ recoveryKey: typed })))) onOpen();
  };
  return (
    <Form onSubmit={(event) => void submit(event)}>
      <Textarea
        label="Recovery key"
        description={`${recoveryKeyGroups} groups of five letters and digits, from the printed sheet.`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
        onFocus={() => setLeft(false)}
        error={isLeft && typed !== '' && !read.ok && read.problem}
        classNames={{ input: classes.key ?? '' }}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        autoFocus
      />
      <FormProblem problem={problem} />
      <Button type="submit" size="md" fullWidth loading={isBusy} disabled={typed.trim() === ''}>
        Open
      </Button>
    </Form>
  );
}
