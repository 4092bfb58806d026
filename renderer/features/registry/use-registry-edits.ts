/** Changes from the grid: one edit, paste or fill is one command, and a target date that moves is asked for its reason. */
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import type { CellChange } from '#renderer/ui/grid/column.ts';
import type { InitiativeChange } from '#shared/contract/initiatives.ts';
import type { RegistryRow } from './registry-row.ts';

interface Edit {
  initiativeId: string;
  change: InitiativeChange;
}

/** Edits that wait for a reason, and how many dates they move. */
export interface WaitingEdits {
  edits: Edit[];
  moved: number;
}

export function useRegistryEdits(clientId: string) {
  const edit = useCommand(api.initiatives.edit.mutationOptions(), { tells: 'errors' });
  const [waiting, setWaiting] = useState<WaitingEdits>();
  const send = (edits: Edit[], reason?: string) =>
    edit.mutate({ clientId, edits, ...(reason === undefined ? {} : { reason }) });

  return {
    waiting,
    onEdit(changes: CellChange<RegistryRow, InitiativeChange>[]): void {
      const edits = merged(changes);
      const moved = changes.filter(({ row, patch }) => movesDate(row, patch)).length;
      if (moved > 0) setWaiting({ edits, moved });
      else if (edits.length > 0) send(edits);
    },
    /** The same change for many rows. */
    editAll(rows: readonly RegistryRow[], change: InitiativeChange): void {
      const edits = rows.map(({ id }) => ({ initiativeId: id, change }));
      const moved = rows.filter((row) => movesDate(row, change)).length;
      if (moved > 0) setWaiting({ edits, moved });
      else send(edits);
    },
    giveReason(reason: string): void {
      if (waiting) send(waiting.edits, reason);
      setWaiting(undefined);
    },
    forget: () => setWaiting(undefined),
  };
}

/** A first date is no slip, and neither is taking one away. */
function movesDate(row: RegistryRow, change: InitiativeChange): boolean {
  return Boolean(row.targetOn && change.targetOn && change.targetOn !== row.targetOn);
}

function merged(changes: readonly CellChange<RegistryRow, InitiativeChange>[]): Edit[] {
  const edits = new Map<string, Edit>();
  for (const { row, patch } of changes) {
    const change = { ...edits.get(row.id)?.change, ...patch };
    edits.set(row.id, { initiativeId: row.id, change });
  }
  return [...edits.values()];
}
