/**
 * Changes from the grid: one edit, paste or fill is one command, and a target date that moves is asked for its reason. What
 * was not saved, or waits for its reason, is kept as a draft: a refusal, a lock and another screen lose nothing of it.
 */
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { dropDraft, readDraft, writeDraft } from '#renderer/state/drafts.ts';
import type { CellChange } from '#renderer/ui/grid/column.ts';
import type { InitiativeChange } from '#shared/contract/initiatives.ts';
import type { RegistryRow } from './registry-row.ts';

interface Edit {
  initiativeId: string;
  change: InitiativeChange;
}

/** Edits that wait for a reason, and how many dates they move. */
interface WaitingEdits {
  edits: Edit[];
  moved: number;
}

/** Edits that were refused, with the reason that was given for dates they move. */
interface UnsavedEdits {
  edits: Edit[];
  reason: string | undefined;
}

export type RegistryEdits = ReturnType<typeof useRegistryEdits>;

/** What is typed as the reason, kept with the edits that wait for it. */
export const reasonDraft = (clientId: string): string => `registry-waiting/${clientId}/reason`;

export function useRegistryEdits(clientId: string) {
  const [waiting, setWaiting] = useKept<WaitingEdits>(`registry-waiting/${clientId}`, {
    edits: [],
    moved: 0,
  });
  const [unsaved, setUnsaved] = useKept<UnsavedEdits>(`registry-unsaved/${clientId}`, {
    ...{ edits: [], reason: undefined },
  });
  const edit = useCommand(
    api.initiatives.edit.mutationOptions({
      // Told here and not where it is sent from: a lock takes the screen away meanwhile.
      onError: (_error, { edits, reason }) =>
        setUnsaved((kept) => ({ edits: merged([...kept.edits, ...edits]), reason: reason ?? kept.reason })),
    }),
    { tells: 'errors' },
  );
  const send = (edits: Edit[], reason?: string) =>
    edit.mutate({ clientId, edits, ...(reason === undefined ? {} : { reason }) });
  const take = (edits: Edit[], moved: number) => {
    if (moved > 0) setWaiting(() => ({ edits, moved }));
    else if (edits.length > 0) send(edits);
  };

  return {
    waiting: waiting.edits.length > 0 ? waiting : undefined,
    unsaved: unsaved.edits,
    onEdit(changes: CellChange<RegistryRow, InitiativeChange>[]): void {
      const edits = merged(changes.map(({ row, patch }) => ({ initiativeId: row.id, change: patch })));
      take(edits, changes.filter(({ row, patch }) => movesDate(row, patch)).length);
    },
    /** The same change for many rows. */
    editAll(rows: readonly RegistryRow[], change: InitiativeChange): void {
      const edits = rows.map(({ id }) => ({ initiativeId: id, change }));
      take(edits, rows.filter((row) => movesDate(row, change)).length);
    },
    giveReason(reason: string): void {
      send(waiting.edits, reason);
      setWaiting(undefined);
    },
    forget(): void {
      dropDraft(reasonDraft(clientId));
      setWaiting(undefined);
    },
    saveAgain(): void {
      send(unsaved.edits, unsaved.reason);
      setUnsaved(undefined);
    },
    discard: () => setUnsaved(undefined),
  };
}

/** A state that is also a draft; set to nothing, both are as at first. */
function useKept<Kept extends object>(key: string, none: Kept) {
  const [kept, setKept] = useState(() => readDraft(key, none));
  const set = (next: ((kept: Kept) => Kept) | undefined): void => {
    const value = next ? next(readDraft(key, none)) : none;
    if (next) writeDraft(key, value);
    else dropDraft(key);
    setKept(value);
  };
  return [kept, set] as const;
}

/** A first date is no slip, and neither is taking one away. */
function movesDate(row: RegistryRow, change: InitiativeChange): boolean {
  return Boolean(row.targetOn && change.targetOn && change.targetOn !== row.targetOn);
}

function merged(edits: readonly Edit[]): Edit[] {
  const byId = new Map<string, Edit>();
  for (const { initiativeId, change } of edits)
    byId.set(initiativeId, { initiativeId, change: { ...byId.get(initiativeId)?.change, ...change } });
  return [...byId.values()];
}
