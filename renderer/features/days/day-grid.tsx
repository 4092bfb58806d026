import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { ClientDayStanding } from '#shared/contract/overview.ts';
import { addMonthsTo, type PlainDate, type PlainMonth } from '#shared/domain/dates.ts';
import { ClientRow } from './client-row.tsx';
import { DayDetails, type OpenDay } from './day-details.tsx';
import classes from './days.module.css';
import { GridHead, GridTotals } from './grid-head.tsx';
import { cellsByClient, datesOf, type MonthDays } from './model/month-grid.ts';
import { useDayCommands } from './use-day-commands.ts';
import { useGridFocus } from './use-grid-focus.ts';

export interface DayGridProps {
  month: PlainMonth;
  today: PlainDate;
  clients: readonly ClientSummary[];
  standings: readonly ClientDayStanding[];
  days: MonthDays;
  /** The client that the address names. */
  slug: string | undefined;
  onMonth: (month: PlainMonth) => void;
}

/** Clients down, the days of a month across. The keyboard goes everywhere; a click or Enter opens a day. */
export function DayGrid({ month, today, clients, standings, days, slug, onMonth }: DayGridProps) {
  const [wrapper, open, setOpen] = useOpenDay();
  const commands = useDayCommands();
  const dates = useMemo(() => datesOf(month), [month]);
  const cells = useMemo(() => cellsByClient(days), [days]);
  const rows = useRows(clients, standings);
  const start = {
    row: Math.max(
      0,
      rows.findIndex(({ client }) => client.slug === slug),
    ),
    day: Math.max(0, dates.indexOf(today)),
  };
  const focus = useGridFocus({ rows: rows.length, days: dates.length, start });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'PageUp' ? -1 : event.key === 'PageDown' ? 1 : 0;
    if (step === 0) return focus.onKeyDown(event);
    event.preventDefault();
    focus.keep();
    onMonth(addMonthsTo(month, step));
  };
  return (
    <div className={classes.wrapper} ref={wrapper}>
      <table aria-label="Client days" className={classes.grid} onKeyDown={onKeyDown}>
        <GridHead dates={dates} today={today} />
        <tbody>
          {rows.map(({ client, standing }, row) => (
            <ClientRow
              key={client.id}
              {...{ client, standing, row, dates, today, focus, commands }}
              cells={cells.get(client.id)}
              isNamed={client.slug === slug}
              onOpen={(on, cell) => setOpen(client, on, cell)}
            />
          ))}
        </tbody>
        <GridTotals dates={dates} today={today} days={days} />
      </table>
      <DayDetails open={open} today={today} commands={commands} onClose={() => setOpen(undefined)} />
    </div>
  );
}

type SetOpenDay = (client?: ClientSummary, on?: PlainDate, cell?: HTMLElement) => void;

/** The day that is open, with its place inside the grid, from which its details hang. */
function useOpenDay(): [RefObject<HTMLDivElement | null>, OpenDay | undefined, SetOpenDay] {
  const wrapper = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<OpenDay>();
  const set: SetOpenDay = (client, on, cell) => {
    if (!client || !on || !cell || !wrapper.current) return setOpen(undefined);
    const [outer, { left, top, width, height }] = [
      wrapper.current.getBoundingClientRect(),
      cell.getBoundingClientRect(),
    ];
    setOpen({ client, on, place: { left: left - outer.left, top: top - outer.top, width, height } });
  };
  return [wrapper, open, set];
}

interface Row {
  client: ClientSummary;
  standing: ClientDayStanding;
}

/** The clients in the order of their standings, which leave out those that were put away. */
function useRows(clients: readonly ClientSummary[], standings: readonly ClientDayStanding[]): Row[] {
  return useMemo(() => {
    const byId = new Map(clients.map((client) => [client.id, client]));
    return standings.flatMap((standing) => {
      const client = byId.get(standing.clientId);
      return client ? [{ client, standing }] : [];
    });
  }, [clients, standings]);
}
