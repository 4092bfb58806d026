import { capacityShares, type MonthCapacityRow } from '../model/capacity-words.ts';
import classes from './capacity.module.css';

/** What of a month is worked, planned and promised; the figures stand beside it in words. */
export function CapacityBar({ month }: { month: MonthCapacityRow }) {
  const { worked, planned, promised, available } = capacityShares(month);
  const percent = (share: number) => `${share * 100}%`;
  return (
    <div className={classes.bar} aria-hidden="true">
      <span data-part="worked" style={{ width: percent(worked) }} />
      <span data-part="planned" style={{ width: percent(planned) }} />
      <span data-part="promised" style={{ width: percent(promised) }} />
      {available < 1 && (
        <span data-part="over" style={{ left: percent(available), width: percent(1 - available) }} />
      )}
    </div>
  );
}
