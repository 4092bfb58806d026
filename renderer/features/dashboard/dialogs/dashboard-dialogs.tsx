import { useState } from 'react';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Board } from '#shared/contract/board.ts';
import type { Asking } from '../actions.ts';
import { AddMetric } from './add-metric.tsx';
import { ChangeTarget } from './change-target.tsx';
import { EditMetric } from './edit-metric.tsx';

interface DashboardDialogsProps {
  clientId: string;
  board: Board;
  asking: Asking | undefined;
  onClose: () => void;
}

const titles: Record<Asking['kind'], string> = {
  add: 'New metric',
  edit: 'Edit metric',
  target: 'Change the target',
};

/** The question that is open, if one is; it stays in place while its dialog closes. */
export function DashboardDialogs({ asking, ...props }: DashboardDialogsProps) {
  const [last, setLast] = useState(asking);
  if (asking && asking !== last) setLast(asking);
  return (
    <Dialog
      title={last ? titles[last.kind] : ''}
      isOpen={asking !== undefined}
      onClose={props.onClose}
      size="lg"
    >
      {last && <Question asking={last} {...props} />}
    </Dialog>
  );
}

function Question({ asking, ...props }: Omit<DashboardDialogsProps, 'asking'> & { asking: Asking }) {
  switch (asking.kind) {
    case 'add':
      return <AddMetric objectiveId={asking.objectiveId} {...props} />;
    case 'edit':
      return <EditMetric metric={asking.metric} {...props} />;
    case 'target':
      return <ChangeTarget metric={asking.metric} {...props} />;
  }
}
