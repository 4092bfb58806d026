import { useLocale } from '#renderer/ui/locale.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { useCalendarActions } from '../actions.ts';
import { MilestonePopover } from '../details/milestone-popover.tsx';
import { MilestoneMark } from '../kind-mark.tsx';
import type { CalendarMilestone } from '../model/calendar-milestone.ts';
import { milestoneLabel } from '../words.ts';
import classes from './month.module.css';

/** A milestone on its day. */
export function MonthEvent({ milestone, asOf }: { milestone: CalendarMilestone; asOf: PlainDate }) {
  const locale = useLocale();
  const { select } = useCalendarActions();
  const { id, title, kind, standing } = milestone;
  const label = milestoneLabel(milestone, asOf, locale);
  return (
    <MilestonePopover milestone={milestone}>
      <button
        type="button"
        className={classes.event}
        data-kind={kind}
        data-standing={standing}
        aria-label={label}
        title={label}
        onClick={() => select(id)}
      >
        <MilestoneMark milestone={milestone} size={12} />
        <span className={classes.eventTitle}>{title}</span>
      </button>
    </MilestonePopover>
  );
}
