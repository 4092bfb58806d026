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

/** The question that is open, if one is. */
export function CalendarDialogs({ clientId, calendar, asking, onClose }: CalendarDialogsProps) {
  const { select } = useCalendarActions();
  if (!asking) return null;
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
