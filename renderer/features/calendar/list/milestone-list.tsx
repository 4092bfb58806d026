import { useState } from 'react';
import { FoldButton } from '#renderer/ui/fold-button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { groupMilestones, type MilestoneStanding } from '#shared/domain/calendar.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { useCalendarActions } from '../actions.ts';
import type { CalendarMilestone } from '../model/calendar-milestone.ts';
import classes from './list.module.css';
import { MilestoneTable } from './milestone-table.tsx';

interface MilestoneListProps {
  asOf: PlainDate;
  milestones: readonly CalendarMilestone[];
}

const openGroups: { standing: MilestoneStanding; title: string }[] = [
  { standing: 'overdue', title: 'Overdue' },
  { standing: 'in_horizon', title: 'Next 90 days' },
  { standing: 'undated', title: 'Without a date' },
  { standing: 'later', title: 'Later' },
];

/** Every milestone, by where it stands: what is overdue first, what is completed last and folded. */
export function MilestoneList({ asOf, milestones }: MilestoneListProps) {
  const groups = groupMilestones(milestones, asOf);
  return (
    <>
      {openGroups.map(
        ({ standing, title }) =>
          groups[standing].length > 0 && (
            <div key={standing} className={classes.group}>
              <Section title={<Titled title={title} count={groups[standing].length} />}>
                <MilestoneTable caption={title} milestones={groups[standing]} asOf={asOf} />
              </Section>
            </div>
          ),
      )}
      {groups.completed.length > 0 && <Completed milestones={groups.completed.toReversed()} asOf={asOf} />}
    </>
  );
}

function Completed({ milestones, asOf }: { milestones: CalendarMilestone[]; asOf: PlainDate }) {
  const { selectedId } = useCalendarActions();
  const [isAsked, setAsked] = useState(false);
  const isOpen = isAsked || milestones.some(({ id }) => id === selectedId);
  return (
    <Section
      title={<Titled title="Completed" count={milestones.length} />}
      actions={<FoldButton isOpen={isOpen} onToggle={() => setAsked(!isOpen)} />}
    >
      {isOpen && <MilestoneTable caption="Completed" milestones={milestones} asOf={asOf} />}
    </Section>
  );
}

function Titled({ title, count }: { title: string; count: number }) {
  return (
    <>
      {title} <span className={classes.count}>{count}</span>
    </>
  );
}
