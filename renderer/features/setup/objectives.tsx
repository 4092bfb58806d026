import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useRowChange } from '#renderer/data/unanswered.ts';
import { AddLine } from '#renderer/ui/add-line.tsx';
import { InlineSelect, InlineText } from '#renderer/ui/inline-field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { FunctionRow, PersonRow } from '#shared/contract/organisation.ts';
import type { CycleRow, ObjectiveRow } from '#shared/contract/strategy.ts';
import { choicesOf } from './choices-of.ts';
import classes from './setup.module.css';

interface Related {
  cycles: readonly CycleRow[];
  people: readonly PersonRow[];
  functions: readonly FunctionRow[];
}

interface ObjectivesProps extends Related {
  clientId: string;
  objectives: readonly ObjectiveRow[];
}

type Change = Partial<Omit<ObjectiveRow, 'id'>>;

export function Objectives({ clientId, objectives, ...related }: ObjectivesProps) {
  const add = useCommand(api.strategy.addObjective.mutationOptions(), { tells: 'errors' });
  const update = useRowChange(api.strategy.updateObjective.mutationOptions(), api.strategy.key());
  const remove = useCommand(api.strategy.removeObjective.mutationOptions());
  const change = (objectiveId: string, fields: Change) => update({ clientId, objectiveId, change: fields });
  const columns: SimpleColumn<ObjectiveRow>[] = [
    {
      heading: 'Objective',
      cell: ({ id, title }) => (
        <InlineText
          label="Objective"
          draft={`objective/${id}/title`}
          value={title}
          isRequired
          onCommit={(text) => change(id, { title: text })}
        />
      ),
    },
    weight(change),
    ...relations(related, change),
    origin(objectives, related.cycles, change),
    {
      heading: '',
      label: 'Remove',
      align: 'end',
      width: '3rem',
      cell: ({ id, title }) => (
        <RemoveButton name={title} onRemove={() => remove.mutate({ clientId, objectiveId: id })} />
      ),
    },
  ];
  const cycleId = related.cycles.at(-1)?.id ?? null;
  return (
    <Section title="Objectives">
      {objectives.length > 0 ? (
        <SimpleTable caption="Objectives" columns={columns} rows={objectives} keyOf={({ id }) => id} />
      ) : (
        <p className={classes.empty}>What the initiatives are for; three to five are enough for a year.</p>
      )}
      <AddLine
        label="Add an objective"
        draft={`new-objective/${clientId}`}
        onAdd={(title) => add.mutateAsync({ clientId, title, cycleId })}
      />
    </Section>
  );
}

function weight(
  change: (objectiveId: string, fields: Change) => Promise<boolean>,
): SimpleColumn<ObjectiveRow> {
  return {
    heading: 'Weight',
    width: '4rem',
    cell: ({ id, title, weight: value }) => (
      <InlineText
        label={`Weight of ${title}`}
        draft={`objective/${id}/weight`}
        value={String(value)}
        isRequired
        onCommit={(text) => change(id, { weight: Number(text) })}
      />
    ),
  };
}

function relations(
  { cycles, people, functions }: Related,
  change: (objectiveId: string, fields: Change) => Promise<boolean>,
): SimpleColumn<ObjectiveRow>[] {
  const relation = (
    heading: string,
    field: 'cycleId' | 'ownerId' | 'functionId',
    choices: { value: string; label: string }[],
    width: string,
  ): SimpleColumn<ObjectiveRow> => ({
    heading,
    width,
    cell: (objective) => (
      <InlineSelect
        label={`${heading} of ${objective.title}`}
        value={objective[field]}
        choices={choices}
        onCommit={(chosen) => change(objective.id, { [field]: chosen })}
      />
    ),
  });
  return [
    relation('Owner', 'ownerId', choicesOf(people), '9rem'),
    relation('Function', 'functionId', choicesOf(functions), '9rem'),
    relation('Cycle', 'cycleId', choicesOf(cycles), '6rem'),
  ];
}

/** The objectives of earlier cycles; for one without a cycle, those that have one. */
function origin(
  objectives: readonly ObjectiveRow[],
  cycles: readonly CycleRow[],
  change: (objectiveId: string, fields: Change) => Promise<boolean>,
): SimpleColumn<ObjectiveRow> {
  const startOf = new Map(cycles.map(({ id, startsOn }) => [id, startsOn]));
  const isEarlier = (one: ObjectiveRow, than: ObjectiveRow) => {
    const [start, limit] = [startOf.get(one.cycleId ?? ''), startOf.get(than.cycleId ?? '')];
    return one.id !== than.id && start !== undefined && (limit === undefined || start < limit);
  };
  return {
    heading: 'Goes on with',
    width: '9rem',
    cell: (objective) => (
      <InlineSelect
        label={`What ${objective.title} is carried forward from`}
        value={objective.carriedFromId}
        choices={choicesOf(
          objectives.filter((one) => one.id === objective.carriedFromId || isEarlier(one, objective)),
        )}
        onCommit={(chosen) => change(objective.id, { carriedFromId: chosen })}
      />
    ),
  };
}
