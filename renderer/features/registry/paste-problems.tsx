import { Button } from '@mantine/core';
import type { CellProblem } from '#renderer/ui/grid/column.ts';
import classes from './registry.module.css';
import type { RegistryColumn } from './registry-columns.ts';
import type { RegistryRow } from './registry-row.ts';

interface PasteProblemsProps {
  problems: readonly CellProblem<RegistryRow>[];
  columns: readonly RegistryColumn[];
  onClose: () => void;
}

const shownAtMost = 5;

/** The cells that could not take what was typed or pasted; all others were changed. */
export function PasteProblems({ problems, columns, onClose }: PasteProblemsProps) {
  if (problems.length === 0) return null;
  const headerOf = (id: string) => columns.find((column) => column.id === id)?.header ?? id;
  const more = problems.length - shownAtMost;
  return (
    <div className={classes.problems} role="alert">
      {problems.length === 1
        ? 'One cell was left as it was:'
        : `${problems.length} cells were left as they were:`}
      <ul>
        {problems.slice(0, shownAtMost).map(({ row, columnId, text, message }) => (
          <li key={`${row?.id} ${columnId} ${text}`}>
            {row?.title ?? 'Below the last row'}, {headerOf(columnId).toLowerCase()}: {message}
          </li>
        ))}
      </ul>
      {more > 0 && <p>and {more} more.</p>}
      <Button size="xs" variant="subtle" onClick={onClose}>
        Dismiss
      </Button>
    </div>
  );
}
