/** How the registry is looked at: kept for the window, and narrowed by what the address asks for. */
import { useState } from 'react';
import { readDraft, writeDraft } from '#renderer/state/drafts.ts';
import type { GridView, SetGridView } from '#renderer/ui/grid/use-grid.ts';
import { initiativeStatuses, statusWords } from '#shared/domain/vocabulary.ts';
import { firstView } from './view-state.ts';

/** The view of a client's registry; `status` of the address comes first, whatever was filtered before. */
export function useRegistryView(clientId: string, status: string | undefined): [GridView, SetGridView] {
  const key = `registry-view/${clientId}`;
  const [view, setView] = useState<GridView>(() => narrowed(readDraft(key, firstView), status));
  const update: SetGridView = (change) =>
    setView((before) => {
      const after = change(before);
      writeDraft(key, after);
      return after;
    });
  return [view, update];
}

function narrowed(view: GridView, status: string | undefined): GridView {
  const known = initiativeStatuses.find((one) => one === status);
  if (!known) return view;
  const others = view.columnFilters.filter(({ id }) => id !== 'status');
  return { ...view, columnFilters: [...others, { id: 'status', value: [statusWords[known]] }] };
}
