import { DateText } from '#renderer/ui/figures.tsx';
import { Gap } from '#renderer/ui/gap.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { TextButton } from '#renderer/ui/text-button.tsx';
import { formatDate } from '#shared/domain/dates.ts';
import { handoffStateWords } from '#shared/domain/vocabulary.ts';
import { useHandoffActions } from '../actions.ts';
import shared from '../handoffs.module.css';
import type { HandoffView } from '../model/handoff-view.ts';
import { dayWords } from '../words.ts';
import { RowActions } from './row-actions.tsx';
import { useRowKeys } from './use-row-keys.ts';
import classes from './waiting.module.css';

interface HandoffTableProps {
  caption: string;
  handoffs: readonly HandoffView[];
}

export function HandoffTable({ caption, handoffs }: HandoffTableProps) {
  return <SimpleTable caption={caption} columns={columns} rows={handoffs} keyOf={({ id }) => id} />;
}

const columns: SimpleColumn<HandoffView>[] = [
  { heading: 'Hand-off', cell: (handoff) => <What handoff={handoff} /> },
  {
    heading: 'From → to',
    width: 'min(15rem, 18%)',
    cell: ({ from, to }) => (
      <span>
        {from} <span className={shared.count}>→</span> {to}
      </span>
    ),
  },
  { heading: 'Due', width: '7.5rem', cell: (handoff) => <Due handoff={handoff} /> },
  {
    heading: 'Waiting',
    width: '5.5rem',
    align: 'end',
    cell: ({ waiting, isWaiting }) => (
      <span className={isWaiting ? classes.days : shared.count}>{dayWords(waiting)}</span>
    ),
  },
  { heading: 'State', width: 'min(9.5rem, 13%)', cell: (handoff) => <State handoff={handoff} /> },
  {
    heading: '',
    label: 'Actions',
    align: 'end',
    width: '7.25rem',
    cell: (handoff) => <RowActions handoff={handoff} />,
  },
];

function What({ handoff }: { handoff: HandoffView }) {
  const { ask } = useHandoffActions();
  const onKeyDown = useRowKeys(handoff);
  return (
    <span className={classes.two}>
      <TextButton
        data-handoff={handoff.id}
        onKeyDown={onKeyDown}
        onClick={() => ask({ kind: 'handoff', handoff })}
      >
        {handoff.what}
      </TextButton>
      {handoff.initiative === null ? (
        <span className={shared.small}>
          <Gap>No initiative</Gap>
        </span>
      ) : (
        <span className={shared.small}>{handoff.initiative}</span>
      )}
    </span>
  );
}

function Due({ handoff: { dueOn, overdue } }: { handoff: HandoffView }) {
  return (
    <span className={classes.two}>
      <DateText date={dueOn} />
      {overdue > 0 && <span className={classes.overdue}>{dayWords(overdue)} overdue</span>}
    </span>
  );
}

function State({ handoff }: { handoff: HandoffView }) {
  const locale = useLocale();
  const { state, proposedFor, agreedOn, deliveredOn, declinedOn } = handoff;
  const on = deliveredOn ?? declinedOn ?? agreedOn;
  return (
    <span className={classes.two}>
      <span>{handoffStateWords[state]}</span>
      {state === 'countered' && proposedFor !== null && (
        <span className={shared.small}>for {formatDate(proposedFor, locale, 'short')}</span>
      )}
      {on !== null && <span className={shared.small}>{formatDate(on, locale, 'short')}</span>}
    </span>
  );
}
