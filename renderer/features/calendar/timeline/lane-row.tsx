import { useCurrentClient } from '#renderer/data/clients.ts';
import { links } from '#renderer/state/links.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { formatDate, type PlainDate } from '#shared/domain/dates.ts';
import type { CalendarInitiative } from '../model/calendar-milestone.ts';
import type { Lane } from '../model/lanes.ts';
import { type TimeScale, xOf } from '../model/time-scale.ts';
import { Mark, type MarkContext } from './mark.tsx';
import { PendingPlace } from './pending.tsx';
import classes from './timeline.module.css';
import { Trail } from './trail.tsx';
import type { PendingMove } from './use-pending-move.ts';

interface LaneRowProps {
  lane: Lane;
  scale: TimeScale;
  pending: PendingMove | null;
  marks: MarkContext;
}

/** Pixels of one row of marks. */
const rowHeight = 28;

/** One initiative: its overdue milestones, then those of the horizon where their dates stand. */
export function LaneRow({ lane, scale, pending, marks }: LaneRowProps) {
  const { initiative, overdue, placed, rows } = lane;
  const moving = pending?.milestone.initiativeId === initiative.id ? pending : null;
  const movingRow = placed.find(({ milestone }) => milestone.id === moving?.milestone.id)?.row ?? 0;
  return (
    <li className={classes.lane}>
      <LaneTitle initiative={initiative} />
      <div className={classes.overdue}>
        {overdue.map((milestone) => (
          <Mark
            key={milestone.id}
            milestone={milestone}
            isMoving={moving?.milestone === milestone}
            {...marks}
          />
        ))}
      </div>
      <div className={classes.track} style={{ minHeight: rows * rowHeight }}>
        <TargetBar targetOn={initiative.targetOn} scale={scale} />
        {placed.map(({ milestone, row }) => (
          <Trail key={milestone.id} milestone={milestone} scale={scale} top={row * rowHeight} />
        ))}
        {placed.map(({ milestone, row, side, room }) => (
          <Mark
            key={milestone.id}
            milestone={milestone}
            isMoving={moving?.milestone === milestone}
            place={{ side, room, left: xOf(scale, milestone.dueOn ?? scale.startsOn), top: row * rowHeight }}
            {...marks}
          />
        ))}
        {moving && <PendingPlace pending={moving} scale={scale} top={movingRow * rowHeight} />}
      </div>
    </li>
  );
}

function LaneTitle({ initiative: { id, title, status } }: { initiative: CalendarInitiative }) {
  const client = useCurrentClient();
  return (
    <div className={classes.title}>
      <StatusMark status={status} isBare />
      <a href={client && links.initiative(client.slug, id)} title={title}>
        {title}
      </a>
    </div>
  );
}

/** How far the initiative runs; the end is marked where it lies within the horizon. */
function TargetBar({ targetOn, scale }: { targetOn: PlainDate | null; scale: TimeScale }) {
  const locale = useLocale();
  if (targetOn === null || targetOn < scale.startsOn) return null;
  const isInside = targetOn <= scale.endsOn;
  return (
    <span
      className={classes.target}
      data-inside={isInside || undefined}
      style={{ width: isInside ? xOf(scale, targetOn) : scale.width }}
      title={`Target ${formatDate(targetOn, locale)}`}
    />
  );
}
