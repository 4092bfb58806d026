import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useParams } from '#renderer/state/router.ts';
import { KeptDate } from '#renderer/ui/date/kept-date.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { DateText, DaysText } from '#renderer/ui/figures.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { Stat, Stats } from '#renderer/ui/stat.tsx';
import type { Outputs } from '#shared/contract/types.ts';
import {
  addMonths,
  type DateRange,
  firstDayOf,
  isPlainDate,
  monthOf,
  type PlainDate,
} from '#shared/domain/dates.ts';
import { purposeKindWords } from '#shared/domain/value-statement.ts';
import classes from '../statements.module.css';
import type { Statements } from '../use-statements.ts';
import { PurposeChart } from './lazy-chart.tsx';
import { ValueActions } from './value-actions.tsx';

type ValueRows = Outputs['value']['get'];

/** What the days of a range bought: for a renewal, on screen and as a document. */
export function Value({ statements: { client, asOf } }: { statements: Statements }) {
  const [params, setParams] = useParams();
  const range = rangeOf(params, asOf);
  const input = { clientId: client.id, ...range };
  const { data, error, refetch } = useQuery({
    ...api.value.get.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className={classes.choices}>
        <KeptDate label="From" value={range.startsOn} onCommit={(from) => setParams({ from })} />
        <KeptDate label="To" value={range.endsOn} onCommit={(to) => setParams({ to })} />
        <ValueActions client={client} range={range} />
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <ScreenSkeleton />}
      {data && <Shown value={data} />}
    </>
  );
}

/** Half a year, unless the address says otherwise. */
function rangeOf({ from = '', to = '' }: Readonly<Record<string, string>>, asOf: PlainDate): DateRange {
  const usual = firstDayOf(monthOf(addMonths(asOf, -5)));
  return { startsOn: isPlainDate(from) ? from : usual, endsOn: isPlainDate(to) ? to : asOf };
}

function Shown({ value }: { value: ValueRows }) {
  return (
    <div className={classes.stack}>
      <Figures value={value} />
      <Purposes value={value} />
      <Section title="Initiatives closed">
        <Dated
          rows={value.initiatives}
          caption="Initiatives closed"
          heading="Initiative"
          none="None was closed in this time."
        />
      </Section>
      <Section title="Decisions taken">
        <Dated
          rows={value.decisions}
          caption="Decisions taken"
          heading="Question"
          none="None was taken in this time."
        />
      </Section>
    </div>
  );
}

function Figures({ value }: { value: ValueRows }) {
  const { worked, decisions, initiatives, waiting, hoursSaved } = value;
  const { before, after } = waiting;
  return (
    <Stats>
      <Stat label="Days worked">
        <DaysText days={worked} />
      </Stat>
      <Stat label="Decisions taken">{decisions.length}</Stat>
      <Stat label="Initiatives closed">{initiatives.length}</Stat>
      <Stat
        label="Median waiting at hand-offs"
        note={before.medianWaiting === null ? 'none delivered before' : `${before.medianWaiting} days before`}
      >
        {after.medianWaiting === null ? 'None delivered' : `${after.medianWaiting} days`}
      </Stat>
      <Stat
        label="CEO hours saved"
        note={hoursSaved === null ? 'no baseline with a reading' : 'against the baseline'}
      >
        {hoursSaved ?? '–'}
      </Stat>
    </Stats>
  );
}

function Purposes({ value }: { value: ValueRows }) {
  const columns: SimpleColumn<ValueRows['purposes'][number]>[] = [
    { heading: 'Purpose', cell: ({ title }) => title },
    { heading: 'Kind', width: '8rem', cell: ({ kind }) => purposeKindWords[kind] },
    { heading: 'Date', width: '8rem', cell: ({ on }) => on && <DateText date={on} /> },
    { heading: 'Client days', align: 'end', width: '7rem', cell: ({ days }) => days },
    { heading: 'Days', align: 'end', width: '6rem', cell: ({ milliDays }) => <DaysText days={milliDays} /> },
  ];
  return (
    <Section title="Days by what they served">
      {value.purposes.length === 0 ? (
        <p className={classes.quiet}>
          No worked day names what it served yet. Say so on the retainer’s days, and it is told here.
        </p>
      ) : (
        <>
          <PurposeChart purposes={value.purposes} unnamed={value.unnamed} />
          <SimpleTable
            caption="Days by what they served"
            columns={columns}
            rows={value.purposes}
            keyOf={({ kind, id }) => `${kind} ${id}`}
          />
        </>
      )}
      {value.unnamed > 0 && (
        <p className={classes.quiet}>
          <DaysText days={value.unnamed} unit /> of them name nothing that they served.
        </p>
      )}
    </Section>
  );
}

interface DatedProps {
  rows: readonly { id: string; title: string; on: PlainDate }[];
  caption: string;
  heading: string;
  none: string;
}

function Dated({ rows, caption, heading, none }: DatedProps) {
  if (rows.length === 0) return <p className={classes.quiet}>{none}</p>;
  return (
    <SimpleTable
      caption={caption}
      columns={[
        { heading, cell: ({ title }) => title },
        { heading: 'On', width: '9rem', cell: ({ on }) => <DateText date={on} /> },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}
