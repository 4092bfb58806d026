import { useMemo } from 'react';
import { groupMilestones, horizonDays, horizonOf } from '#shared/domain/calendar.ts';
import type { CalendarMilestone } from '../model/calendar-milestone.ts';
import { lanesOf } from '../model/lanes.ts';
import type { TimeScale } from '../model/time-scale.ts';
import type { Calendar } from '../use-calendar.ts';
import { Axis, Backdrop } from './axis.tsx';
import { Chips } from './chips.tsx';
import { LaneRow } from './lane-row.tsx';
import { PendingStatus } from './pending.tsx';
import { SessionLane } from './session-lane.tsx';
import classes from './timeline.module.css';
import { usePendingMove } from './use-pending-move.ts';
import { useRoving } from './use-roving.ts';
import { useWidth } from './use-width.ts';

interface TimelineProps {
  calendar: Calendar;
  /** Those that the filters leave. */
  milestones: readonly CalendarMilestone[];
}

/** The next 90 days: a lane for each initiative, what is overdue before today, what is undated or later below. */
export function Timeline({ calendar, milestones }: TimelineProps) {
  const [scaleRef, width] = useWidth<HTMLDivElement>();
  const { asOf, initiatives } = calendar;
  const scale = useMemo<TimeScale>(() => ({ ...horizonOf(asOf), width }), [asOf, width]);
  const lanes = useMemo(() => lanesOf(initiatives, milestones, scale), [initiatives, milestones, scale]);
  const { undated, later } = groupMilestones(milestones, asOf);
  const [pending, handlers] = usePendingMove(
    scale,
    () => scaleRef.current?.getBoundingClientRect().left ?? 0,
  );
  const roving = useRoving(
    lanes.flatMap(({ overdue, placed }) => [
      ...overdue.map(({ id }) => id),
      ...placed.map(({ milestone }) => milestone.id),
    ]),
  );
  const hasOverdue = lanes.some(({ overdue }) => overdue.length > 0);
  return (
    <>
      <section
        className={classes.timeline}
        data-overdue={hasOverdue || undefined}
        aria-label={`Milestones of the next ${horizonDays} days`}
      >
        <Axis scale={scale} scaleRef={scaleRef} hasOverdue={hasOverdue} />
        <Backdrop scale={scale} />
        <SessionLane sessions={calendar.sessions} scale={scale} />
        <ol className={classes.lanes} onKeyDown={roving.onKeyDown}>
          {lanes.map((lane) => (
            <LaneRow
              key={lane.initiative.id}
              lane={lane}
              scale={scale}
              pending={pending}
              marks={{ ...handlers, roving, asOf }}
            />
          ))}
        </ol>
      </section>
      <PendingStatus pending={pending} hasMarks={lanes.length > 0} />
      <Chips title="Later" milestones={later} />
      <Chips title="Without a date" milestones={undated} />
    </>
  );
}
