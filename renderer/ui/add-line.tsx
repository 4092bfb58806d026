import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from './inline-field.module.css';
import { useReadOnlyReason } from './read-only.ts';

/** The last line of a list: a name and Enter add one more, and the field is ready for the next. */
export function AddLine({ label, onAdd }: { label: string; onAdd: (name: string) => Promise<unknown> }) {
  const [name, setName] = useState('');
  const reason = useReadOnlyReason();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '') return;
    setName('');
    try {
      await onAdd(trimmed);
    } catch {
      // The error was told; what was typed comes back.
      setName(trimmed);
    }
  };
  return (
    <form className={classes.add} onSubmit={(event) => void submit(event)}>
      <TextInput
        aria-label={label}
        placeholder={label}
        value={name}
        readOnly={reason !== undefined}
        title={reason}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </form>
  );
}
