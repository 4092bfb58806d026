import { ActionIcon, Menu } from '@mantine/core';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import type { BoardMetric } from '#shared/contract/board.ts';
import { useDashboardActions } from '../actions.ts';

interface MetricMenuProps {
  metric: BoardMetric;
  isFirst: boolean;
  isLast: boolean;
}

export function MetricMenu({ metric, isFirst, isLast }: MetricMenuProps) {
  const { ask, remove, move } = useDashboardActions();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={`What can be done with ${metric.name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => ask({ kind: 'target', metric })}>Change the target…</Menu.Item>
        <Menu.Item onClick={() => ask({ kind: 'edit', metric })}>Edit…</Menu.Item>
        <Menu.Item disabled={isFirst} onClick={() => move(metric, -1)}>
          Move earlier
        </Menu.Item>
        <Menu.Item disabled={isLast} onClick={() => move(metric, 1)}>
          Move later
        </Menu.Item>
        <Menu.Item onClick={() => remove(metric)}>Remove</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
