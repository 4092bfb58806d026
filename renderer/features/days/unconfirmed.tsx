import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo, useMemo, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { DateText, DaysText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Monogram } from '#renderer/ui/monogram.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { addMonthsTo, firstDayOf, formatDate, monthOf, type PlainDate } from '#shared/domain/dates.ts';
import classes from './days.module.css';
import type { MonthDays } from './model/day-cells.ts';
import type { DayCommands } from './use-day-commands.ts';

type PlannedDay = MonthDays[number] & { client: ClientSummary };

interface UnconfirmedProps {
  today: PlainDate;
  clients: readonly ClientSummary[];
  commands: DayCommands;
}

/** Rows shown before all of them are asked for: the oldest, which wait longest. */
const firstShown = 12;

/** How many months before this one are looked through. */
const monthsBack = 12;

/** Planned days that have come and are neither confirmed nor removed. */
export const Unconfirmed = memo(function Unconfirmed({ today, clients, commands }: UnconfirmedProps) {
  const [showsAll, setShowsAll] = useState(false);
  const input = { startsOn: firstDayOf(addMonthsTo(monthOf(today), -monthsBack)), endsOn: today };
  const { data } = useQuery(api.allDays.between.queryOptions({ input }));
  const days = useMemo(() => plannedDays(data?.days ?? [], clients), [data, clients]);
  const columns = useMemo(() => columnsOf(commands), [commands]);
  if (days.length === 0) return null;
  const shown = showsAll ? days : days.slice(0, firstShown);
  return (
    <div className={classes.unconfirmed}>
      <Section
        title="Planned, not confirmed yet"
        actions={days.length > 1 ? <ConfirmAll days={days} commands={commands} /> : undefined}
      >
        <SimpleTable
          caption="Planned days to be confirmed"
          columns={columns}
          rows={shown}
          keyOf={({ dayId }) => dayId}
        />
        {shown.length < days.length && (
          <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => setShowsAll(true)}>
            Show {days.length - shown.length} more
          </Button>
        )}
      </Section>
    </div>
  );
});

function plannedDays(days: MonthDays, clients: readonly ClientSummary[]): PlannedDay[] {
  const byId = new Map(clients.map((client) => [client.id, client]));
  return days.flatMap((day): PlannedDay[] => {
    const client = byId.get(day.clientId);
    return client && day.kind === 'planned' ? [{ ...day, client }] : [];
  });
}

interface ConfirmAllProps {
  days: readonly PlannedDay[];
  commands: DayCommands;
}

/** One command for each client, so that one that refuses its days leaves those of the others confirmed. */
function ConfirmAll({ days, commands }: ConfirmAllProps) {
  const [isBusy, setBusy] = useState(false);
  const byClient = Map.groupBy(days, ({ client }) => client.id);
  const confirm = async () => {
    setBusy(true);
    for (const [clientId, ofClient] of byClient) {
      const dates = ofClient.map(({ onDate }) => onDate);
      await commands.confirmAll(clientId, dates).catch(() => undefined);
    }
    setBusy(false);
  };
  return (
    <Button size="compact-sm" variant="default" loading={isBusy} onClick={() => void confirm()}>
      Confirm all {days.length}
    </Button>
  );
}

function columnsOf(commands: DayCommands): readonly SimpleColumn<PlannedDay>[] {
  return [
    { heading: 'Date', width: '8rem', cell: ({ onDate }) => <DateText date={onDate} style="weekday" /> },
    { heading: 'Client', cell: ({ client }) => <Client client={client} /> },
    {
      ...{ heading: 'Days', align: 'end', width: '5rem' },
      cell: ({ milliDays }) => <DaysText days={milliDays} />,
    },
    {
      ...{ heading: '', label: 'Actions', align: 'end', width: '12rem' },
      cell: (day) => <Actions day={day} commands={commands} />,
    },
  ];
}

function Client({ client }: { client: ClientSummary }) {
  return (
    <span className={classes.plainName}>
      <Monogram monogram={client.monogram} color={client.color} size={20} />
      {client.name}
    </span>
  );
}

interface ActionsProps {
  day: PlannedDay;
  commands: DayCommands;
}

function Actions({ day: { client, onDate, dayId }, commands: { confirm, remove } }: ActionsProps) {
  const locale = useLocale();
  const name = `${client.name}, ${formatDate(onDate, locale, 'short')}`;
  const run = (act: () => Promise<unknown>) => () => void act().catch(() => undefined);
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        aria-label={`Confirm ${name}`}
        onClick={run(() => confirm(client.id, dayId, []))}
      >
        Confirm
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={`Remove ${name}`}
        onClick={run(() => remove(client.id, [dayId]))}
      >
        Remove
      </Button>
    </>
  );
}
