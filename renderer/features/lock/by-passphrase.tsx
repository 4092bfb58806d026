import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { SecretField } from '#renderer/ui/secret-field.tsx';
import { useAttempt } from './use-attempt.ts';

/** Unlocks with the passphrase; a wrong one is taken out of the field, and many make wait. */
export function ByPassphrase() {
  const [passphrase, setPassphrase] = useState('');
  const { attempt, problem, isBusy, wait } = useAttempt();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isRight = await attempt(() => api.protection.unlock.call({ passphrase }));
    if (!isRight) setPassphrase('');
  };
  return (
    <Form onSubmit={(event) => void submit(event)}>
      <SecretField label="Passphrase" value={passphrase} onChange={setPassphrase} isFirst isCurrent />
      <FormProblem problem={problem} />
      <Button type="submit" size="md" fullWidth loading={isBusy} disabled={passphrase === '' || wait > 0}>
        {wait > 0 ? `Wait ${wait} s` : 'Unlock'}
      </Button>
    </Form>
  );
}
