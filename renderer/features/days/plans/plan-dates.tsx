import { Checkbox } from '@mantine/core';
import type { PlainDate } from '#shared/domain/dates.ts';
import classes from './plans.module.css';
import type { PlannedDates } from './use-plan-dates.ts';

interface PlanDatesProps {
  dates: PlannedDates['planned'];
  /** All dates that are left out. */
  onChange: (except: ReadonlySet<PlainDate>) => void;
}

/** Every date of the rule; one that is not ticked becomes an exception. */
export function PlanDates({ dates, onChange }: PlanDatesProps) {
  if (dates.length === 0) return null;
  const toggle = (date: PlainDate) => {
    const except = new Set(dates.filter(({ isSkipped }) => isSkipped).map((each) => each.date));
    if (!except.delete(date)) except.add(date);
    onChange(except);
  };
  return (
    <fieldset className={classes.dates}>
      <legend>Dates</legend>
      {dates.map(({ date, words, against, isSkipped }) => (
        <Checkbox
          key={date}
          size="xs"
          label={words}
          description={against === '' ? undefined : against}
          checked={!isSkipped}
          onChange={() => toggle(date)}
        />
      ))}
    </fieldset>
  );
}
