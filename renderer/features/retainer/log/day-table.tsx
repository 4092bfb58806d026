import { DayMark } from '#renderer/ui/day-mark.tsx';
import { DateText, DaysText } from '#renderer/ui/figures.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { countsOn, type LogEntry, type LogPeriod } from '../model/day-log.ts';
import type { Retainer } from '../use-retainer.ts';
import { DayActions } from './day-actions.tsx';
import classes from './log.module.css';

/** The client days of one period. */
export function DayTable({ retainer, of }: { retainer: Retainer; of: LogPeriod }) {
  const columns: SimpleColumn<LogEntry>[] = [
    { heading: 'Date', width: '9rem', cell: (entry) => <DateText date={countsOn(entry)} style="weekday" /> },
    { heading: 'Kind', width: '8rem', cell: (entry) => <Kind entry={entry} /> },
    { heading: 'Days', width: '4.5rem', align: 'end', cell: (entry) => <DaysText days={daysOf(entry)} /> },
    { heading: 'Note', cell: (entry) => <Note entry={entry} /> },
    {
      ...{ heading: '', label: 'Actions', align: 'end', width: '14rem' },
      cell: (entry) => <DayActions retainer={retainer} entry={entry} />,
    },
  ];
  return (
    <SimpleTable
      caption={`Client days of ${of.period.period}`}
      columns={columns}
      rows={of.entries}
      keyOf={({ id }) => id}
    />
  );
}

function daysOf(entry: LogEntry): number {
  return entry.kind === 'day' ? entry.day.milliDays : -entry.adjustment.milliDays;
}

function Kind({ entry }: { entry: LogEntry }) {
  return <DayMark kind={entry.kind === 'day' ? entry.day.kind : 'worked'} />;
}

function Note({ entry }: { entry: LogEntry }) {
  if (entry.kind === 'late') {
    const { workedOn, reason } = entry.adjustment;
    return (
      <span className={classes.note}>
        {reason}
        <span className={classes.quiet}>
          Worked on <DateText date={workedOn} />, counted here as an adjustment
        </span>
      </span>
    );
  }
  const { note, overrideReason } = entry.day;
  return (
    <span className={classes.note}>
      {note}
      {overrideReason !== null && (
        <span className={classes.quiet}>Beyond the agreement: {overrideReason}</span>
      )}
    </span>
  );
}
