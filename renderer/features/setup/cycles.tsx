import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useToday } from '#renderer/data/today.ts';
import { useRowChange } from '#renderer/data/unanswered.ts';
import { AddLine } from '#renderer/ui/add-line.tsx';
import { InlineDate } from '#renderer/ui/date/inline-date.tsx';
import { InlineText } from '#renderer/ui/inline-field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { CycleRow } from '#shared/contract/strategy.ts';
import { nextCycle } from './next-cycle.ts';
import classes from './setup.module.css';

interface CyclesProps {
  clientId: string;
  cycles: readonly CycleRow[];
  /** The month in which the client's fiscal year starts, 1 to 12. */
  fiscalYearStart: number;
}

type Change = Partial<Omit<CycleRow, 'id'>>;

export function Cycles({ clientId, cycles, fiscalYearStart }: CyclesProps) {
  const add = useCommand(api.strategy.addCycle.mutationOptions(), { tells: 'errors' });
  const update = useRowChange(api.strategy.updateCycle.mutationOptions(), api.strategy.key());
  const today = useToday();
  const remove = useCommand(api.strategy.removeCycle.mutationOptions());
  const change = (cycleId: string, fields: Change) => update({ clientId, cycleId, change: fields });
  const columns: SimpleColumn<CycleRow>[] = [
    {
      heading: 'Cycle',
      cell: ({ id, name }) => (
        <InlineText
          label="Planning cycle"
          draft={`cycle/${id}/name`}
          value={name}
          isRequired
          onCommit={(text) => change(id, { name: text })}
        />
      ),
    },
    date('First day', 'startsOn', change),
    date('Last day', 'endsOn', change),
    {
      heading: '',
      label: 'Remove',
      align: 'end',
      width: '3rem',
      cell: ({ id, name }) => (
        <RemoveButton name={name} onRemove={() => remove.mutate({ clientId, cycleId: id })} />
      ),
    },
  ];
  const addNext = (name: string) =>
    add.mutateAsync({ clientId, name, ...nextCycle(cycles, fiscalYearStart, today) });
  return (
    <Section title="Planning cycles">
      {cycles.length > 0 ? (
        <SimpleTable caption="Planning cycles" columns={columns} rows={cycles} keyOf={({ id }) => id} />
      ) : (
        <p className={classes.empty}>One for each annual plan; objectives belong to one.</p>
      )}
      <AddLine label="Add a planning cycle" draft={`new-cycle/${clientId}`} onAdd={addNext} />
    </Section>
  );
}

function date(
  heading: string,
  field: 'startsOn' | 'endsOn',
  change: (cycleId: string, fields: Change) => Promise<boolean>,
): SimpleColumn<CycleRow> {
  return {
    heading,
    width: '12rem',
    cell: (cycle) => (
      <InlineDate
        label={`${heading} of ${cycle.name}`}
        draft={`cycle/${cycle.id}/${field}`}
        value={cycle[field]}
        isRequired
        onCommit={(text) => change(cycle.id, { [field]: text })}
      />
    ),
  };
}
