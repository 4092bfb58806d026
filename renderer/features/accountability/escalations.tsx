import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { links } from '#renderer/state/links.ts';
import { DateText } from '#renderer/ui/figures.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import { RowButtons } from '#renderer/ui/row-buttons.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { EscalationRow } from '#shared/contract/accountability.ts';
import { escalationStateWords } from '#shared/domain/accountability-words.ts';
import { escalationStateOf } from '#shared/domain/escalation.ts';
import classes from './accountability.module.css';
import type { Ask } from './asking.ts';
import { Suggestions } from './suggestions.tsx';
import type { Accountability } from './use-accountability.ts';

interface EscalationsProps {
  accountability: Accountability;
  ask: Ask;
}

/** What was taken to the CEO and what came of it, under what suggests itself. */
export function Escalations({ accountability, ask }: EscalationsProps) {
  const { escalations, suggestions } = accountability;
  const columns = useColumns(accountability, ask);
  const raise = (
    <WriteButton variant="default" onClick={() => ask({ kind: 'raise', suggestion: undefined })}>
      Raise…
    </WriteButton>
  );
  return (
    <Section title="Escalations" actions={raise}>
      <Suggestions accountability={accountability} ask={ask} />
      {escalations.length > 0 ? (
        <SimpleTable caption="Escalations" columns={columns} rows={escalations} keyOf={({ id }) => id} />
      ) : (
        <p className={classes.quiet}>
          {suggestions.length > 0
            ? 'Nothing has been raised yet.'
            : 'Nothing has been raised, and nothing suggests it.'}
        </p>
      )}
    </Section>
  );
}

function useColumns({ client, initiatives }: Accountability, ask: Ask): SimpleColumn<EscalationRow>[] {
  const of = (escalationId: string) => ({ clientId: client.id, escalationId });
  const acknowledge = useCommand(api.escalations.acknowledge.mutationOptions());
  const reopen = useCommand(api.escalations.reopen.mutationOptions());
  const remove = useCommand(api.escalations.remove.mutationOptions());
  const steps: Steps = {
    acknowledge: ({ id }) => acknowledge.mutate(of(id)),
    resolve: (escalation) => ask({ kind: 'resolve', escalation }),
    reopen: ({ id }) => reopen.mutate(of(id)),
    remove: ({ id }) => remove.mutate(of(id)),
  };
  const initiative = (id: string | null) => initiatives.find((known) => known.id === id);
  return [
    { heading: 'Raised', width: '7rem', cell: ({ raisedOn }) => <DateText date={raisedOn} style="short" /> },
    {
      heading: 'Matter',
      cell: ({ reason, initiativeId, decision }) => {
        const about = initiative(initiativeId);
        return (
          <div className={classes.matter}>
            <span>{reason}</span>
            {about && (
              <a className={classes.initiative} href={links.initiative(client.slug, about.id)}>
                {about.title}
              </a>
            )}
            {decision !== '' && <span className={classes.quiet}>Decided: {decision}</span>}
          </div>
        );
      },
    },
    { heading: 'State', width: '11rem', cell: (row) => <State row={row} /> },
    {
      ...{ heading: '', label: 'Do', width: '15rem', align: 'end' },
      cell: (row) => <Doing row={row} steps={steps} />,
    },
  ];
}

interface Steps {
  acknowledge: (row: EscalationRow) => void;
  resolve: (row: EscalationRow) => void;
  reopen: (row: EscalationRow) => void;
  remove: (row: EscalationRow) => void;
}

function State({ row }: { row: EscalationRow }) {
  const state = escalationStateOf(row);
  return (
    <span className={classes.state} data-state={state}>
      {escalationStateWords[state]}{' '}
      <DateText date={row.resolvedOn ?? row.acknowledgedOn ?? row.raisedOn} style="short" />
    </span>
  );
}

function Doing({ row, steps }: { row: EscalationRow; steps: Steps }) {
  const state = escalationStateOf(row);
  const button = (label: string, run: (row: EscalationRow) => void, variant = 'default') => (
    <WriteButton
      variant={variant}
      size="compact-sm"
      aria-label={`${label} ${row.reason}`}
      onClick={() => run(row)}
    >
      {label}
    </WriteButton>
  );
  return (
    <RowButtons>
      {state === 'raised' && button('Acknowledge', steps.acknowledge)}
      {state === 'resolved'
        ? button('Open again', steps.reopen, 'subtle')
        : button('Resolve…', steps.resolve)}
      <RemoveButton name={row.reason} onRemove={() => steps.remove(row)} />
    </RowButtons>
  );
}
