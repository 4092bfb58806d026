import { TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import classes from './inline-field.module.css';
import { useReadOnlyReason } from './read-only.ts';
import { useTypedText } from './use-typed-text.ts';

interface AddLineProps {
  label: string;
  /** The draft's name (state/drafts.ts): what was typed survives a reload. */
  draft: string;
  onAdd: (name: string) => Promise<unknown>;
}

/** The last line of a list: a name and Enter add one more, and the field is ready for the next. */
export function AddLine({ label, draft, onAdd }: AddLineProps) {
  const { typed: name = '', type, forget } = useTypedText(draft);
  const reason = useReadOnlyReason();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '') return;
    forget();
    try {
      await onAdd(trimmed);
    } catch {
      // The error was told; what was typed comes back.
      type(trimmed);
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
        onChange={(event) => type(event.currentTarget.value)}
      />
    </form>
  );
}
