import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useRowChange } from '#renderer/data/unanswered.ts';
import { InlineDate } from '#renderer/ui/date/inline-date.tsx';
import { InlineSelect, InlineText } from '#renderer/ui/inline-field.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import type { Commit } from '#renderer/ui/use-inline-text.ts';
import type { TranslationRow } from '#shared/contract/strategy.ts';
import type { Requests } from '#shared/contract/types.ts';
import {
  translationKinds,
  translationKindWords,
  translationStates,
  translationStateWords,
} from '#shared/domain/vocabulary.ts';
import classes from '../strategy.module.css';
import type { Strategy } from '../use-strategy.ts';

type Change = Requests['translations']['update']['change'];

export const kindChoices = translationKinds.map((kind) => ({
  value: kind,
  label: translationKindWords[kind],
}));
const stateChoices = translationStates.map((state) => ({
  value: state,
  label: translationStateWords[state],
}));

/** One translation; every part of it is changed where it stands. */
export function TranslationLine({ row, strategy }: { row: TranslationRow; strategy: Strategy }) {
  const { clientId, people, functions } = strategy;
  const update = useRowChange(api.translations.update.mutationOptions(), api.translations.key());
  const remove = useCommand(api.translations.remove.mutationOptions());
  const change = (fields: Change) => update({ clientId, translationId: row.id, change: fields });
  const { what, kind, state, ownerId, functionId, onDate } = row;
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  const chosen = <Choice extends string>(choices: readonly Choice[], value: string | null) =>
    choices.find((choice) => choice === value);
  const select = (
    label: string,
    value: string | null,
    choices: readonly { value: string; label: string }[],
    onCommit: Commit<string | null>,
  ) => (
    <InlineSelect
      label={`${label} of ${what}`}
      value={value}
      choices={choices}
      onCommit={onCommit}
      none={label}
    />
  );
  return (
    <li className={classes.translation} data-state={state}>
      <InlineText
        label="Turned into"
        draft={`translation/${row.id}/what`}
        value={what}
        isRequired
        onCommit={(text) => change({ what: text })}
      />
      <RemoveButton name={what} onRemove={() => remove.mutate({ clientId, translationId: row.id })} />
      <div className={classes.details}>
        {select('Kind', kind, kindChoices, (value) => change({ kind: chosen(translationKinds, value) }))}
        {select('Owner', ownerId, named(people), (value) => change({ ownerId: value }))}
        {select('Function', functionId, named(functions), (value) => change({ functionId: value }))}
        <InlineDate
          label={`Date of ${what}`}
          draft={`translation/${row.id}/date`}
          value={onDate ?? ''}
          onCommit={(text) => change({ onDate: text === '' ? null : text })}
        />
        {select('State', state, stateChoices, (value) => change({ state: chosen(translationStates, value) }))}
      </div>
    </li>
  );
}
