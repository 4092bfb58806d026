import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { ClientDayRow } from '#shared/contract/retainer.ts';
import { addDays, isPlainDate } from '#shared/domain/dates.ts';
import { formatDays, type MilliDays } from '#shared/domain/quantities.ts';
import type { DayCommands } from '../use-day-commands.ts';
import classes from './day-details.module.css';
import type { Beyond } from './use-beyond.ts';

interface SplitFormProps {
  client: ClientSummary;
  day: ClientDayRow;
  commands: DayCommands;
  beyond: Beyond;
}

/** Takes a part of a day to another date; the rest stays. */
export function SplitForm({ client, day, commands, beyond }: SplitFormProps) {
  const locale = useLocale();
  const [onDate, setOnDate] = useState(addDays(day.onDate, 1));
  const amounts = partsOf(day.milliDays);
  const [part, setPart] = useState(amounts.includes(day.milliDays / 2) ? day.milliDays / 2 : amounts[0]);
  if (part === undefined) return <p className={classes.note}>A quarter of a day is not divided further.</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parts = [{ milliDays: day.milliDays - part }, { milliDays: part, onDate }];
    if (isPlainDate(onDate)) beyond.run(() => commands.split(client.id, day.id, parts));
  };
  return (
    <form className={classes.split} onSubmit={submit} aria-label="Split the day">
      <fieldset className={classes.amounts} aria-label="Take to another date">
        <span>Take</span>
        {amounts.map((amount) => (
          <Button
            key={amount}
            size="compact-sm"
            variant={amount === part ? 'filled' : 'default'}
            aria-pressed={amount === part}
            onClick={() => setPart(amount)}
          >
            {formatDays(amount, locale)}
          </Button>
        ))}
      </fieldset>
      <div className={classes.buttons}>
        <DateField aria-label="To the date" size="xs" data-autofocus value={onDate} onChange={setOnDate} />
        <Button type="submit" size="compact-sm" disabled={!isPlainDate(onDate)}>
          Split
        </Button>
      </div>
    </form>
  );
}

/** The quarters that can be taken from a day, so that something stays; at most four to choose from. */
function partsOf(milliDays: MilliDays): MilliDays[] {
  return [250, 500, 750, 1000].filter((part) => part < milliDays);
}
