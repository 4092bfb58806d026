import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { AddLine } from '#renderer/ui/add-line.tsx';
import { InlineDate } from '#renderer/ui/date/inline-date.tsx';
import { InlineCheckbox, InlineSelect, InlineText } from '#renderer/ui/inline-field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import type { PersonRow } from '#shared/contract/organisation.ts';
import type { ActionRow, Session } from '#shared/contract/sessions.ts';
import { isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
import type { SessionData } from '../use-sessions.ts';
import classes from './details.module.css';
import { useActionChange } from './use-action-change.ts';

interface SessionActionsProps {
  clientId: string;
  session: Session;
  data: Pick<SessionData, 'actions' | 'people'>;
  today: PlainDate;
}

/** What came out of the session: who does what until when. */
export function SessionActions({ clientId, session, data, today }: SessionActionsProps) {
  const add = useCommand(api.actions.add.mutationOptions(), { tells: 'errors' });
  const actions = data.actions.filter(({ sessionId }) => sessionId === session.id);
  const open = actions.filter(({ doneOn }) => doneOn === null).length;
  return (
    <Section
      title="Actions"
      actions={actions.length > 0 && <span className={classes.quiet}>{open} open</span>}
    >
      <ul className={classes.actions}>
        {actions.map((action) => (
          <Action key={action.id} clientId={clientId} action={action} people={data.people} today={today} />
        ))}
      </ul>
      <AddLine
        label="Add an action"
        draft={`new-action/${session.id}`}
        onAdd={(title) => add.mutateAsync({ clientId, title, sessionId: session.id })}
      />
    </Section>
  );
}

interface ActionProps {
  clientId: string;
  action: ActionRow;
  people: readonly PersonRow[];
  today: PlainDate;
}

function Action({ clientId, action: { id, title, ownerId, dueOn, doneOn }, people, today }: ActionProps) {
  const remove = useCommand(api.actions.remove.mutationOptions());
  const change = useActionChange(clientId, id);
  return (
    <li className={classes.action} data-done={doneOn !== null || undefined}>
      <InlineCheckbox
        isBare
        label={`Done: ${title}`}
        value={doneOn !== null}
        onCommit={(isDone) => change({ doneOn: isDone ? today : null })}
      />
      <InlineText
        label="Action"
        draft={`action/${id}/title`}
        value={title}
        isRequired
        onCommit={(text) => change({ title: text })}
      />
      <InlineSelect
        label={`Owner of ${title}`}
        value={ownerId}
        none="No owner"
        choices={people.map((person) => ({ value: person.id, label: person.name }))}
        onCommit={(chosen) => change({ ownerId: chosen })}
      />
      <InlineDate
        label={`Due date of ${title}`}
        draft={`action/${id}/due`}
        value={dueOn ?? ''}
        onCommit={(text) => change({ dueOn: isPlainDate(text) ? text : null })}
      />
      <RemoveButton name={title} onRemove={() => remove.mutate({ clientId, actionId: id })} />
    </li>
  );
}
