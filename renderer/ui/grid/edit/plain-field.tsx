import classes from './edit.module.css';
import type { FieldProps } from './field.ts';

/** A field for a text. */
export function PlainField({ initial, onText, input }: FieldProps) {
  return (
    <input
      {...input}
      ref={focusAtEnd}
      type="text"
      className={classes.field}
      defaultValue={initial}
      onChange={({ currentTarget }) => onText(currentTarget.value)}
    />
  );
}

/** Takes the keyboard as soon as the field is there, with the caret behind its text. */
export function focusAtEnd(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true });
  field?.setSelectionRange(field.value.length, field.value.length);
}
