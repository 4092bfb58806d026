import { links } from '#renderer/state/links.ts';
import { DateText } from '#renderer/ui/figures.tsx';
import { Gap } from '#renderer/ui/gap.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import { RowButtons } from '#renderer/ui/row-buttons.tsx';
import { RunwayMark } from '#renderer/ui/runway-mark.tsx';
import type { RunwayPlace } from '#renderer/ui/runway-words.ts';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { TextButton } from '#renderer/ui/text-button.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { DecisionRow, RunwayItem } from '#shared/contract/decisions.ts';
import { daysBetween } from '#shared/domain/dates.ts';
import type { RowActions } from './asking.ts';
import classes from './decisions.module.css';
import type { Register } from './use-decisions.ts';
import { daysWords, deciderWords } from './words.ts';

/** A decision that is open, and its row in the register; a milestone has none. */
interface OpenDecision {
  item: RunwayItem;
  row: DecisionRow | undefined;
}

/** What is still to be decided, by decide-by date. */
export function OpenDecisions({ register, actions }: { register: Register; actions: RowActions }) {
  const locale = useLocale();
  const byId = new Map(register.rows.map((row) => [row.id, row]));
  const open = register.runway
    .filter(({ state }) => state !== 'decided')
    .map((item): OpenDecision => ({ item, row: byId.get(item.id) }));
  if (open.length === 0)
    return <Section title="Open">{<p className={classes.quiet}>Everything is decided.</p>}</Section>;
  return (
    <Section title={`Open (${open.length})`}>
      <SimpleTable
        caption="Open decisions"
        columns={columnsOf(register, actions, locale)}
        rows={open}
        keyOf={({ item }) => item.id}
      />
    </Section>
  );
}

function columnsOf(register: Register, actions: RowActions, locale: string): SimpleColumn<OpenDecision>[] {
  const { slug } = register.client;
  const decider = (item: RunwayItem) => deciderWords(item, register);
  return [
    {
      heading: 'Decide by',
      width: '6rem',
      cell: ({ item }) => <DateText date={item.decideBy} style="short" />,
    },
    {
      heading: 'Question',
      cell: ({ item, row }) => <Question item={item} row={row} register={register} onEdit={actions.edit} />,
    },
    { heading: 'Decides', width: '8.5rem', cell: ({ item }) => decider(item) ?? <Gap>Nobody named</Gap> },
    {
      heading: 'Belongs on',
      width: '15.5rem',
      cell: ({ item }) => (
        <RunwayMark place={placeOf(item, decider(item) !== undefined)} href={sessionLink(item, slug)} />
      ),
    },
    {
      heading: 'Waiting',
      width: '6rem',
      align: 'end',
      cell: ({ row }) => row && daysWords(Math.max(0, daysBetween(row.raisedOn, register.asOf)), locale),
    },
    {
      heading: '',
      label: 'Do',
      width: '8rem',
      align: 'end',
      cell: ({ row }) => row && <Doing row={row} actions={actions} />,
    },
  ];
}

interface QuestionProps extends OpenDecision {
  register: Register;
  onEdit: (row: DecisionRow) => void;
}

function Question({ item, row, register, onEdit }: QuestionProps) {
  const { slug } = register.client;
  const initiative = register.initiatives.find(({ id }) => id === item.initiativeId);
  return (
    <div className={classes.question}>
      {row ? (
        <TextButton onClick={() => onEdit(row)}>{item.question}</TextButton>
      ) : (
        <a className={classes.open} href={links.milestone(slug, item.id)}>
          {item.question}
        </a>
      )}
      {initiative && (
        <a className={classes.initiative} href={links.initiative(slug, initiative.id)}>
          {initiative.title}
        </a>
      )}
    </div>
  );
}

function placeOf({ state, session }: RunwayItem, hasDecider: boolean): RunwayPlace {
  if (session) return { state: 'placed', session };
  return {
    state: state === 'late' || state === 'undated' ? state : hasDecider ? 'no_session' : 'no_decider',
  };
}

function sessionLink({ session }: RunwayItem, slug: string): string | undefined {
  return session
    ? links.session(slug, session.sessionId ?? `${session.seriesId}@${session.ruleOn}`)
    : undefined;
}

function Doing({ row, actions }: { row: DecisionRow; actions: RowActions }) {
  return (
    <RowButtons>
      <WriteButton
        variant="default"
        size="compact-sm"
        aria-label={`Resolve: ${row.question}`}
        onClick={() => actions.resolve(row)}
      >
        Resolve…
      </WriteButton>
      <RemoveButton name={row.question} onRemove={() => actions.remove(row)} />
    </RowButtons>
  );
}
