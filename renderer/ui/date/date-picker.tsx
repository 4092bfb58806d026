import IconCalendar from '@tabler/icons-react/dist/esm/icons/IconCalendar.mjs';
import { useRef } from 'react';
import { isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
import classes from './date.module.css';

interface DatePickerProps {
  /** What the field beside it holds. */
  value: string;
  onPick: (date: PlainDate) => void;
  max?: PlainDate | undefined;
}

/** The browser's own calendar, for the mouse; the keyboard has the field beside it, which keeps the focus. */
export function DatePicker({ value, onPick, max }: DatePickerProps) {
  const native = useRef<HTMLInputElement>(null);
  return (
    <span className={classes.picker} aria-hidden="true" onMouseDown={(event) => event.preventDefault()}>
      <input
        ref={native}
        type="date"
        tabIndex={-1}
        className={classes.native}
        value={isPlainDate(value) ? value : ''}
        max={max}
        onChange={({ currentTarget: { value: picked } }) => isPlainDate(picked) && onPick(picked)}
      />
      <button
        type="button"
        tabIndex={-1}
        className={classes.open}
        onClick={() => native.current?.showPicker()}
      >
        <IconCalendar size={15} stroke={1.6} />
      </button>
    </span>
  );
}
