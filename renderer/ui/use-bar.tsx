import { formatDays, type MilliDays } from '#shared/domain/quantities.ts';
import classes from './days.module.css';
import { useLocale } from './locale.ts';

interface UseBarProps {
  /** What the period has: opening, granted and adjusted. */
  available: MilliDays;
  worked: MilliDays;
  planned?: MilliDays;
  /** How much of the period has passed, 0 to 1; left out for a period that is over or ahead. */
  elapsed?: number | undefined;
}

/** A period's days as a bar: worked filled, planned hatched, and what goes beyond the period's days past its end. */
export function UseBar({ available, worked, planned = 0, elapsed }: UseBarProps) {
  const locale = useLocale();
  const whole = Math.max(available, worked + planned, 1);
  const share = (milliDays: MilliDays) => `${(Math.max(milliDays, 0) / whole) * 100}%`;
  const days = (milliDays: MilliDays) => formatDays(milliDays, locale);
  const words = `${days(worked)} worked${planned > 0 ? ` and ${days(planned)} planned` : ''} of ${days(available)} days`;
  return (
    <div className={classes.bar} role="img" aria-label={words} title={words}>
      <span className={classes.worked} style={{ width: share(worked) }} />
      <span className={classes.planned} style={{ left: share(worked), width: share(planned) }} />
      {worked + planned > available && (
        <span
          className={classes.beyond}
          style={{ left: share(available), width: share(whole - available) }}
        />
      )}
      {elapsed !== undefined && (
        <span className={classes.elapsed} style={{ left: `${(available / whole) * elapsed * 100}%` }} />
      )}
    </div>
  );
}
