import { Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { toClient } from '#renderer/state/router.ts';
import { DateText } from '#renderer/ui/figures.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { BeyondReason } from './beyond-reason.tsx';
import { BookingButtons } from './booking-buttons.tsx';
import classes from './day-details.module.css';
import { DayEntries } from './day-entries.tsx';
import { useBeyond } from './use-beyond.ts';
import type { DayCommands } from './use-day-commands.ts';

/** A client's day that is looked at, and where its cell stands in the grid. */
export interface OpenDay {
  client: ClientSummary;
  on: PlainDate;
  place: { left: number; top: number; width: number; height: number };
}

interface DayDetailsProps {
  open: OpenDay | undefined;
  today: PlainDate;
  commands: DayCommands;
  onClose: () => void;
}

/** The days of one client on one date, and what can be done there; it stays in place while it closes. */
export function DayDetails({ open, today, commands, onClose }: DayDetailsProps) {
  const [last, setLast] = useState(open);
  if (open && open !== last) setLast(open);
  return (
    <Popover
      opened={open !== undefined}
      onChange={(opened) => !opened && onClose()}
      width={320}
      trapFocus
      returnFocus
      withArrow
      radius="lg"
      withRoles={false}
    >
      <Popover.Target>
        <span className={classes.anchor} style={last?.place} />
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={last ? `Day of ${last.client.name}` : undefined}>
        {last && <Details day={last} today={today} commands={commands} onClose={onClose} />}
      </Popover.Dropdown>
    </Popover>
  );
}

interface DetailsProps extends Omit<DayDetailsProps, 'open'> {
  day: OpenDay;
}

function Details({ day: { client, on }, today, commands, onClose }: DetailsProps) {
  const { data: retainer } = useQuery(api.retainer.get.queryOptions({ input: { clientId: client.id } }));
  const days = retainer?.days.filter(({ onDate }) => onDate === on) ?? [];
  const beyond = useBeyond(onClose);
  const isPast = on <= today;
  return (
    <div className={classes.details}>
      <header className={classes.head}>
        <h3>
          <DateText date={on} style="weekday" />
        </h3>
        <a href={toClient(client.slug, 'retainer')}>{client.name}</a>
      </header>
      {days.length > 0 && (
        <DayEntries
          days={days}
          isPast={isPast}
          onConfirm={(day) => beyond.run((reason) => commands.confirm(client.id, day.id, reason))}
          onRemove={(day) => beyond.run(() => commands.remove(client.id, [day.id]))}
        />
      )}
      {beyond.isAsking ? (
        <BeyondReason beyond={beyond} />
      ) : (
        <BookingButtons
          agreements={retainer?.agreements ?? []}
          isPast={isPast}
          onPlan={(milliDays) => beyond.run(() => commands.plan(client.id, on, milliDays))}
          onWork={(milliDays) => beyond.run((reason) => commands.work(client.id, on, milliDays, reason))}
        />
      )}
    </div>
  );
}
