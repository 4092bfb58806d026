import type { RefObject } from 'react';
import { useLocale } from '#renderer/ui/locale.ts';
import { daysBetween, formatDate, formatMonth } from '#shared/domain/dates.ts';
import { dayWidth, monthsOf, type TimeScale, weekStartsOf } from '../model/time-scale.ts';
import classes from './axis.module.css';

interface AxisProps {
  scale: TimeScale;
  scaleRef: RefObject<HTMLDivElement | null>;
  hasOverdue: boolean;
}

/** Pixels that the name of a month needs. */
const monthRoom = 92;
/** Days after today that its own label covers. */
const todayRoom = 6;

/** Months and weeks over the lanes. */
export function Axis({ scale, scaleRef, hasOverdue }: AxisProps) {
  return (
    <div className={classes.axis} aria-hidden="true">
      <span className={classes.axisTitle}>Initiative</span>
      <span className={classes.axisOverdue}>{hasOverdue && 'Overdue'}</span>
      <div className={classes.axisScale} ref={scaleRef}>
        <Months scale={scale} />
        <Weeks scale={scale} />
      </div>
    </div>
  );
}

function Months({ scale }: { scale: TimeScale }) {
  const locale = useLocale();
  const months = monthsOf(scale).map(({ month, from }) => ({ month, x: edgeOf(scale, from) }));
  return months.map(({ month, x }, index) => {
    const room = (months[index + 1]?.x ?? scale.width) - x;
    return (
      room >= monthRoom / 2 && (
        <span key={month} className={classes.month} style={{ left: x, maxWidth: room }}>
          {formatMonth(month, locale, room < monthRoom ? 'short' : 'long')}
        </span>
      )
    );
  });
}

function Weeks({ scale }: { scale: TimeScale }) {
  const locale = useLocale();
  const mondays = weekStartsOf(scale).filter((monday) => daysBetween(scale.startsOn, monday) >= todayRoom);
  return (
    <>
      <span className={classes.today}>{formatDate(scale.startsOn, locale, 'short')}</span>
      {mondays.map((monday) => (
        <span key={monday} className={classes.week} style={{ left: edgeOf(scale, monday) }}>
          {Number(monday.slice(8))}
        </span>
      ))}
    </>
  );
}

/** Lines of today, the weeks and the months behind all lanes. */
export function Backdrop({ scale }: { scale: TimeScale }) {
  return (
    <div className={classes.backdrop} aria-hidden="true">
      {weekStartsOf(scale).map((monday) => (
        <span key={monday} className={classes.weekLine} style={{ left: edgeOf(scale, monday) }} />
      ))}
      {monthsOf(scale)
        .slice(1)
        .map(({ month, from }) => (
          <span key={month} className={classes.monthLine} style={{ left: edgeOf(scale, from) }} />
        ))}
      <span className={classes.todayLine} />
    </div>
  );
}

/** Where a day begins. */
function edgeOf(scale: TimeScale, date: string): number {
  return daysBetween(scale.startsOn, date) * dayWidth(scale);
}
