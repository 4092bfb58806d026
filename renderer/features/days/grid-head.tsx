import { DaysText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { formatDate, type PlainDate, weekdayLetter } from '#shared/domain/dates.ts';
import classes from './days.module.css';
import { isWeekend, type MonthDays, shortDays, totalsByDate } from './model/month-grid.ts';

interface GridHeadProps {
  dates: readonly PlainDate[];
  today: PlainDate;
}

export function GridHead({ dates, today }: GridHeadProps) {
  const locale = useLocale();
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.corner}>
          Client
        </th>
        {dates.map((date) => (
          <th
            key={date}
            scope="col"
            className={classes.date}
            data-weekend={isWeekend(date) || undefined}
            data-today={date === today || undefined}
            aria-label={formatDate(date, locale, 'weekday')}
          >
            <span>{weekdayLetter(date, locale)}</span>
            <span className={classes.dayNumber}>{Number(date.slice(8))}</span>
          </th>
        ))}
        <th scope="col" className={classes.sum}>
          Plan
        </th>
        <th scope="col" className={classes.sum}>
          Work
        </th>
        <th scope="col" className={classes.sum}>
          Left
        </th>
      </tr>
    </thead>
  );
}

/** A full day: what one person can give. */
const fullDay = 1000;

/** What each date comes to over all clients; more than a day stands out. */
export function GridTotals({ dates, today, days }: GridHeadProps & { days: MonthDays }) {
  const locale = useLocale();
  const totals = totalsByDate(days);
  return (
    <tfoot>
      <tr>
        <th scope="row" className={classes.client}>
          All clients
        </th>
        {dates.map((date) => {
          const total = totals.get(date) ?? 0;
          const isOver = total > fullDay;
          return (
            <td
              key={date}
              className={classes.total}
              data-weekend={isWeekend(date) || undefined}
              data-today={date === today || undefined}
              data-over={isOver || undefined}
              title={isOver ? 'More than one day on one date' : undefined}
            >
              {total > 0 && shortDays(total, locale)}
              {isOver && <span className={classes.unseen}>, more than one day</span>}
            </td>
          );
        })}
        <MonthSums days={days} />
      </tr>
    </tfoot>
  );
}

/** What the month itself has, beside the periods of the clients. */
function MonthSums({ days }: { days: MonthDays }) {
  const sum = (kind: MonthDays[number]['kind']) =>
    days.reduce((total, day) => (day.kind === kind ? total + day.milliDays : total), 0);
  return (
    <>
      <td className={classes.sum} title="Planned in this month">
        <DaysText days={sum('planned')} />
      </td>
      <td className={classes.sum} title="Worked in this month">
        <DaysText days={sum('worked')} />
      </td>
      <td className={classes.sum} />
    </>
  );
}
