/** What can be done with milestones from any view of the calendar; the screen provides it. */
import { createContext, useContext } from 'react';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { CalendarMilestone } from './model/calendar-milestone.ts';

export interface CalendarActions {
  /** The milestone whose details are open, as the address names it. */
  selectedId: string | undefined;
  select: (milestoneId: string | undefined) => void;
  /** The milestone that is being asked about. */
  movingId: string | undefined;
  /** Asks why a milestone moves, and to when where it is not said. */
  move: (milestone: CalendarMilestone, dueOn?: PlainDate) => void;
  edit: (milestone: CalendarMilestone) => void;
  complete: (milestone: CalendarMilestone) => void;
  reopen: (milestone: CalendarMilestone) => void;
  remove: (milestone: CalendarMilestone) => void;
}

export const CalendarActionsContext = createContext<CalendarActions | undefined>(undefined);

export function useCalendarActions(): CalendarActions {
  const actions = useContext(CalendarActionsContext);
  if (!actions) throw new Error('The calendar has no actions outside its screen.');
  return actions;
}
