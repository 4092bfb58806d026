import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from './day-details.module.css';
import type { Beyond } from './use-beyond.ts';

/** Asks why a day goes beyond an agreement that allows no overage. */
export function BeyondReason({ beyond }: { beyond: Beyond }) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') beyond.giveReason(reason.trim());
  };
  return (
    <form className={classes.reason} onSubmit={submit}>
      <TextInput
        label="Reason to go beyond the agreement"
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm" disabled={reason.trim() === ''}>
          Book it
        </Button>
        <Button size="compact-sm" variant="default" onClick={beyond.cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
