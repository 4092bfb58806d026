import { Button, NativeSelect } from '@mantine/core';
import { KeptDate } from '#renderer/ui/date/kept-date.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { InitiativeChange } from '#shared/contract/initiatives.ts';
import { initiativeStatuses, statusWords } from '#shared/domain/vocabulary.ts';
import classes from './registry.module.css';
import type { Related } from './registry-row.ts';

interface SelectionBarProps {
  count: number;
  related: Related;
  onChange: (change: InitiativeChange) => void;
  onRemove: () => void;
  onClear: () => void;
}

/**
 * What can be done with the selected initiatives together; each is one command and one undo. It stands below the rows, so
 * that none moves away under the pointer that is about to select it.
 */
export function SelectionBar({ count, related, onChange, onRemove, onClear }: SelectionBarProps) {
  const statuses = initiativeStatuses.map((value) => ({ value, label: statusWords[value] }));
  const owners = related.people.map(({ id, name }) => ({ value: id, label: name }));
  const objectives = related.objectives.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <section className={classes.selection} aria-label="Selected initiatives">
      <strong className="figures">{count} selected</strong>
      <Choice label="Set status" choices={statuses} onChoose={(text) => onStatus(text, onChange)} />
      <Choice label="Set owner" choices={owners} onChoose={(ownerId) => onChange({ ownerId })} />
      <Choice
        label="Set objective"
        choices={objectives}
        onChoose={(objectiveId) => onChange({ objectiveId })}
      />
      <KeptDate
        size="xs"
        aria-label="Set target date"
        className={classes.targetDate ?? ''}
        placeholder="Set target date"
        value=""
        onCommit={(targetOn) => targetOn !== '' && onChange({ targetOn })}
      />
      <WriteButton size="xs" variant="default" onClick={onRemove}>
        Remove
      </WriteButton>
      <Button size="xs" variant="subtle" onClick={onClear}>
        Clear
      </Button>
    </section>
  );
}

function onStatus(text: string, onChange: (change: InitiativeChange) => void): void {
  const status = initiativeStatuses.find((known) => known === text);
  if (status) onChange({ status });
}

interface ChoiceProps {
  label: string;
  choices: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}

/** A select that acts and goes back to its name. */
function Choice({ label, choices, onChoose }: ChoiceProps) {
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={[{ value: '', label }, ...choices]}
      value=""
      onChange={({ currentTarget }) => {
        if (currentTarget.value !== '') onChoose(currentTarget.value);
      }}
    />
  );
}
