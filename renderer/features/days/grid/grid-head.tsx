import { memo } from 'react';
import { useLocale } from '#renderer/ui/locale.ts';
import { Unseen } from '#renderer/ui/unseen.tsx';
import { formatMonth, lastDayOf } from '#shared/domain/dates.ts';
import type { DaySpan } from '../model/day-span.ts';
import type { ShownDate } from '../model/shown-dates.ts';
import classes from './grid.module.css';

interface GridHeadProps {
  span: DaySpan;
  dates: readonly ShownDate[];
}

/** The dates; in a quarter under their months, and with the figures of Mondays alone, for want of room. */
export const GridHead = memo(function GridHead({ span, dates }: GridHeadProps) {
  const isQuarter = span.length === 'quarter';
  return (
    <>
      <Columns dates={dates} isQuarter={isQuarter} />
      <thead>
        {isQuarter && <Months span={span} />}
        <tr>
          <th scope="col" className={classes.corner}>
            Client
          </th>
          {dates.map((date) => (
            <DateHead key={date.date} date={date} />
          ))}
          {!isQuarter && (
            <>
              <th scope="col" className={classes.sum}>
                Plan
              </th>
              <th scope="col" className={classes.sum}>
                Work
              </th>
            </>
          )}
          <th scope="col" className={classes.sum} data-left>
            Left
          </th>
        </tr>
      </thead>
    </>
  );
});

function DateHead({ date: { date, weekday, letter, edge, isToday, own } }: { date: ShownDate }) {
  return (
    <th
      scope="col"
      className={classes.date}
      data-kind={own.kind}
      data-edge={edge}
      data-today={isToday || undefined}
      title={own.name === '' ? undefined : own.name}
    >
      <Unseen>{weekday}</Unseen>
      <span className={classes.letter} aria-hidden="true">
        {letter}
      </span>
      <span className={classes.dayNumber} aria-hidden="true">
        {Number(date.slice(8))}
      </span>
    </th>
  );
}

function Months({ span }: { span: DaySpan }) {
  const locale = useLocale();
  return (
    <tr>
      <td />
      {span.months.map((month) => (
        <th
          key={month}
          scope="colgroup"
          colSpan={Number(lastDayOf(month).slice(8))}
          className={classes.monthName}
        >
          {formatMonth(month, locale)}
        </th>
      ))}
      <td />
    </tr>
  );
}

function Columns({ dates, isQuarter }: { dates: readonly ShownDate[]; isQuarter: boolean }) {
  return (
    <colgroup>
      <col className={classes.nameColumn} />
      {dates.map(({ date, own }) => (
        <col key={date} data-kind={own.kind} className={classes.dateColumn} />
      ))}
      {!isQuarter && (
        <>
          <col className={classes.sumColumn} />
          <col className={classes.sumColumn} />
        </>
      )}
      <col className={classes.leftColumn} />
    </colgroup>
  );
}
