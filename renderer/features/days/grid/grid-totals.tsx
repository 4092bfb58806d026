import { memo } from 'react';
import { DaysText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Unseen } from '#renderer/ui/unseen.tsx';
import { fullDay } from '../model/clashes.ts';
import { type MonthDays, shortDays, totalsByDate } from '../model/day-cells.ts';
import type { ShownDate } from '../model/shown-dates.ts';
import grid from './grid.module.css';
import classes from './grid-totals.module.css';

interface GridTotalsProps {
  dates: readonly ShownDate[];
  days: MonthDays;
  isCounted: boolean;
  isShort: boolean;
}

/** What each date comes to over all clients; more than a day stands out. */
export const GridTotals = memo(function GridTotals({ dates, days, isCounted, isShort }: GridTotalsProps) {
  const totals = totalsByDate(days);
  return (
    <tfoot>
      <tr>
        <th scope="row" className={grid.client}>
          All clients
        </th>
        {dates.map((date) => (
          <Total key={date.date} date={date} total={totals.get(date.date) ?? 0} />
        ))}
        {isShort ? <td /> : <SpanSums days={isCounted ? days : undefined} />}
      </tr>
    </tfoot>
  );
});

function Total({ date: { edge, isToday, own }, total }: { date: ShownDate; total: number }) {
  const locale = useLocale();
  const isOver = total > fullDay;
  return (
    <td
      className={classes.total}
      data-kind={own.kind}
      data-edge={edge}
      data-today={isToday || undefined}
      data-over={isOver || undefined}
      title={isOver ? 'More than one day on one date' : undefined}
    >
      {total > 0 && <span className={classes.totalText}>{shortDays(total, locale)}</span>}
      {isOver && <Unseen>, more than one day</Unseen>}
    </td>
  );
}

/** What the span itself has, beside the periods of the clients; nothing while that is not known. */
function SpanSums({ days }: { days: MonthDays | undefined }) {
  const sum = (kind: MonthDays[number]['kind']) =>
    days?.reduce((total, day) => (day.kind === kind ? total + day.milliDays : total), 0);
  return (
    <>
      <td className={grid.sum} title="Planned in this month">
        <Sum days={sum('planned')} />
      </td>
      <td className={grid.sum} title="Worked in this month">
        <Sum days={sum('worked')} />
      </td>
      <td className={grid.sum} data-left />
    </>
  );
}

function Sum({ days }: { days: number | undefined }) {
  return days !== undefined && <DaysText days={days} />;
}
