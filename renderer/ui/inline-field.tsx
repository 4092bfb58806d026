import { Checkbox } from '@mantine/core';
import { type ChangeEvent, type KeyboardEvent, useRef, useState } from 'react';
import classes from './inline-field.module.css';
import { useReadOnlyReason } from './read-only.ts';
import { useTypedText } from './use-typed-text.ts';

/** Keeps what was done; false when it was refused. Until it is answered, what was done stands in the field. */
export type Commit<Value> = (value: Value) => Promise<boolean>;

interface InlineTextProps {
  /** Names the field for screen readers. */
  label: string;
  /** The draft's name (state/drafts.ts): what was typed survives a reload. */
  draft: string;
  value: string;
  /** Is called with the trimmed text when it was changed and Enter was pressed or the field left. */
  onCommit: Commit<string>;
  type?: 'text' | 'date';
  placeholder?: string;
  /** An emptied field goes back to what it was. */
  isRequired?: boolean;
}

/** Text that is edited where it stands: Enter or leaving keeps the change, Escape takes it back; a refused one stays to be put right. */
export function InlineText({
  label,
  draft,
  value,
  onCommit,
  type = 'text',
  placeholder,
  isRequired,
}: InlineTextProps) {
  const { typed, type: keep, forget } = useTypedText(draft);
  const reason = useReadOnlyReason();
  const underWay = useRef<string>(undefined);
  const commit = async () => {
    const text = typed?.trim();
    if (text !== undefined && text === underWay.current) return;
    if (text === undefined || text === value || (isRequired && text === '')) return forget();
    underWay.current = text;
    const isRefused = !(await onCommit(text));
    underWay.current = undefined;
    if (!isRefused) forget(typed);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key === 'Escape') forget();
  };
  return (
    <input
      className={classes.field}
      type={type}
      aria-label={label}
      placeholder={placeholder}
      value={typed ?? value}
      readOnly={reason !== undefined}
      title={reason}
      onChange={(event) => keep(event.currentTarget.value)}
      onBlur={() => void commit()}
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
