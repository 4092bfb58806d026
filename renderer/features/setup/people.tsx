import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useRowChange } from '#renderer/data/unanswered.ts';
import { AddLine } from '#renderer/ui/add-line.tsx';
import { InlineCheckbox, InlineSelect, InlineText } from '#renderer/ui/inline-field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { FunctionRow, PersonRow } from '#shared/contract/organisation.ts';
import { choicesOf } from './choices-of.ts';
import classes from './setup.module.css';

interface PeopleProps {
  clientId: string;
  people: readonly PersonRow[];
  functions: readonly FunctionRow[];
}

type Change = Partial<Omit<PersonRow, 'id'>>;

export function People({ clientId, people, functions }: PeopleProps) {
  const add = useCommand(api.organisation.addPerson.mutationOptions(), { tells: 'errors' });
  const update = useRowChange(api.organisation.updatePerson.mutationOptions(), api.organisation.key());
  const remove = useCommand(api.organisation.removePerson.mutationOptions());
  const change = (personId: string, fields: Change) => update({ clientId, personId, change: fields });
  const columns = peopleColumns(functions, change, (personId) => remove.mutate({ clientId, personId }));
  return (
    <Section title="People">
      {people.length > 0 ? (
        <SimpleTable caption="People" columns={columns} rows={people} keyOf={({ id }) => id} />
      ) : (
        <p className={classes.empty}>
          The people who own initiatives and decide. An import adds the owners it finds.
        </p>
      )}
      <AddLine
        label="Add a person"
        draft={`new-person/${clientId}`}
        onAdd={(name) => add.mutateAsync({ clientId, name })}
      />
    </Section>
  );
}

function peopleColumns(
  functions: readonly FunctionRow[],
  change: (personId: string, fields: Change) => Promise<boolean>,
  remove: (personId: string) => void,
): SimpleColumn<PersonRow>[] {
  return [
    {
      heading: 'Name',
      cell: ({ id, name }) => (
        <InlineText
          label="Name"
          draft={`person/${id}/name`}
          value={name}
          isRequired
          onCommit={(text) => change(id, { name: text })}
        />
      ),
    },
    {
      heading: 'Role',
      cell: ({ id, name, role }) => (
        <InlineText
          label={`Role of ${name}`}
          draft={`person/${id}/role`}
          value={role}
          placeholder="–"
          onCommit={(text) => change(id, { role: text })}
        />
      ),
    },
    {
      heading: 'Function',
      width: '11rem',
      cell: ({ id, name, functionId }) => (
        <InlineSelect
          label={`Function of ${name}`}
          value={functionId}
          choices={choicesOf(functions)}
          onCommit={(chosen) => change(id, { functionId: chosen })}
        />
      ),
    },
    mark('CEO', 'isCeo', change),
    mark('Leadership', 'isLeadership', change),
    {
      heading: '',
      label: 'Remove',
      align: 'end',
      width: '3rem',
      cell: ({ id, name }) => <RemoveButton name={name} onRemove={() => remove(id)} />,
    },
  ];
}

function mark(
  heading: string,
  field: 'isCeo' | 'isLeadership',
  change: (personId: string, fields: Change) => Promise<boolean>,
): SimpleColumn<PersonRow> {
  return {
    heading,
    width: '6.5rem',
    cell: (person) => (
      <InlineCheckbox
        isBare
        label={`${person.name}: ${heading}`}
        value={person[field]}
        onCommit={(isSo) => change(person.id, { [field]: isSo })}
      />
    ),
  };
}
