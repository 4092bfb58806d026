import { CloseButton } from '@mantine/core';

/** Removes one row; undo brings it back, so nothing is asked. */
export function RemoveButton({ name, onRemove }: { name: string; onRemove: () => void }) {
  const label = `Remove ${name}`;
  return <CloseButton size="sm" aria-label={label} title={label} onClick={onRemove} />;
}
