import { Button } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import classes from './lock.module.css';
import { useAttempt } from './use-attempt.ts';

/** Unlocks with the secret store of this computer, which asks in its own way. */
export function BySystem() {
  const { attempt, problem, isBusy } = useAttempt();
  return (
    <div className={classes.form}>
      <FormProblem problem={problem} />
      <Button
        size="md"
        fullWidth
        loading={isBusy}
        autoFocus
        onClick={() => void attempt(() => api.protection.unlock.call({}))}
      >
        Unlock with this computer
      </Button>
    </div>
  );
}
