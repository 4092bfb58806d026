import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { purposesOf, purposeValue, useDayPurposes, usePurposeGroups } from '#renderer/data/purposes.ts';
import { DayMark } from '#renderer/ui/day-mark.tsx';
import { DaysText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { PurposePicker } from '#renderer/ui/purpose-picker.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { ClientDayRow } from '#shared/contract/retainer.ts';
import type { DayCommands } from '../use-day-commands.ts';
import classes from './day-details.module.css';
import { SplitForm } from './split-form.tsx';
import type { Beyond } from './use-beyond.ts';

interface DayEntriesProps {
  client: ClientSummary;
  days: readonly ClientDayRow[];
  isPast: boolean;
  /** True where the first day is opened to be split. */
  splits: boolean;
  commands: DayCommands;
  beyond: Beyond;
}

/** The single days of one date. */
export function DayEntries({ days, splits, ...props }: DayEntriesProps) {
  return (
    <ul className={classes.entries}>
      {days.map((day, index) => (
        <li key={day.id}>
          <DayEntry day={day} splits={splits && index === 0} {...props} />
        </li>
      ))}
    </ul>
  );
}

type DayEntryProps = Omit<DayEntriesProps, 'days'> & { day: ClientDayRow };

function DayEntry({ client, day, isPast, splits, commands, beyond }: DayEntryProps) {
  const [isSplitting, setSplitting] = useState(splits);
  const [chosen, setChosen] = useState<string[]>([]);
  const isPlanned = day.kind === 'planned';
  const confirm = () =>
    beyond.run((reason) => commands.confirm(client.id, day.id, purposesOf(chosen), reason));
  return (
    <>
      <div className={classes.entryLine}>
        <span className={classes.entry}>
          <DayMark kind={day.kind} /> <DaysText days={day.milliDays} />
          {day.planId !== null && <span className={classes.quiet}>from a plan</span>}
        </span>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setSplitting(!isSplitting)}>
          Split…
        </Button>
        <RemoveButton
          name={`the ${day.kind} day`}
          onRemove={() => beyond.run(() => commands.remove(client.id, [day.id]))}
        />
      </div>
      {day.note !== '' && <span className={classes.note}>{day.note}</span>}
      {isSplitting && <SplitForm {...{ client, day, commands, beyond }} />}
      {isPast && isPlanned && <Served client={client} day={day} value={chosen} onChange={setChosen} />}
      {!isPlanned && <ServedByWorked client={client} day={day} />}
      {isPast && isPlanned && (
        <Button size="compact-sm" onClick={confirm}>
          Confirm as worked
        </Button>
      )}
      {!isPlanned && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => beyond.run(() => commands.unconfirm(client.id, [day.id]))}
        >
          Back to planned
        </Button>
      )}
    </>
  );
}

interface ServedProps {
  client: ClientSummary;
  day: ClientDayRow;
}

/** What a worked day served; a change is kept at once. */
function ServedByWorked({ client, day }: ServedProps) {
  const set = useCommand(api.dayPurposes.set.mutationOptions());
  const kept = useDayPurposes(client.id).find(({ dayId }) => dayId === day.id)?.purposes ?? [];
  return (
    <Served
      {...{ client, day }}
      value={kept.map(purposeValue)}
      onChange={(values) => set.mutate({ clientId: client.id, dayId: day.id, purposes: purposesOf(values) })}
    />
  );
}

interface ChosenServedProps extends ServedProps {
  value: string[];
  onChange: (value: string[]) => void;
}

function Served({ client, day, value, onChange }: ChosenServedProps) {
  const groups = usePurposeGroups(client.id, day.onDate, useLocale());
  return <PurposePicker label="What it served" groups={groups} value={value} onChange={onChange} />;
}
