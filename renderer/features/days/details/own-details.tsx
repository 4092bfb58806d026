import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { DateText } from '#renderer/ui/figures.tsx';
import { isPlainDate } from '#shared/domain/dates.ts';
import { ownDayWords } from '../model/own-days.ts';
import type { ShownDate } from '../model/shown-dates.ts';
import type { TimeOffCommands } from '../use-time-off.ts';
import classes from './day-details.module.css';

interface OwnDetailsProps {
  date: ShownDate;
  timeOff: TimeOffCommands;
  onClose: () => void;
}

/** One date of the executive: why nobody works, and the time off it lies in or could begin. */
export function OwnDetails({ date, timeOff, onClose }: OwnDetailsProps) {
  const { timeOff: off } = date.own;
  const why = ownDayWords(date.own);
  return (
    <div className={classes.details}>
      <header className={classes.head}>
        <h3>
          <DateText date={date.date} style="weekday" />
        </h3>
      </header>
      {why !== '' && <p className={classes.why}>{why}</p>}
      <TimeOffForm key={`${date.date}/${off?.id}`} {...{ date, timeOff, onClose }} />
    </div>
  );
}

function TimeOffForm({ date, timeOff, onClose }: OwnDetailsProps) {
  const { timeOff: off } = date.own;
  const [startsOn, setStartsOn] = useState(off?.startsOn ?? date.date);
  const [endsOn, setEndsOn] = useState(off?.endsOn ?? date.date);
  const [note, setNote] = useState(off?.note ?? '');
  const isSound = isPlainDate(startsOn) && isPlainDate(endsOn) && startsOn <= endsOn;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSound) return;
    const range = { startsOn, endsOn };
    void (off ? timeOff.change(off, { ...range, note }) : timeOff.add(range, note)).then(onClose);
  };
  return (
    <form className={classes.booking} onSubmit={submit}>
      <div className={classes.pair}>
        <DateField size="xs" label="Time off from" value={startsOn} onChange={setStartsOn} />
        <DateField
          size="xs"
          label="To"
          value={endsOn}
          error={isPlainDate(endsOn) && endsOn < startsOn ? 'Before the start' : undefined}
          onChange={setEndsOn}
        />
      </div>
      <TextInput
        size="xs"
        label="Note"
        placeholder="Holiday, a course, family"
        data-autofocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm" disabled={!isSound}>
          {off ? 'Save' : 'Take time off'}
        </Button>
        {off && (
          <Button size="compact-sm" variant="default" onClick={() => void timeOff.remove(off).then(onClose)}>
            Remove
          </Button>
        )}
      </div>
    </form>
  );
}
