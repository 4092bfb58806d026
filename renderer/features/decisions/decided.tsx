import { DateText } from '#renderer/ui/figures.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { DecisionRow } from '#shared/contract/decisions.ts';
import { compareText } from '#shared/domain/dates.ts';
import type { RowActions } from './asking.ts';
import classes from './decisions.module.css';
import type { Register } from './use-decisions.ts';
import { deciderWords } from './words.ts';

/** What was decided, the newest first. */
export function Decided({ register, actions }: { register: Register; actions: RowActions }) {
  const rows = register.rows
    .filter(({ decidedOn }) => decidedOn !== null)
    .toSorted((one, other) => compareText(other.decidedOn ?? '', one.decidedOn ?? ''));
  if (rows.length === 0) return null;
  const columns: SimpleColumn<DecisionRow>[] = [
    {
      heading: 'Decided',
      width: '8rem',
      cell: ({ decidedOn }) => <DateText date={decidedOn} style="short" />,
    },
    { heading: 'Question', cell: ({ question }) => question },
    { heading: 'Outcome', cell: ({ outcome }) => <span className={classes.outcome}>{outcome}</span> },
    { heading: 'By', width: '10rem', cell: (row) => deciderWords(row, register) },
    {
      heading: '',
      label: 'Take back',
      width: '9rem',
      align: 'end',
      cell: (row) => (
        <WriteButton
          variant="subtle"
          size="compact-sm"
          aria-label={`Open again: ${row.question}`}
          onClick={() => actions.reopen(row)}
        >
          Open again
        </WriteButton>
      ),
    },
  ];
  return (
    <Section title={`Decided (${rows.length})`}>
      <SimpleTable caption="Decisions taken" columns={columns} rows={rows} keyOf={({ id }) => id} />
    </Section>
  );
}
