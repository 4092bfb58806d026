import { Button } from '@mantine/core';
import classes from './registry.module.css';

interface UnsavedEditsProps {
  /** How many initiatives they change. */
  count: number;
  onSave: () => void;
  onDiscard: () => void;
}

/** Changes that could not be saved: kept until they are, or are given up. */
export function UnsavedEdits({ count, onSave, onDiscard }: UnsavedEditsProps) {
  if (count === 0) return null;
  return (
    <div className={classes.problems} role="status">
      {count === 1
        ? 'What you changed in one initiative was not saved. '
        : `What you changed in ${count} initiatives was not saved. `}
      <Button size="xs" onClick={onSave}>
        Save again
      </Button>{' '}
      <Button size="xs" variant="subtle" onClick={onDiscard}>
        Discard
      </Button>
    </div>
  );
}
