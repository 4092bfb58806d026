import { ActionIcon, Menu } from '@mantine/core';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import { useWriteButton } from '#renderer/ui/read-only.ts';
import type { BoardMetric } from '#shared/contract/board.ts';
import { useDashboardActions } from '../actions.ts';

interface MetricMenuProps {
  metric: BoardMetric;
  isFirst: boolean;
  isLast: boolean;
}

export function MetricMenu({ metric, isFirst, isLast }: MetricMenuProps) {
  const { ask, remove, move } = useDashboardActions();
  const whileReadOnly = useWriteButton();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={`What can be done with ${metric.name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => ask({ kind: 'target', metric })} {...whileReadOnly}>
          Change the target…
        </Menu.Item>
        <Menu.Item onClick={() => ask({ kind: 'edit', metric })} {...whileReadOnly}>
          Edit…
        </Menu.Item>
        <Menu.Item disabled={isFirst} onClick={() => move(metric, -1)} {...whileReadOnly}>
          Move earlier
        </Menu.Item>
        <Menu.Item disabled={isLast} onClick={() => move(metric, 1)} {...whileReadOnly}>
          Move later
        </Menu.Item>
        <Menu.Item onClick={() => remove(metric)} {...whileReadOnly}>
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
