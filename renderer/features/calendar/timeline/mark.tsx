import { useLocale } from '#renderer/ui/locale.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { useCalendarActions } from '../actions.ts';
import { MilestonePopover } from '../details/milestone-popover.tsx';
import { MilestoneMark } from '../kind-mark.tsx';
import type { CalendarMilestone } from '../model/calendar-milestone.ts';
import { milestoneLabel } from '../words.ts';
import classes from './mark.module.css';
import type { MarkHandlers } from './use-pending-move.ts';
import type { Roving } from './use-roving.ts';

/** What every mark of the timeline shares. */
export interface MarkContext extends MarkHandlers {
  roving: Roving;
  asOf: PlainDate;
}

interface MarkProps extends MarkContext {
  milestone: CalendarMilestone;
  /** True while it is on its way to another date. */
  isMoving: boolean;
  /** Left out in the column of what is overdue, where marks stand one under the other. */
  place?: { left: number; top: number; side: 'after' | 'before'; room: number };
}

/** A milestone as a button: a click opens it, a drag or the arrows move it. */
export function Mark({ milestone, isMoving, place, roving, asOf, ...handlers }: MarkProps) {
  const locale = useLocale();
  const { selectedId } = useCalendarActions();
  const { id, title, kind, runway } = milestone;
  return (
    <MilestonePopover milestone={milestone}>
      <button
        ref={(element) => roving.register(id, element)}
        type="button"
        className={classes.mark}
        data-kind={kind}
        data-runway={runway?.state}
        data-side={place?.side}
        data-moving={isMoving || undefined}
        data-selected={selectedId === id || undefined}
        style={place && { left: place.left, top: place.top }}
        tabIndex={roving.activeId === id ? 0 : -1}
        aria-label={milestoneLabel(milestone, asOf, locale)}
        title={milestoneLabel(milestone, asOf, locale)}
        onFocus={() => roving.setActive(id)}
        onClick={() => handlers.onClick(milestone)}
        onPointerDown={(event) => handlers.onPointerDown(event, milestone)}
        onKeyDown={(event) => handlers.onKeyDown(event, milestone)}
      >
        <MilestoneMark milestone={milestone} />
        <span className={classes.label} style={{ maxWidth: place?.room }}>
          {title}
        </span>
      </button>
    </MilestonePopover>
  );
}
