import { Button, FileButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, queryClient } from '#renderer/data/api.ts';
import { useCalendarFile } from '#renderer/data/calendar-file.ts';
import { tellError } from '#renderer/data/command.ts';
import { tell } from '#renderer/state/notices.ts';
import { counted } from '#renderer/ui/counted.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import type { BusyCalendar } from '#shared/contract/busy.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { formatDate, type PlainDate } from '#shared/domain/dates.ts';
import classes from './busy.module.css';
import { BusyConflicts } from './busy-conflicts.tsx';

interface BusySectionProps {
  from: PlainDate;
  to: PlainDate;
  clients: readonly ClientSummary[];
}

/** Calendars of the executive's own beside the days of all clients: what they are in the way of, and how they come in. */
export function BusySection({ from, to, clients }: BusySectionProps) {
  const { data: calendars = [] } = useQuery(api.busy.calendars.queryOptions({ input: {} }));
  const file = useCalendarFile();
  return (
    <Section
      title="Busy elsewhere"
      actions={
        <>
          <Button size="compact-sm" variant="default" loading={file.isBusy} onClick={file.save}>
            Calendar of all clients…
          </Button>
          <ReadCalendar />
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
          <Calendars calendars={calendars} />
        </>
      )}
    </Section>
  );
}

function ReadCalendar() {
  const [isBusy, setBusy] = useState(false);
  const locale = useLocale();
  const read = async (chosen: File) => {
    const file = new Blob([await chosen.arrayBuffer()]);
    const { name, times, remarks } = await api.busy.import.call({ fileName: chosen.name, file });
    const count = counted(times, 'busy time', locale);
    tell({ tone: 'done', message: [`Read ${name}: ${count}.`, ...remarks].join(' ') });
    await queryClient.invalidateQueries({ queryKey: api.busy.key() });
  };
  const choose = (chosen: File | null) => {
    if (!chosen) return;
    setBusy(true);
    read(chosen)
      .catch(tellError)
      .finally(() => setBusy(false));
  };
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

function Calendars({ calendars }: { calendars: readonly BusyCalendar[] }) {
  const locale = useLocale();
  const remove = (calendarId: string) =>
    void api.busy.remove
      .call({ calendarId })
      .then(() => queryClient.invalidateQueries({ queryKey: api.busy.key() }))
      .catch(tellError);
  return (
    <ul className={classes.calendars}>
      {calendars.map(({ id, name, times, endsOn }) => (
        <li key={id}>
          <span>
            {name}{' '}
            <span className={classes.quiet}>
              {counted(times, 'busy time', locale)}, followed to {formatDate(endsOn, locale)}
            </span>
          </span>
          <RemoveButton name={`the calendar ${name}`} onRemove={() => remove(id)} />
        </li>
      ))}
    </ul>
  );
}
