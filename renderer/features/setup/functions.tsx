import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useRowChange } from '#renderer/data/unanswered.ts';
import { AddLine } from '#renderer/ui/add-line.tsx';
import { InlineText } from '#renderer/ui/inline-field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import type { FunctionRow } from '#shared/contract/organisation.ts';
import classes from './setup.module.css';

export function Functions({ clientId, functions }: { clientId: string; functions: readonly FunctionRow[] }) {
  const add = useCommand(api.organisation.addFunction.mutationOptions(), { tells: 'errors' });
  const update = useRowChange(api.organisation.updateFunction.mutationOptions(), api.organisation.key());
  const remove = useCommand(api.organisation.removeFunction.mutationOptions());
  return (
    <Section title="Functions">
      {functions.length === 0 && (
        <p className={classes.empty}>Sales, finance, operations: what people belong to.</p>
      )}
      <ul className={classes.list}>
        {functions.map(({ id, name }) => (
          <li key={id} className={classes.line}>
            <InlineText
              label="Function"
              draft={`function/${id}/name`}
              value={name}
              isRequired
              onCommit={(text) => update({ clientId, functionId: id, change: { name: text } })}
            />
            <RemoveButton name={name} onRemove={() => remove.mutate({ clientId, functionId: id })} />
          </li>
        ))}
      </ul>
      <AddLine
        label="Add a function"
        draft={`new-function/${clientId}`}
        onAdd={(name) => add.mutateAsync({ clientId, name })}
      />
    </Section>
  );
}
