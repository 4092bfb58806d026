import { Checkbox } from '@mantine/core';
import { type ChangeEvent, useState } from 'react';
import classes from './inline-field.module.css';
import { useReadOnlyReason } from './read-only.ts';
import { type Commit, type InlineTextProps, useInlineText } from './use-inline-text.ts';

/** Text that is edited where it stands: Enter or leaving keeps the change, Escape takes it back; a refused one stays to be put right. */
export function InlineText({ label, placeholder, ...props }: InlineTextProps) {
  const reason = useReadOnlyReason();
  const { shown, type, leave, onKeyDown } = useInlineText(props);
  return (
    <input
      className={classes.field}
      type="text"
      aria-label={label}
      placeholder={placeholder}
      value={shown}
      readOnly={reason !== undefined}
      title={reason ?? shown}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}

interface InlineSelectProps {
  label: string;
  value: string | null;
  choices: readonly { value: string; label: string }[];
  onCommit: Commit<string | null>;
  /** What stands for no choice. */
  none?: string;
}

/** One of some choices, changed where it stands. */
export function InlineSelect({ label, value, choices, onCommit, none = '–' }: InlineSelectProps) {
  const reason = useReadOnlyReason();
  const [shown, choose] = useHeld(value, onCommit);
  const change = (event: ChangeEvent<HTMLSelectElement>) => choose(event.currentTarget.value || null);
  return (
    <select
      className={classes.field}
      aria-label={label}
      value={shown ?? ''}
      disabled={reason !== undefined}
      title={reason}
      onChange={change}
      data-empty={shown === null || undefined}
    >
      <option value="">{none}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

interface InlineCheckboxProps {
  /** Stands beside the box, or names it where `isBare`. */
  label: string;
  isBare?: boolean;
  value: boolean;
  onCommit: Commit<boolean>;
}

/** Yes or no, changed where it stands. */
export function InlineCheckbox({ label, isBare, value, onCommit }: InlineCheckboxProps) {
  const reason = useReadOnlyReason();
  const [shown, choose] = useHeld(value, onCommit);
  return (
    <Checkbox
      {...(isBare ? { 'aria-label': label } : { label })}
      checked={shown}
      disabled={reason !== undefined}
      title={reason}
      onChange={(event) => choose(event.currentTarget.checked)}
    />
  );
}

/** What was chosen stands there at once and until the row has it: no older answer takes it back. */
function useHeld<Value>(value: Value, onCommit: Commit<Value>): [Value, (next: Value) => void] {
  const [held, setHeld] = useState<{ value: Value }>();
  const commit = async (next: Value) => {
    const mine = { value: next };
    setHeld(mine);
    await onCommit(next);
    setHeld((latest) => (latest === mine ? undefined : latest));
  };
  return [held ? held.value : value, (next) => void commit(next)];
}
