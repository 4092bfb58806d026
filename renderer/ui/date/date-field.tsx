import { TextInput, type TextInputProps } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PlainDate } from '#shared/domain/dates.ts';
import { DatePicker } from './date-picker.tsx';
import { useTypedDate } from './use-typed-date.ts';

export interface DateFieldProps
  extends Omit<TextInputProps, 'type' | 'value' | 'onChange' | 'rightSection' | 'max'> {
  /** A date, '' for none, or what was typed while it is neither: a form with that is not sent. */
  value?: string;
  onChange?: (value: string) => void;
  /** Told of a date that was picked in the calendar, in place of `onChange`. */
  onPick?: (date: PlainDate) => void;
  max?: PlainDate;
}

/** A date, typed in the order that Settings says (whatever the browser's is) or picked in a calendar. */
export function DateField({ value = '', onChange, onPick, max, error, ...input }: DateFieldProps) {
  const { text, problem, onText, onLeave, onStep } = useTypedDate(value, (date) => onChange?.(date));
  const [isInside, setInside] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.setCustomValidity(problem ?? ''), [problem]);
  const pick = (date: PlainDate) => {
    (onPick ?? onChange)?.(date);
    // Where leaving the field is what keeps it, there is something to leave.
    field.current?.focus();
  };
  return (
    <TextInput
      {...input}
      ref={field}
      value={text}
      autoComplete="off"
      error={error ?? (isInside ? undefined : problem)}
      onChange={(event) => onText(event.currentTarget.value)}
      onFocus={() => setInside(true)}
      onBlur={(event: FocusEvent<HTMLInputElement>) => {
        setInside(false);
        onLeave();
        input.onBlur?.(event);
      }}
      onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
        input.onKeyDown?.(event);
        onStep(event);
      }}
      rightSection={
        !input.disabled && !input.readOnly && <DatePicker value={value} max={max} onPick={pick} />
      }
    />
  );
}
