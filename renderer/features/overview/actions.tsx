import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { AddLine } from '#renderer/ui/add-line.tsx';
import { DateText } from '#renderer/ui/figures.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { useReadOnlyReason } from '#renderer/ui/read-only.ts';
import type { ActionRow } from '#shared/contract/sessions.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import classes from './overview.module.css';

/** Open actions: ticked off here, added here. */
export function Actions({ clientId, asOf }: { clientId: string; asOf: PlainDate }) {
  const { data: actions = [] } = useQuery(api.actions.list.queryOptions({ input: { clientId } }));
  const { data: organisation } = useQuery(api.organisation.get.queryOptions({ input: { clientId } }));
  const add = useCommand(api.actions.add.mutationOptions(), { tells: 'errors' });
  const open = actions.filter(({ doneOn }) => doneOn === null);
  return (
    <Section title={open.length > 0 ? `Open actions (${open.length})` : 'Open actions'}>
      <ul className={classes.entries}>
        {open.map((action) => (
          <OpenAction
            key={action.id}
            clientId={clientId}
            action={action}
            asOf={asOf}
            owner={organisation?.people.find(({ id }) => id === action.ownerId)?.name}
          />
        ))}
      </ul>
      <AddLine
        label="Add an action"
        draft={`new-action/${clientId}`}
        onAdd={(title) => add.mutateAsync({ clientId, title })}
      />
    </Section>
  );
}

interface OpenActionProps {
  clientId: string;
  action: ActionRow;
  asOf: PlainDate;
  owner: string | undefined;
}

function OpenAction({ clientId, action: { id, title, dueOn }, asOf, owner }: OpenActionProps) {
  const update = useCommand(api.actions.update.mutationOptions());
  const reason = useReadOnlyReason();
  const finish = () => update.mutate({ clientId, actionId: id, change: { doneOn: asOf } });
  return (
    <li className={classes.action}>
      <Checkbox
        label={title}
        checked={update.isPending}
        disabled={reason !== undefined}
        title={reason}
        onChange={finish}
      />
      <span className={classes.date} data-late={(dueOn !== null && dueOn < asOf) || undefined}>
        {owner && <span>{owner}</span>}
        {dueOn && <DateText date={dueOn} style="short" />}
      </span>
    </li>
  );
}
