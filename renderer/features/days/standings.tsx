import { toClient } from '#renderer/state/router.ts';
import { DateText, DaysText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { Stat, Stats } from '#renderer/ui/stat.tsx';
import { UseBar } from '#renderer/ui/use-bar.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { ClientDayStanding } from '#shared/contract/overview.ts';
import { formatPeriod } from '#shared/domain/periods.ts';
import classes from './days.module.css';
import { sumStandings } from './month-sheet.ts';

interface StandingsProps {
  clients: readonly ClientSummary[];
  standings: readonly ClientDayStanding[];
}

/** What all agreements together promise, and what is worked, planned and left of it. */
export function Totals({ standings }: Pick<StandingsProps, 'standings'>) {
  const { promised, worked, planned, left } = sumStandings(standings);
  return (
    <Stats>
      <Stat label="Promised" note="with what was carried over">
        <DaysText days={promised} />
      </Stat>
      <Stat label="Worked">
        <DaysText days={worked} />
      </Stat>
      <Stat label="Planned" note="not yet worked">
        <DaysText days={planned} />
      </Stat>
      <Stat label="Left" note={left >= planned ? 'after what is worked' : 'more is planned than is left'}>
        <DaysText days={left} />
      </Stat>
    </Stats>
  );
}

interface Row {
  client: ClientSummary;
  standing: ClientDayStanding;
}

/** Where each client's retainer period stands. */
export function Standings({ clients, standings }: StandingsProps) {
  const locale = useLocale();
  const rows = clients.flatMap((client): Row[] => {
    const standing = standings.find(({ clientId }) => clientId === client.id);
    return standing ? [{ client, standing }] : [];
  });
  return (
    <Section title="Where each client stands">
      <SimpleTable
        caption="Retainer days by client"
        columns={columnsFor(locale)}
        rows={rows}
        keyOf={({ client }) => client.id}
      />
    </Section>
  );
}

function columnsFor(locale: string): SimpleColumn<Row>[] {
  const figure = (heading: string, of: (standing: ClientDayStanding) => number): SimpleColumn<Row> => ({
    heading,
    align: 'end',
    width: '5.5rem',
    cell: ({ standing }) => <DaysText days={of(standing)} />,
  });
  return [
    {
      heading: 'Client',
      width: '14rem',
      cell: ({ client }) => (
        <a className={classes.link} href={toClient(client.slug, 'retainer')}>
          {client.name}
        </a>
      ),
    },
    {
      heading: 'Period',
      width: '11rem',
      cell: ({ standing }) => <PeriodText standing={standing} locale={locale} />,
    },
    {
      heading: 'Use',
      cell: ({ standing }) => (
        <UseBar available={promisedBy(standing)} worked={standing.worked} planned={standing.planned} />
      ),
    },
    figure('Promised', promisedBy),
    figure('Worked', ({ worked }) => worked),
    figure('Planned', ({ planned }) => planned),
    figure('Left', ({ left }) => left),
  ];
}

function promisedBy({ opening, granted, adjusted }: ClientDayStanding): number {
  return opening + granted + adjusted;
}

function PeriodText({
  standing: { period, endsOn },
  locale,
}: {
  standing: ClientDayStanding;
  locale: string;
}) {
  if (period === null) return <span className={classes.none}>no agreement</span>;
  return (
    <>
      {formatPeriod(period, locale)}, until <DateText date={endsOn} style="short" />
    </>
  );
}
