import type { CalendarMilestone } from '../model/calendar-milestone.ts';
import { type TimeScale, xOf } from '../model/time-scale.ts';
import classes from './trail.module.css';

interface TrailProps {
  milestone: CalendarMilestone;
  scale: TimeScale;
  top: number;
}

/** What leads up to a mark: from where it slipped, and the lead time from decide-by to its date. */
export function Trail({ milestone, scale, top }: TrailProps) {
  const { dueOn, originalDueOn, decideBy, runway } = milestone;
  if (dueOn === null) return null;
  const to = xOf(scale, dueOn);
  return (
    <span className={classes.trail} style={{ top }} aria-hidden="true">
      {originalDueOn !== null && originalDueOn !== dueOn && (
        <Line kind="slip" from={xOf(scale, originalDueOn)} to={to} scale={scale} />
      )}
      {runway && decideBy !== null && decideBy !== dueOn && (
        <Line kind="lead" from={xOf(scale, decideBy)} to={to} scale={scale} state={runway.state} />
      )}
    </span>
  );
}

interface LineProps {
  kind: 'slip' | 'lead';
  from: number;
  to: number;
  scale: TimeScale;
  state?: string;
}

/** A line from one date to another, kept inside the horizon; its beginning is marked where that can be seen. */
function Line({ kind, from, to, scale, state }: LineProps) {
  const [start, end] = from < to ? [from, to] : [to, from];
  const left = Math.max(start, 0);
  const isInside = from >= 0 && from <= scale.width;
  return (
    <>
      <span
        className={classes.line}
        data-kind={kind}
        data-state={state}
        style={{ left, width: Math.min(end, scale.width) - left }}
      />
      {isInside && (
        <span className={classes.origin} data-kind={kind} data-state={state} style={{ left: from }} />
      )}
    </>
  );
}
