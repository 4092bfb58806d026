import { useState } from 'react';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { PlainDate } from '#shared/domain/dates.ts';
import { useCalendarActions } from '../actions.ts';
import type { CalendarMilestone } from '../model/calendar-milestone.ts';
import type { Calendar } from '../use-calendar.ts';
import { EditMilestone } from './edit-milestone.tsx';
import { MoveMilestone } from './move-milestone.tsx';

/** What the calendar is asking the person. */
export type Asking =
  | { kind: 'add' }
  | { kind: 'edit'; milestone: CalendarMilestone }
  | { kind: 'move'; milestone: CalendarMilestone; dueOn: PlainDate | undefined };

interface CalendarDialogsProps {
  clientId: string;
  calendar: Calendar;
  asking: Asking | undefined;
  onClose: () => void;
}

/** The question that is open, if one is; it stays in place while its dialog closes. */
export function CalendarDialogs({ asking, ...props }: CalendarDialogsProps) {
  const [last, setLast] = useState(asking);
  if (asking && asking !== last) setLast(asking);
  return (
    <Dialog
      title={last ? titleOf(last) : ''}
      isOpen={asking !== undefined}
      onClose={props.onClose}
      size={last?.kind === 'move' ? 'md' : 'lg'}
    >
      {last && <Question asking={last} {...props} />}
    </Dialog>
  );
}

function titleOf(asking: Asking): string {
  if (asking.kind === 'add') return 'New milestone';
  if (asking.kind === 'edit') return 'Edit milestone';
  return asking.milestone.dueOn === null ? 'Set the date' : 'Move the date';
}

function Question({
  asking,
  clientId,
  calendar,
  onClose,
}: Omit<CalendarDialogsProps, 'asking'> & { asking: Asking }) {
  const { select } = useCalendarActions();
  if (asking.kind === 'move') {
    const { milestone, dueOn } = asking;
    return <MoveMilestone clientId={clientId} milestone={milestone} dueOn={dueOn} onClose={onClose} />;
  }
  const onSaved = ({ id }: { id: string }) => {
    onClose();
    if (asking.kind === 'add') select(id);
  };
  return (
    <EditMilestone
      clientId={clientId}
      calendar={calendar}
      {...(asking.kind === 'edit' && { milestone: asking.milestone })}
      onClose={onClose}
      onSaved={onSaved}
    />
  );
}
