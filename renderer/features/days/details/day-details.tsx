import { Popover } from '@mantine/core';
import { useState } from 'react';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { OpenCell } from '../grid/use-open-cell.ts';
import type { DayCommands } from '../use-day-commands.ts';
import type { TimeOffCommands } from '../use-time-off.ts';
import { ClientDetails } from './client-details.tsx';
import classes from './day-details.module.css';
import { OwnDetails } from './own-details.tsx';

interface DayDetailsProps {
  open: OpenCell | undefined;
  today: PlainDate;
  commands: DayCommands;
  timeOff: TimeOffCommands;
  onRecur: (client: ClientSummary, on: PlainDate) => void;
  onClose: () => void;
}

/** One date of a client or of the executive, and what can be done there; it stays in place while it closes. */
export function DayDetails({ open, today, commands, timeOff, onRecur, onClose }: DayDetailsProps) {
  const [last, setLast] = useState(open);
  if (open && open !== last) setLast(open);
  const name = last?.client ? `Day of ${last.client.name}` : 'Your day';
  return (
    <Popover
      opened={open !== undefined}
      onChange={(opened) => !opened && onClose()}
      width={340}
      trapFocus
      returnFocus
      withArrow
      radius="lg"
      withRoles={false}
    >
      <Popover.Target>
        <span className={classes.anchor} style={last?.place} />
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={last ? name : undefined}>
        {last?.client && (
          <ClientDetails
            key={`${last.client.id}/${last.date.date}/${last.splits}`}
            client={last.client}
            date={last.date}
            splits={last.splits}
            {...{ today, commands, onRecur, onClose }}
          />
        )}
        {last && !last.client && <OwnDetails date={last.date} timeOff={timeOff} onClose={onClose} />}
      </Popover.Dropdown>
    </Popover>
  );
}
