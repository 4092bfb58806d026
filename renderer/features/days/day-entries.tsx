import { Button } from '@mantine/core';
import { DayMark } from '#renderer/ui/day-mark.tsx';
import { DaysText } from '#renderer/ui/figures.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import type { ClientDayRow } from '#shared/contract/retainer.ts';
import classes from './day-details.module.css';

interface DayEntriesProps {
  days: readonly ClientDayRow[];
  isPast: boolean;
  onConfirm: (day: ClientDayRow) => void;
  onRemove: (day: ClientDayRow) => void;
}

/** The single days of one date. */
export function DayEntries({ days, isPast, onConfirm, onRemove }: DayEntriesProps) {
  return (
    <ul className={classes.entries}>
      {days.map((day) => (
        <li key={day.id}>
          <span className={classes.entry}>
            <DayMark kind={day.kind} /> <DaysText days={day.milliDays} />
          </span>
          {day.kind === 'planned' && isPast && (
            <Button size="compact-sm" onClick={() => onConfirm(day)}>
              Confirm as worked
            </Button>
          )}
          <RemoveButton name={`the ${day.kind} day`} onRemove={() => onRemove(day)} />
          {day.note !== '' && <span className={classes.note}>{day.note}</span>}
        </li>
      ))}
    </ul>
  );
}
