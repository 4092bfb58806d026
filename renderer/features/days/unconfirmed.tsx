import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { DateText, DaysText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Monogram } from '#renderer/ui/monogram.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { addMonthsTo, formatDate, monthOf, type PlainDate } from '#shared/domain/dates.ts';
import classes from './days.module.css';
import type { MonthDays } from './model/month-grid.ts';
import { useDayCommands } from './use-day-commands.ts';

type PlannedDay = MonthDays[number] & { client: ClientSummary };

interface UnconfirmedProps {
  today: PlainDate;
  clients: readonly ClientSummary[];
}

/** Planned days of this month and the last that have come and are neither confirmed nor removed. */
export function Unconfirmed({ today, clients }: UnconfirmedProps) {
  const month = monthOf(today);
  const input = { month: addMonthsTo(month, -1) };
  const { data: last = [] } = useQuery(api.allDays.month.queryOptions({ input }));
  const { data: current = [] } = useQuery(api.allDays.month.queryOptions({ input: { month } }));
  const days = [...last, ...current].flatMap((day): PlannedDay[] => {
    const client = clients.find(({ id }) => id === day.clientId);
    return client && day.kind === 'planned' && day.onDate <= today ? [{ ...day, client }] : [];
  });
  if (days.length === 0) return null;
  return (
    <div className={classes.unconfirmed}>
      <Section title="Planned, not confirmed yet">
        <SimpleTable
          caption="Planned days to be confirmed"
          columns={columns}
          rows={days}
          keyOf={({ clientId, onDate }) => `${clientId}/${onDate}`}
        />
      </Section>
    </div>
  );
}

const columns: readonly SimpleColumn<PlannedDay>[] = [
  { heading: 'Date', width: '8rem', cell: ({ onDate }) => <DateText date={onDate} style="weekday" /> },
  { heading: 'Client', cell: ({ client }) => <Client client={client} /> },
  { heading: 'Days', align: 'end', width: '5rem', cell: ({ milliDays }) => <DaysText days={milliDays} /> },
  {
    ...{ heading: '', label: 'Actions', align: 'end', width: '12rem' },
    cell: (day) => <Actions day={day} />,
  },
];

function Client({ client }: { client: ClientSummary }) {
  return (
    <span className={classes.plainName}>
      <Monogram monogram={client.monogram} color={client.color} size={20} />
      {client.name}
    </span>
  );
}

function Actions({ day: { client, onDate } }: { day: PlannedDay }) {
  const locale = useLocale();
  const { confirmAll, removeAll } = useDayCommands();
  const name = `${client.name}, ${formatDate(onDate, locale, 'short')}`;
  const run = (act: typeof confirmAll) => () => void act(client.id, onDate).catch(() => undefined);
  return (
    <>
      <Button size="compact-sm" variant="light" aria-label={`Confirm ${name}`} onClick={run(confirmAll)}>
        Confirm
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={`Remove ${name}`}
        onClick={run(removeAll)}
      >
        Remove
      </Button>
    </>
  );
}
