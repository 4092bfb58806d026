import { DateText } from '#renderer/ui/figures.tsx';
import { useCalendarActions } from '../actions.ts';
import { MilestonePopover } from '../details/milestone-popover.tsx';
import { MilestoneMark } from '../kind-mark.tsx';
import type { CalendarMilestone } from '../model/calendar-milestone.ts';
import classes from './chips.module.css';

/** Milestones that have no place on the timeline, in a group of their own under it. */
export function Chips({ title, milestones }: { title: string; milestones: readonly CalendarMilestone[] }) {
  const { select } = useCalendarActions();
  if (milestones.length === 0) return null;
  return (
    <section className={classes.chips}>
      <h2 className={classes.chipsTitle}>
        {title} <span className={classes.count}>{milestones.length}</span>
      </h2>
      <ul>
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            <MilestonePopover milestone={milestone} position="top">
              <button type="button" className={classes.chip} onClick={() => select(milestone.id)}>
                <MilestoneMark milestone={milestone} size={13} />
                <span className={classes.chipTitle}>{milestone.title}</span>
                <span className={classes.chipInitiative}>
                  {milestone.dueOn === null ? (
                    milestone.initiative
                  ) : (
                    <DateText date={milestone.dueOn} style="short" />
                  )}
                </span>
              </button>
            </MilestonePopover>
          </li>
        ))}
      </ul>
    </section>
  );
}
