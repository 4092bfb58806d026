import { useState } from 'react';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Asking } from '../actions.ts';
import type { Handoffs } from '../use-handoffs.ts';
import { Allocate } from './allocate.tsx';
import { CounterHandoff } from './counter-handoff.tsx';
import { EditHandoff } from './edit-handoff.tsx';
import { EditPeak } from './edit-peak.tsx';

interface HandoffDialogsProps {
  all: Handoffs;
  asking: Asking | undefined;
  onClose: () => void;
}

/** The question that is open, if one is; it stays in place while its dialog closes. */
export function HandoffDialogs({ all, asking, onClose }: HandoffDialogsProps) {
  const [last, setLast] = useState(asking);
  if (asking && asking !== last) setLast(asking);
  return (
    <Dialog title={last ? titleOf(last) : ''} isOpen={asking !== undefined} onClose={onClose}>
      {last && <Question all={all} asking={last} onClose={onClose} />}
    </Dialog>
  );
}

function titleOf(asking: Asking): string {
  switch (asking.kind) {
    case 'handoff':
      return asking.handoff ? 'Edit hand-off' : 'New hand-off';
    case 'counter':
      return 'Propose another date';
    case 'allocate':
      return 'Who gives what up?';
    case 'peak':
      return asking.peak ? 'Edit peak' : 'New peak';
  }
}

function Question({ all, asking, onClose }: HandoffDialogsProps & { asking: Asking }) {
  switch (asking.kind) {
    case 'handoff':
      return <EditHandoff all={all} handoff={asking.handoff} onClose={onClose} />;
    case 'counter':
      return <CounterHandoff all={all} handoff={asking.handoff} onClose={onClose} />;
    case 'allocate':
      return <Allocate all={all} conflict={asking.conflict} onClose={onClose} />;
    case 'peak':
      return <EditPeak all={all} peak={asking.peak} onClose={onClose} />;
  }
}
