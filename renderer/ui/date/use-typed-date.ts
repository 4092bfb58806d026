import { type KeyboardEvent, useState } from 'react';
import { addDays, isPlainDate } from '#shared/domain/dates.ts';
import { formatTypedDate, readTypedDate } from '#shared/domain/typed-date.ts';
import { useLocale } from '../locale.ts';

/** What a field for a date shows, and what becomes of what is typed into it. */
export interface TypedDateField {
  /** The text in the field. */
  text: string;
  /** Why the text is no date; undefined while it is one, or blank. */
  problem: string | undefined;
  onText: (text: string) => void;
  /** The field was left: a date is written as dates are from now on. */
  onLeave: () => void;
  /** The up and down arrows go to the next day and to the one before. */
  onStep: (event: KeyboardEvent) => void;
}

/**
 * A date in the order of the person's locale. What is told is to come back as the value, whatever it is.
 * @param value a date, '' for none, or what was typed while it is neither
 * @param onChange told the same of what the field holds
 */
export function useTypedDate(value: string, onChange: (value: string) => void): TypedDateField {
  const locale = useLocale();
  // What is typed stays as it is typed, until the value is changed from elsewhere.
  const [typed, setTyped] = useState<{ text: string; told: string }>();
  const isTyped = typed !== undefined && value === typed.told;
  const text = isTyped ? typed.text : isPlainDate(value) ? formatTypedDate(value, locale) : value;
  const read = readTypedDate(text, locale);
  return {
    text,
    problem: read.kind === 'problem' ? read.problem : undefined,
    onText: (changed) => {
      const now = readTypedDate(changed, locale);
      const told = now.kind === 'date' ? now.date : now.kind === 'none' ? '' : changed;
      setTyped({ text: changed, told });
      if (told !== value) onChange(told);
    },
    onLeave: () => {
      if (read.kind !== 'problem') setTyped(undefined);
    },
    onStep: (event) => {
      const days = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
      if (days === 0 || event.altKey || event.defaultPrevented || read.kind !== 'date') return;
      event.preventDefault();
      setTyped(undefined);
      onChange(addDays(read.date, days));
    },
  };
}
