import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { SessionKind } from '#shared/domain/vocabulary.ts';
import { AgendaEditor } from '../details/agenda-editor.tsx';
import { kindChoices } from '../details/new-session.tsx';
import classes from '../list/list.module.css';

/** What the agenda of each kind of session starts from at this client. Sessions that are stored keep their own. */
export function TemplateDialog({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const [kind, setKind] = useState<SessionKind>('monthly-review');
  const template = useQuery(api.agendas.get.queryOptions({ input: { clientId, kind } }));
  const put = useCommand(api.agendas.put.mutationOptions(), { tells: 'errors' });
  return (
    <Dialog title="Agendas that new sessions start from" isOpen onClose={onClose} size="lg">
      <div className={classes.form}>
        <Select
          label="Kind"
          data={kindChoices}
          allowDeselect={false}
          value={kind}
          onChange={(chosen) => chosen && setKind(chosen as SessionKind)}
        />
        {template.error && <ErrorState error={template.error} />}
        {template.data && (
          <AgendaEditor
            key={kind}
            draft={`agenda/${clientId}/${kind}`}
            kind={kind}
            agenda={template.data.agenda}
            onChange={(agenda) =>
              put.mutateAsync({
                ...{ clientId, kind },
                agenda: agenda.map(({ title, minutes }) => ({ title, minutes })),
              })
            }
          />
        )}
        {template.data?.isOwn && (
          <p className={classes.words}>
            This client has its own.{' '}
            <WriteButton
              size="compact-sm"
              variant="default"
              onClick={() => put.mutate({ clientId, kind, agenda: [] })}
            >
              Back to the usual one
            </WriteButton>
          </p>
        )}
      </div>
    </Dialog>
  );
}
