import { useState } from 'react';
import { DatePicker } from '#renderer/ui/date/date-picker.tsx';
import { useTypedDate } from '#renderer/ui/date/use-typed-date.ts';
import classes from './edit.module.css';
import type { FieldProps } from './field.ts';
import { focusAtEnd } from './plain-field.tsx';

/** A field for a date, in the person's order. */
export function DateCellField({ initial, onText, input }: FieldProps) {
  const [value, setValue] = useState(initial);
  const change = (date: string): void => {
    setValue(date);
    onText(date);
  };
  const typed = useTypedDate(value, change);
  return (
    <>
      <input
        {...input}
        ref={focusAtEnd}
        type="text"
        className={classes.field}
        value={typed.text}
        onChange={({ currentTarget }) => typed.onText(currentTarget.value)}
        onKeyDown={(event) => {
          input.onKeyDown(event);
          typed.onStep(event);
        }}
      />
      <span className={classes.picker}>
        <DatePicker value={value} onPick={change} />
      </span>
    </>
  );
}
