import { Combobox, useCombobox } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { foldText } from '#shared/domain/search-text.ts';
import { inLayer } from '../layer.tsx';
import classes from './edit.module.css';
import type { FieldProps } from './field.ts';
import { focusAtEnd } from './plain-field.tsx';

interface ChoiceFieldProps extends FieldProps {
  gridId: string;
  options: readonly string[];
  /** The label the cell holds now. */
  current: string;
  /** What was typed before; it narrows the list from the start. */
  typed: string;
  onChoose: (label: string) => void;
}

/** A list to choose from that narrows as one types; what stands out is what Enter and Tab take. */
export function ChoiceField({
  gridId,
  onText,
  input,
  options,
  current,
  typed,
  onChoose,
}: ChoiceFieldProps): ReactNode {
  const list = useMatches(options, current, typed, onText);
  const listId = useId();
  // Once the text was refused, the reason stands where the empty list would.
  const isRefused = input['aria-invalid'] === true && list.matching.length === 0;
  const store = useCombobox({ opened: !isRefused });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) input.onKeyDown(event);
    else {
      event.preventDefault();
      list.step(step);
    }
  };
  return (
    <Combobox
      store={store}
      offset={0}
      position="bottom-start"
      keepMounted={false}
      onOptionSubmit={onChoose}
      {...inLayer(gridId)}
    >
      <Combobox.DropdownTarget>
        <input
          {...input}
          ref={focusAtEnd}
          type="text"
          role="combobox"
          aria-expanded={!isRefused}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={list.matching.length > 0 ? `${listId}-${list.active}` : undefined}
          autoComplete="off"
          className={classes.field}
          placeholder={current}
          value={list.query}
          onChange={({ currentTarget }) => list.type(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </Combobox.DropdownTarget>
      <ChoiceList id={listId} label={input['aria-label']} matching={list.matching} active={list.active} />
    </Combobox>
  );
}

/** The options that match what is typed, and the one that stands out among them. */
function useMatches(
  options: readonly string[],
  current: string,
  typed: string,
  onText: FieldProps['onText'],
) {
  const now = Math.max(0, options.indexOf(current));
  const [query, setQuery] = useState(typed);
  const [active, setActive] = useState(typed === '' ? now : 0);
  const matching = matchingOptions(options, query);
  return {
    query,
    matching,
    active,
    type: (typed: string): void => {
      const place = typed === '' ? now : 0;
      setQuery(typed);
      setActive(place);
      onText(matchingOptions(options, typed)[place] ?? typed);
    },
    step: (by: 1 | -1): void => {
      const place = (active + by + matching.length) % Math.max(matching.length, 1);
      setActive(place);
      onText(matching[place] ?? query);
    },
  };
}

/** The options that hold the text, those that start with it first. */
function matchingOptions(options: readonly string[], query: string): readonly string[] {
  const wanted = foldText(query.trim());
  const starts = (option: string): number => Number(foldText(option).startsWith(wanted));
  return options
    .filter((option) => foldText(option).includes(wanted))
    .toSorted((a, b) => starts(b) - starts(a));
}

interface ChoiceListProps {
  id: string;
  label: string;
  matching: readonly string[];
  active: number;
}

function ChoiceList({ id, label, matching, active }: ChoiceListProps): ReactNode {
  return (
    <Combobox.Dropdown className={classes.choices}>
      <Combobox.Options id={id} aria-label={label}>
        {matching.map((option, place) => (
          <Combobox.Option
            key={option}
            id={`${id}-${place}`}
            value={option}
            aria-selected={place === active}
            ref={place === active ? bringIntoSight : null}
            className={classes.choice}
          >
            {option === '' ? '—' : option}
          </Combobox.Option>
        ))}
      </Combobox.Options>
      {matching.length === 0 && <Combobox.Empty>Nothing like this</Combobox.Empty>}
    </Combobox.Dropdown>
  );
}

function bringIntoSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
