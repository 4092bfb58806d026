import { useState } from 'react';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Asking } from '../asking.ts';
import type { Accountability } from '../use-accountability.ts';
import { RaiseEscalation } from './raise-escalation.tsx';
import { RecordCharter } from './record-charter.tsx';
import { RecordHours } from './record-hours.tsx';
import { ResolveEscalation } from './resolve-escalation.tsx';

interface AccountabilityDialogsProps {
  accountability: Accountability;
  asking: Asking | undefined;
  onClose: () => void;
}

const titles: Record<Asking['kind'], string> = {
  raise: 'Escalate to the CEO',
  resolve: 'Resolve the escalation',
  charter: 'Charter',
  hours: 'The CEO’s coordination hours',
};

/** The question that is open, if one is; it stays in place while its dialog closes. */
export function AccountabilityDialogs({ asking, ...props }: AccountabilityDialogsProps) {
  const [last, setLast] = useState(asking);
  if (asking && asking !== last) setLast(asking);
  return (
    <Dialog title={last ? titles[last.kind] : ''} isOpen={asking !== undefined} onClose={props.onClose}>
      {last && <Question asking={last} {...props} />}
    </Dialog>
  );
}

function Question({ asking, ...props }: Omit<AccountabilityDialogsProps, 'asking'> & { asking: Asking }) {
  switch (asking.kind) {
    case 'raise':
      return <RaiseEscalation suggestion={asking.suggestion} {...props} />;
    case 'resolve':
      return <ResolveEscalation escalation={asking.escalation} {...props} />;
    case 'charter':
      return <RecordCharter authority={asking.authority} entry={asking.entry} {...props} />;
    case 'hours':
      return <RecordHours {...props} />;
  }
}
