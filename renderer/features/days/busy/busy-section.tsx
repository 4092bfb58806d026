import { Button, FileButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useCalendarFile } from '#renderer/data/calendar-file.ts';
import { counted } from '#renderer/ui/counted.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import type { BusyCalendar } from '#shared/contract/busy.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { formatDate, type PlainDate } from '#shared/domain/dates.ts';
import classes from './busy.module.css';
import { BusyConflicts } from './busy-conflicts.tsx';
import { type BusyCalendarCommands, useBusyCalendars } from './use-busy-calendars.ts';

interface BusySectionProps {
  from: PlainDate;
  to: PlainDate;
  clients: readonly ClientSummary[];
}

/** Calendars of the executive's own beside the days of all clients: what they are in the way of, and how they come in. */
export function BusySection({ from, to, clients }: BusySectionProps) {
  const { data: calendars = [] } = useQuery(api.busy.calendars.queryOptions({ input: {} }));
  const file = useCalendarFile();
  const commands = useBusyCalendars();
  return (
    <Section
      title="Busy elsewhere"
      actions={
        <>
          <Button size="compact-sm" variant="default" loading={file.isBusy} onClick={file.save}>
            Calendar of all clients…
          </Button>
          <ReadCalendar commands={commands} />
        </>
      }
    >
      {calendars.length === 0 ? (
        <p className={classes.quiet}>
          Read a calendar file (.ics) of another program to see where client days and sessions meet other
          engagements. It stays on this machine.
        </p>
      ) : (
        <>
          <BusyConflicts from={from} to={to} clients={clients} />
          <Calendars calendars={calendars} commands={commands} />
        </>
      )}
    </Section>
  );
}

function ReadCalendar({ commands: { isBusy, read } }: { commands: BusyCalendarCommands }) {
  const choose = (chosen: File | null) => chosen && read(chosen);
  return (
    <FileButton accept=".ics,text/calendar" onChange={choose} inputProps={{ 'aria-label': 'Calendar file' }}>
      {(props) => (
        <Button size="compact-sm" variant="default" loading={isBusy} {...props}>
          Read a calendar file…
        </Button>
      )}
    </FileButton>
  );
}

interface CalendarsProps {
  calendars: readonly BusyCalendar[];
  commands: BusyCalendarCommands;
}

function Calendars({ calendars, commands }: CalendarsProps) {
  const locale = useLocale();
  return (
    <ul className={classes.calendars}>
      {calendars.map((calendar) => (
        <li key={calendar.id}>
          <span>
            {calendar.name}{' '}
            <span className={classes.quiet}>
              {counted(calendar.times, 'busy time', locale)}, followed to{' '}
              {formatDate(calendar.endsOn, locale)}
            </span>
          </span>
          <RemoveButton name={`the calendar ${calendar.name}`} onRemove={() => commands.remove(calendar)} />
        </li>
      ))}
    </ul>
  );
}
