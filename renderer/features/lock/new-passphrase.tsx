import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { SecretField } from '#renderer/ui/secret-field.tsx';
import { shortestPassphrase } from '#shared/contract/protection.ts';
import classes from './lock.module.css';
import { useAttempt } from './use-attempt.ts';

/** Asked for once the recovery key has opened the workspace: the passphrase that was forgotten is of no use. */
export function NewPassphrase({ onDone }: { onDone: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const { attempt, problem, isBusy } = useAttempt();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const protect = () => api.protection.protect.call({ kind: 'passphrase', passphrase });
    if (await attempt(protect)) onDone();
  };
  return (
    <>
      <h1 className={classes.title}>It is open</h1>
      <p className={classes.lead}>Choose a new passphrase. Your recovery key stays as it is.</p>
      <Form onSubmit={(event) => void submit(event)}>
        <SecretField
          label="New passphrase"
          description={`At least ${shortestPassphrase} characters; four or five words are easy to remember.`}
          value={passphrase}
          onChange={setPassphrase}
          isFirst
        />
        <FormProblem problem={problem} />
        <Button
          type="submit"
          size="md"
          fullWidth
          loading={isBusy}
          disabled={passphrase.length < shortestPassphrase}
        >
          Set passphrase
        </Button>
        <Button variant="subtle" fullWidth onClick={onDone}>
          Leave it as it is
        </Button>
      </Form>
    </>
  );
}
