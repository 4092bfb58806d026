import FullCalendar from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import '@fullcalendar/react/skeleton.css';
import { useParams } from '#renderer/state/router.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { MonthNav } from '#renderer/ui/month-nav.tsx';
import { firstDayOf, monthOf, type PlainDate } from '#shared/domain/dates.ts';
import { useCalendarActions } from '../actions.ts';
import type { CalendarMilestone } from '../model/calendar-milestone.ts';
import { monthIn } from '../model/filters.ts';
import { firstWeekday } from './first-weekday.ts';
import classes from './month.module.css';
import { MonthEvent } from './month-event.tsx';

interface MonthViewProps {
  asOf: PlainDate;
  milestones: readonly CalendarMilestone[];
}

/** One month of milestones. Dragging one asks for the reason, like everywhere. */
export default function MonthView({ asOf, milestones }: MonthViewProps) {
  const locale = useLocale();
  const [params, setParams] = useParams();
  const { move, selectedId } = useCalendarActions();
  const selected = milestones.find(({ id }) => id === selectedId);
  const month = monthIn(params, monthOf(selected?.dueOn ?? asOf));
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  return (
    <>
      <div className={classes.nav}>
        <MonthNav month={month} current={monthOf(asOf)} onChange={(to) => setParams({ month: to })} />
      </div>
      <div className={classes.calendar}>
        <FullCalendar
          key={month}
          plugins={[dayGridPlugin, interactionPlugin]}
          initialView="dayGridMonth"
          initialDate={firstDayOf(month)}
          now={asOf}
          timeZone="UTC"
          locale={locale}
          firstDay={firstWeekday(locale) % 7}
          headerToolbar={false}
          height="auto"
          aspectRatio={2}
          fixedWeekCount={false}
          dayMaxEvents={false}
          eventDisplay="block"
          eventStartEditable
          eventInteractive={false}
          events={milestones.flatMap(eventOf)}
          eventDrop={({ event, revert }) => {
            revert();
            const milestone = byId.get(event.id);
            if (milestone && event.startStr !== milestone.dueOn) move(milestone, event.startStr);
          }}
          eventContent={({ event }) => {
            const milestone = byId.get(event.id);
            return milestone && <MonthEvent milestone={milestone} asOf={asOf} />;
          }}
          {...looks}
        />
      </div>
    </>
  );
}

function eventOf({ id, title, dueOn, completedOn }: CalendarMilestone) {
  return dueOn === null
    ? []
    : [{ id, title, start: dueOn, allDay: true, startEditable: completedOn === null }];
}

const looks = {
  dayHeaderInnerClass: classes.headerInner,
  dayCellClass: ({
    isToday,
    isOther,
    isDisabled,
  }: {
    isToday: boolean;
    isOther: boolean;
    isDisabled: boolean;
  }) =>
    [classes.day, isToday && classes.today, (isOther || isDisabled) && classes.other]
      .filter(Boolean)
      .join(' '),
  dayCellTopClass: classes.dayTop,
  dayCellTopInnerClass: classes.dayNumber,
  eventClass: classes.eventBox,
};
