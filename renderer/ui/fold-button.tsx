import { Button } from '@mantine/core';

/** Opens and folds a part of a page that stands folded until somebody asks for it. */
export function FoldButton({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  return (
    <Button variant="subtle" color="gray" size="compact-sm" aria-expanded={isOpen} onClick={onToggle}>
      {isOpen ? 'Hide' : 'Show'}
    </Button>
  );
}
