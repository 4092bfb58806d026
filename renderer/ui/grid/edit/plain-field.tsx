import type { ChangeEvent } from 'react';
import classes from './edit.module.css';
import type { FieldProps } from './field.ts';

/** A field for a text or a date. A date is the browser's own, so it reads and writes in the person's order. */
export function PlainField({ initial, onText, input, type }: FieldProps & { type: 'text' | 'date' }) {
  const onChange = ({ currentTarget: { value, validity } }: ChangeEvent<HTMLInputElement>): void =>
    onText(validity.badInput ? undefined : value);
  return (
    <input
      {...input}
      ref={focusAtEnd}
      type={type}
      className={classes.field}
      defaultValue={initial}
      onChange={onChange}
    />
  );
}

/** Takes the keyboard as soon as the field is there, with the caret behind its text. */
export function focusAtEnd(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true });
  if (field?.type === 'text') field.setSelectionRange(field.value.length, field.value.length);
}
