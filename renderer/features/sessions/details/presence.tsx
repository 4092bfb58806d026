import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { KeptDate } from '#renderer/ui/date/kept-date.tsx';
import { InlineCheckbox } from '#renderer/ui/inline-field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { useWriteField } from '#renderer/ui/read-only.ts';
import type { PersonRow } from '#shared/contract/organisation.ts';
import type { Session } from '#shared/contract/sessions.ts';
import type { SessionKind } from '#shared/domain/vocabulary.ts';
import type { SessionChange } from '../model/foreseen-session.ts';
import classes from './details.module.css';
import { kindChoices } from './new-session.tsx';
import type { ChangeSession } from './use-session-change.ts';

interface PresenceProps {
  session: Session;
  people: readonly PersonRow[];
  onChange: ChangeSession;
}

/** What kind of session, when, and who is there: it decides where a decision can be taken. */
export function Presence({ session, people, onChange }: PresenceProps) {
  const whileReadOnly = useWriteField();
  const change = (fields: SessionChange) =>
    onChange(fields).then(
      () => true,
      () => false,
    );
  return (
    <Section title="When and who">
      <div className={classes.when}>
        <Select
          label="Kind"
          data={kindChoices}
          allowDeselect={false}
          value={session.kind}
          {...whileReadOnly}
          onChange={(kind) => kind && void change({ kind: kind as SessionKind })}
        />
        <KeptDate
          label="Date"
          value={session.onDate}
          {...whileReadOnly}
          onCommit={(onDate) => onDate !== '' && void change({ onDate })}
        />
        <SessionTime time={session.startTime} onChange={change} />
      </div>
      <div className={classes.groups}>
        <InlineCheckbox
          label="With the CEO"
          value={session.withCeo}
          onCommit={(withCeo) => change({ withCeo })}
        />
        <InlineCheckbox
          label="With the leadership team"
          value={session.withLeadership}
          onCommit={(withLeadership) => change({ withLeadership })}
        />
      </div>
      <MultiSelect
        label="Further people"
        placeholder={session.personIds.length === 0 ? 'Nobody else' : ''}
        searchable
        hidePickedOptions
        clearButtonProps={{ 'aria-label': 'Remove all' }}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        nothingFoundMessage="No such person. People are added under Setup."
        value={session.personIds}
        {...whileReadOnly}
        onChange={(personIds) => void change({ personIds })}
      />
    </Section>
  );
}

/** The start is kept when the field is left; an emptied one is no start. */
function SessionTime({ time, onChange }: { time: string | null; onChange: ChangeSession }) {
  const [typed, setTyped] = useState<string>();
  const whileReadOnly = useWriteField();
  const commit = () => {
    setTyped(undefined);
    if (typed !== undefined && typed !== (time ?? '')) void onChange({ startTime: typed || null });
  };
  return (
    <TextInput
      type="time"
      label="Start"
      value={typed ?? time ?? ''}
      {...whileReadOnly}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
