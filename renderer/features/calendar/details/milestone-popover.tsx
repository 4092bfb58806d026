import { Popover, type PopoverProps } from '@mantine/core';
import type { ReactElement } from 'react';
import { useCalendarActions } from '../actions.ts';
import type { CalendarMilestone } from '../model/calendar-milestone.ts';
import { MilestoneDetails } from './milestone-details.tsx';

interface MilestonePopoverProps {
  milestone: CalendarMilestone;
  /** What the details belong to; takes a ref and the attributes of a button that opens a dialog. */
  children: ReactElement;
  position?: PopoverProps['position'];
}

/** The details of a milestone beside its mark, open while the address names it. */
export function MilestonePopover({ milestone, children, position = 'bottom' }: MilestonePopoverProps) {
  const { selectedId, select } = useCalendarActions();
  const isOpen = selectedId === milestone.id;
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => !opened && select(undefined)}
      position={position}
      width={368}
      trapFocus
      returnFocus
      withArrow
      arrowSize={10}
      radius="lg"
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown p={0} aria-label={`Details of ${milestone.title}`}>
        <MilestoneDetails milestone={milestone} />
      </Popover.Dropdown>
    </Popover>
  );
}
