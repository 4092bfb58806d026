import { CloseButton, TextInput } from '@mantine/core';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import type { GridHandle } from '../use-grid.ts';

/** Searches all columns as one types. `label` names the field and stands in it while it is empty. */
export function GridSearch({ grid, label }: { grid: GridHandle; label: string }): ReactNode {
  const searched = grid.view.globalFilter;
  const [typed, setTyped] = useState<string>();
  const waiting = useRef(0);

  const search = (query: string): void => {
    setTyped(undefined);
    grid.setView((view) => ({ ...view, globalFilter: query }));
  };
  const onType = (query: string): void => {
    cancelAnimationFrame(waiting.current);
    setTyped(query);
    // The first key finds the most rows and may have to read them all: it is shown before they are searched.
    if (searched === '') afterPaint(waiting, () => search(query));
    else search(query);
  };

  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} />}
      rightSection={
        searched && <CloseButton size="xs" aria-label="Clear the search" onClick={() => search('')} />
      }
      value={typed ?? searched}
      onChange={({ currentTarget }) => onType(currentTarget.value)}
    />
  );
}

function afterPaint(handle: RefObject<number>, act: () => void): void {
  handle.current = requestAnimationFrame(() => {
    handle.current = requestAnimationFrame(act);
  });
}
