import { ActionIcon, Menu } from '@mantine/core';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import { useWriteButton } from '#renderer/ui/read-only.ts';
import { RowButtons } from '#renderer/ui/row-buttons.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import { useCalendarActions } from '../actions.ts';
import type { CalendarMilestone } from '../model/calendar-milestone.ts';

/** What can be done with a milestone, at the end of its row. */
export function RowActions({ milestone }: { milestone: CalendarMilestone }) {
  const { complete, reopen } = useCalendarActions();
  const isCompleted = milestone.standing === 'completed';
  return (
    <RowButtons>
      <WriteButton
        size="compact-sm"
        variant="subtle"
        aria-label={`${isCompleted ? 'Reopen' : 'Complete'} ${milestone.title}`}
        onClick={() => (isCompleted ? reopen(milestone) : complete(milestone))}
      >
        {isCompleted ? 'Reopen' : 'Complete'}
      </WriteButton>
      <MoreActions milestone={milestone} />
    </RowButtons>
  );
}

function MoreActions({ milestone }: { milestone: CalendarMilestone }) {
  const { move, edit, remove } = useCalendarActions();
  const whileReadOnly = useWriteButton();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={`More for ${milestone.title}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {milestone.standing !== 'completed' && (
          <Menu.Item onClick={() => move(milestone)} {...whileReadOnly}>
            {milestone.dueOn === null ? 'Set a date…' : 'Move…'}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => edit(milestone)} {...whileReadOnly}>
          Edit…
        </Menu.Item>
        <Menu.Item onClick={() => remove(milestone)} {...whileReadOnly}>
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
