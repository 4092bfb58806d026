import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DateText, DaysText } from '#renderer/ui/figures.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import classes from './days.module.css';
import type { DayCell } from './month-sheet.ts';
import type { DayCommands } from './use-days.ts';

export interface OpenCell {
  client: ClientSummary;
  on: PlainDate;
}

interface DayDialogProps {
  open: OpenCell | undefined;
  cell: DayCell | undefined;
  commands: DayCommands;
  onClose: () => void;
}

/** One day of one client: what is on it, and what can be done with it. */
export function DayDialog({ open, cell, commands, onClose }: DayDialogProps) {
  return (
    <Dialog title={open?.client.name ?? ''} isOpen={open !== undefined} onClose={onClose} size="sm">
      {open && cell && <DayForm {...{ open, cell, commands, onClose }} />}
    </Dialog>
  );
}

const amounts = [
  { value: '250', label: '¼ day' },
  { value: '500', label: '½ day' },
  { value: '1000', label: '1 day' },
];

interface DayFormProps extends DayDialogProps {
  open: OpenCell;
  cell: DayCell;
}

function DayForm({ open: { client, on }, cell, commands, onClose }: DayFormProps) {
  const [amount, setAmount] = useState('1000');
  const doAndClose = (act: () => unknown) => () => {
    void act();
    onClose();
  };
  return (
    <div className={classes.form}>
      <p className={classes.standing}>
        <DateText date={on} style="long" />: <DaysText days={cell.worked} unit /> worked,{' '}
        <DaysText days={cell.planned} unit /> planned
      </p>
      <SegmentedControl fullWidth data={amounts} value={amount} onChange={setAmount} aria-label="How much" />
      <div className={classes.buttons}>
        <Button data-autofocus onClick={doAndClose(() => commands.plan(client.id, on, Number(amount)))}>
          Plan
        </Button>
        <Button variant="default" onClick={doAndClose(() => commands.work(client.id, on, Number(amount)))}>
          Log as worked
        </Button>
      </div>
      {cell.planned > 0 && (
        <Button variant="light" onClick={doAndClose(() => commands.confirm(client.id, on))}>
          Confirm what is planned as worked
        </Button>
      )}
      {cell.planned + cell.worked > 0 && (
        <Button variant="subtle" color="red" onClick={doAndClose(() => commands.remove(client.id, on))}>
          {cell.planned > 0 ? 'Remove what is planned' : 'Remove what was worked'}
        </Button>
      )}
    </div>
  );
}
