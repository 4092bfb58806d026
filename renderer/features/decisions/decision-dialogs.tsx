import { useState } from 'react';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Asking } from './asking.ts';
import { EditDecision } from './edit-decision.tsx';
import { ResolveDecision } from './resolve-decision.tsx';
import type { Register } from './use-decisions.ts';

interface DecisionDialogsProps {
  register: Register;
  asking: Asking | undefined;
  onClose: () => void;
}

const titles: Record<Asking['kind'], string> = {
  add: 'New decision',
  edit: 'Edit decision',
  resolve: 'Resolve decision',
};

/** The question that is open, if one is; it stays in place while its dialog closes. */
export function DecisionDialogs({ asking, register, onClose }: DecisionDialogsProps) {
  const [last, setLast] = useState(asking);
  if (asking && asking !== last) setLast(asking);
  return (
    <Dialog title={last ? titles[last.kind] : ''} isOpen={asking !== undefined} onClose={onClose} size="lg">
      {last?.kind === 'add' && <EditDecision register={register} onClose={onClose} />}
      {last?.kind === 'edit' && <EditDecision register={register} row={last.row} onClose={onClose} />}
      {last?.kind === 'resolve' && <ResolveDecision register={register} row={last.row} onClose={onClose} />}
    </Dialog>
  );
}
