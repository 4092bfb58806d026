import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { dropDraft } from '#renderer/state/drafts.ts';
import { navigate } from '#renderer/state/router.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { addresses } from '../addresses.ts';
import { rememberSession } from '../details/use-session-change.ts';
import type { SessionData } from '../use-sessions.ts';
import classes from './run.module.css';

interface EndSessionProps {
  client: ClientSummary;
  data: SessionData;
  session: Session;
  onClose: () => void;
}

/** What the end of the session records: which objectives were reviewed, and what goes on to the next one. */
export function EndSession({ client, data, session, onClose }: EndSessionProps) {
  const [reviewed, setReviewed] = useState<readonly string[]>(() => usuallyReviewed(session, data));
  const hold = useCommand(
    api.sessions.hold.mutationOptions({
      onSuccess: (held) => {
        dropDraft(`run/${session.id}/timer`);
        dropDraft(`run/${session.id}/point`);
        rememberSession(client.id, held);
        navigate(addresses.session(client.slug, session.id));
      },
    }),
  );
  const left = session.agenda.filter(({ isDone }) => !isDone);
  const objectiveIds = [...reviewed];
  return (
    <Dialog title="End the session" isOpen onClose={onClose}>
      <form
        className={classes.end}
        onSubmit={(event) => {
          event.preventDefault();
          hold.mutate({ clientId: client.id, sessionId: session.id, objectiveIds });
        }}
      >
        {data.gaps.length > 0 && (
          <Checkbox.Group label="Objectives that were reviewed" value={objectiveIds} onChange={setReviewed}>
            <div className={classes.choices}>
              {data.gaps.map(({ objectiveId, title }) => (
                <Checkbox key={objectiveId} value={objectiveId} label={title} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        {left.length === 0 ? (
          <p className={classes.quiet}>Every point is done.</p>
        ) : (
          <div>
            <p className={classes.quiet}>Not done; they go on to the next session of this kind:</p>
            <ul className={classes.left}>
              {left.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          </div>
        )}
        <DialogActions label="End the session" onCancel={onClose} isBusy={hold.isPending} />
      </form>
    </Dialog>
  );
}

/** A session with the leadership team goes through the objectives all together; any other reviews what is ticked. */
function usuallyReviewed(
  { objectiveIds, withLeadership }: Session,
  { gaps }: SessionData,
): readonly string[] {
  if (objectiveIds.length > 0) return objectiveIds;
  return withLeadership ? gaps.map(({ objectiveId }) => objectiveId) : [];
}
