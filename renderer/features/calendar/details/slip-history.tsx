import { DateText } from '#renderer/ui/figures.tsx';
import { daysBetween } from '#shared/domain/dates.ts';
import type { CalendarMilestone } from '../model/calendar-milestone.ts';
import { shiftWords } from '../words.ts';
import classes from './details.module.css';

/** Every move of a milestone's date with its reason, the newest first. */
export function SlipHistory({ milestone: { history } }: { milestone: CalendarMilestone }) {
  if (history.length === 0) return null;
  return (
    <section className={classes.slips} aria-label="Slips">
      <ol>
        {history.map(({ id, fromOn, toOn, reason, slippedOn }) => (
          <li key={id}>
            <p className={classes.slipMove}>
              <DateText date={fromOn} style="short" /> → <DateText date={toOn} style="short" />
              <span className={classes.quiet}> {shiftWords(daysBetween(fromOn, toOn))}</span>
            </p>
            <p className={classes.slipReason}>
              {reason} <span className={classes.quiet}>(</span>
              <span className={classes.quiet}>
                <DateText date={slippedOn} style="short" />
              </span>
              <span className={classes.quiet}>)</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
