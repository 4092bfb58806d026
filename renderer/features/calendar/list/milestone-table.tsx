import { DateText, RelativeDate } from '#renderer/ui/figures.tsx';
import { Gap } from '#renderer/ui/gap.tsx';
import { RunwayMark } from '#renderer/ui/runway-mark.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { TextButton } from '#renderer/ui/text-button.tsx';
import { Unseen } from '#renderer/ui/unseen.tsx';
import type { PlainDate } from '#shared/domain/dates.ts';
import { milestoneKindWords } from '#shared/domain/vocabulary.ts';
import { useCalendarActions } from '../actions.ts';
import { MilestonePopover } from '../details/milestone-popover.tsx';
import { MilestoneMark } from '../kind-mark.tsx';
import type { CalendarMilestone } from '../model/calendar-milestone.ts';
import { shiftWords } from '../words.ts';
import classes from './list.module.css';
import { RowActions } from './row-actions.tsx';

interface MilestoneTableProps {
  caption: string;
  milestones: readonly CalendarMilestone[];
  asOf: PlainDate;
}

export function MilestoneTable({ caption, milestones, asOf }: MilestoneTableProps) {
  return <SimpleTable caption={caption} columns={columnsAt(asOf)} rows={milestones} keyOf={({ id }) => id} />;
}

function columnsAt(asOf: PlainDate): SimpleColumn<CalendarMilestone>[] {
  return [
    { heading: 'Milestone', cell: (milestone) => <Title milestone={milestone} /> },
    { heading: 'Owner', width: '8rem', cell: ({ owner }) => owner ?? <Gap>No owner</Gap> },
    { heading: 'Due', width: '6.75rem', cell: (milestone) => <Due milestone={milestone} asOf={asOf} /> },
    { heading: 'Decide by', width: '15rem', cell: (milestone) => <Decision milestone={milestone} /> },
    { heading: 'Slips', width: '6.5rem', cell: (milestone) => <Slips milestone={milestone} /> },
    {
      heading: '',
      label: 'Actions',
      align: 'end',
      width: '7.25rem',
      cell: (milestone) => <RowActions milestone={milestone} />,
    },
  ];
}

function Title({ milestone }: { milestone: CalendarMilestone }) {
  const { select } = useCalendarActions();
  const { id, title, kind, initiative } = milestone;
  return (
    <span className={classes.title}>
      <MilestoneMark milestone={milestone} size={14} />
      <span className={classes.titles}>
        <MilestonePopover milestone={milestone} position="bottom-start">
          <TextButton onClick={() => select(id)}>
            <Unseen>{milestoneKindWords[kind]}: </Unseen>
            {title}
          </TextButton>
        </MilestonePopover>
        <span className={classes.quiet}>{initiative}</span>
      </span>
    </span>
  );
}

function Due({ milestone, asOf }: { milestone: CalendarMilestone; asOf: PlainDate }) {
  const { dueOn, completedOn, standing } = milestone;
  return (
    <span className={classes.two}>
      <DateText date={dueOn} />
      {completedOn !== null ? (
        <span className={classes.quiet}>
          done <DateText date={completedOn} style="short" />
        </span>
      ) : (
        dueOn !== null && (
          <span className={standing === 'overdue' ? classes.overdue : classes.quiet}>
            <RelativeDate date={dueOn} asOf={asOf} />
          </span>
        )
      )}
    </span>
  );
}

function Decision({ milestone: { runway, decideBy } }: { milestone: CalendarMilestone }) {
  if (!runway || decideBy === null) return null;
  return (
    <span className={classes.two}>
      <DateText date={decideBy} />
      <span className={classes.small}>
        <RunwayMark place={runway} />
      </span>
    </span>
  );
}

function Slips({ milestone: { slips, daysSlipped } }: { milestone: CalendarMilestone }) {
  if (slips === 0) return null;
  return (
    <span className={classes.two}>
      <span>{slips === 1 ? '1 slip' : `${slips} slips`}</span>
      <span className={classes.quiet}>{daysSlipped === 0 ? 'back in place' : shiftWords(daysSlipped)}</span>
    </span>
  );
}
