import IconGripVertical from '@tabler/icons-react/dist/esm/icons/IconGripVertical.mjs';
import { type KeyboardEvent, useState } from 'react';
import { AddLine } from '#renderer/ui/add-line.tsx';
import { InlineText } from '#renderer/ui/inline-field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { useWriteButton } from '#renderer/ui/read-only.ts';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import { isRegistryFirst } from '#shared/domain/agenda.ts';
import { type SessionKind, sessionKindInSentence } from '#shared/domain/vocabulary.ts';
import { type Agenda, changeItem, minutesInWords, moveItem, totalMinutes } from '../model/agenda.ts';
import classes from './details.module.css';

interface AgendaEditorProps {
  /** What the drafts of its fields begin with (state/drafts.ts). */
  draft: string;
  agenda: Agenda;
  kind: SessionKind;
  onChange: (agenda: Agenda) => Promise<unknown>;
}

const usualMinutes = 15;
const mostMinutes = 600;

/** What is talked about and for how long. Items move by their handle: dragged, or with the arrow keys. */
export function AgendaEditor({ draft, agenda, kind, onChange }: AgendaEditorProps) {
  const [dragged, setDragged] = useState<number>();
  const change = async (changed: Agenda): Promise<boolean> => {
    if (changed === agenda) return true;
    return onChange(changed).then(
      () => true,
      () => false,
    );
  };
  return (
    <Section
      title="Agenda"
      actions={<span className={classes.quiet}>{minutesInWords(totalMinutes(agenda))}</span>}
    >
      <ol className={classes.agenda}>
        {[...agenda.entries()].map(([place, item]) => (
          <AgendaItem
            key={place}
            {...{ draft, agenda, place, item, change, setDragged }}
            isDragged={dragged === place}
            onDrop={dragged === undefined ? undefined : () => void change(moveItem(agenda, dragged, place))}
          />
        ))}
      </ol>
      {!isRegistryFirst(kind, agenda) && (
        <p className={classes.gap}>The registry is the first document of a {sessionKindInSentence(kind)}.</p>
      )}
      <AddLine
        label="Add an item"
        draft={`${draft}/new`}
        onAdd={(title) => onChange([...agenda, { title, minutes: usualMinutes }])}
      />
    </Section>
  );
}

interface AgendaItemProps {
  draft: string;
  agenda: Agenda;
  place: number;
  item: Agenda[number];
  change: (changed: Agenda) => Promise<boolean>;
  isDragged: boolean;
  setDragged: (place: number | undefined) => void;
  /** Takes the item that is dragged, where one is. */
  onDrop: (() => void) | undefined;
}

function AgendaItem(props: AgendaItemProps) {
  const { draft, agenda, place, item, change, isDragged, setDragged, onDrop } = props;
  const { title, minutes } = item;
  return (
    <li
      className={classes.item}
      data-done={item.isDone || undefined}
      data-dragged={isDragged || undefined}
      onDragOver={(event) => onDrop && event.preventDefault()}
      onDrop={onDrop}
    >
      <AgendaHandle
        title={title}
        onStep={(step) => void change(moveItem(agenda, place, place + step))}
        onDrag={(isNow) => setDragged(isNow ? place : undefined)}
      />
      <InlineText
        label={`Item ${place + 1}`}
        draft={`${draft}/${place}/title`}
        value={title}
        isRequired
        onCommit={(text) => change(changeItem(agenda, place, { title: text }))}
      />
      <Minutes
        {...{ title, minutes }}
        draft={`${draft}/${place}/minutes`}
        onCommit={(typed) => change(changeItem(agenda, place, { minutes: typed }))}
      />
      <RemoveButton name={title} onRemove={() => void change(agenda.toSpliced(place, 1))} />
    </li>
  );
}

interface MinutesProps {
  title: string;
  draft: string;
  minutes: number;
  onCommit: (minutes: number) => Promise<boolean>;
}

function Minutes({ title, draft, minutes, onCommit }: MinutesProps) {
  const commit = async (text: string) => {
    const typed = Math.round(Number(text));
    return typed >= 0 && typed <= mostMinutes ? onCommit(typed) : true;
  };
  return (
    <span className={classes.minutes}>
      <InlineText
        label={`Minutes for ${title}`}
        draft={draft}
        value={String(minutes)}
        isRequired
        onCommit={commit}
      />
      min
    </span>
  );
}

interface AgendaHandleProps {
  title: string;
  onStep: (step: 1 | -1) => void;
  onDrag: (isDragged: boolean) => void;
}

function AgendaHandle({ title, onStep, onDrag }: AgendaHandleProps) {
  const whileReadOnly = useWriteButton();
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (step === undefined || 'aria-disabled' in whileReadOnly) return;
    event.preventDefault();
    onStep(step);
    focusHandle(event.currentTarget, step);
  };
  return (
    <button
      type="button"
      className={classes.handle}
      aria-label={`Move ${title}`}
      title="Drag, or use the arrow keys"
      draggable={!('aria-disabled' in whileReadOnly)}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
      onKeyDown={onKeyDown}
      {...whileReadOnly}
    >
      <IconGripVertical size={14} aria-hidden="true" />
    </button>
  );
}

/** The focus goes with the item: its handle is now the neighbour's. */
function focusHandle(handle: HTMLElement, step: 1 | -1): void {
  const item = handle.closest('li');
  const neighbour = step === 1 ? item?.nextElementSibling : item?.previousElementSibling;
  neighbour?.querySelector('button')?.focus();
}
