import { CloseButton } from '@mantine/core';
import { useWriteButton } from './read-only.ts';

/** Removes one row; undo brings it back, so nothing is asked. */
export function RemoveButton({ name, onRemove }: { name: string; onRemove: () => void }) {
  const label = `Remove ${name}`;
  const whileReadOnly = useWriteButton();
  return <CloseButton size="sm" aria-label={label} title={label} onClick={onRemove} {...whileReadOnly} />;
}
