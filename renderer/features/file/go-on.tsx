import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import type { ClientFileReport } from '#shared/contract/damage.ts';
import { Remedy } from './remedy.tsx';

/** Goes on with the file as it was found, after a question: what it lacks is given up. */
export function GoOn({ id, lacking }: { id: string; lacking: NonNullable<ClientFileReport['lacking']> }) {
  const [isAsking, setAsking] = useState(false);
  const goOn = useCommand(api.damage.goOn.mutationOptions(), { tells: 'errors' });
  const what = lacking.count === 1 ? 'the missing change' : 'the missing changes';
  const confirm = () => goOn.mutate({ id }, { onSuccess: () => setAsking(false) });
  return (
    <Remedy
      title="Go on without them"
      note="The file as it is becomes the one that counts. The client’s history tells that you decided so."
    >
      <Button variant="default" onClick={() => setAsking(true)}>
        Go on…
      </Button>
      <Dialog title="Go on with this file?" isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>Throughline will not ask for {what} again. A backup may still hold them.</p>
        <DialogActions
          label="Go on"
          isDanger
          isBusy={goOn.isPending}
          onCancel={() => setAsking(false)}
          onConfirm={confirm}
        />
      </Dialog>
    </Remedy>
  );
}
