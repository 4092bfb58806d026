import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import classes from './inline-field.module.css';
import { useReadOnlyReason } from './read-only.ts';

interface InlineTextProps {
  /** Names the field for screen readers. */
  label: string;
  value: string;
  /** Is called with the trimmed text when it was changed and Enter was pressed or the field left. */
  onCommit: (value: string) => void;
  type?: 'text' | 'date';
  placeholder?: string;
  /** An emptied field goes back to what it was. */
  isRequired?: boolean;
}

/** Text that is edited where it stands: Enter or leaving keeps the change, Escape takes it back. */
export function InlineText({
  label,
  value,
  onCommit,
  type = 'text',
  placeholder,
  isRequired,
}: InlineTextProps) {
  const [draft, setDraft] = useState<string>();
  const reason = useReadOnlyReason();
  const commit = () => {
    const text = draft?.trim();
    setDraft(undefined);
    if (text !== undefined && text !== value && !(isRequired && text === '')) onCommit(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key === 'Escape') setDraft(undefined);
  };
  return (
    <input
      className={classes.field}
      type={type}
      aria-label={label}
      placeholder={placeholder}
      value={draft ?? value}
      readOnly={reason !== undefined}
      title={reason}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}

interface InlineSelectProps {
  label: string;
  value: string | null;
  choices: readonly { value: string; label: string }[];
  onCommit: (value: string | null) => void;
  /** What stands for no choice. */
  none?: string;
}

/** One of some choices, changed where it stands. */
export function InlineSelect({ label, value, choices, onCommit, none = '–' }: InlineSelectProps) {
  const reason = useReadOnlyReason();
  const change = (event: ChangeEvent<HTMLSelectElement>) => onCommit(event.currentTarget.value || null);
  return (
    <select
      className={classes.field}
      aria-label={label}
      value={value ?? ''}
      disabled={reason !== undefined}
      title={reason}
      onChange={change}
      data-empty={value === null || undefined}
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
