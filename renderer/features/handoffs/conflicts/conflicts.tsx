import { DateText } from '#renderer/ui/figures.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { Conflict } from '#shared/contract/handoffs.ts';
import { useHandoffActions } from '../actions.ts';
import shared from '../handoffs.module.css';
import type { Handoffs } from '../use-handoffs.ts';
import { functionOf } from '../words.ts';
import classes from './conflicts.module.css';

/** Claims on one function in the same weeks: those that need a decision, then how the others were settled. */
export function Conflicts({ all }: { all: Handoffs }) {
  const open = all.conflicts.filter(({ allocation }) => allocation === null);
  const settled = all.conflicts.filter(({ allocation }) => allocation !== null).toReversed();
  if (all.conflicts.length === 0 && all.handoffs.length === 0) return null;
  return (
    <Section
      title={
        <>
          Conflicts <span className={shared.count}>{open.length}</span>
        </>
      }
    >
      {open.length === 0 && <p className={shared.quiet}>No function is needed twice in the same weeks.</p>}
      <ul className={classes.list}>
        {open.map((conflict) => (
          <OpenConflict key={conflict.id} conflict={conflict} all={all} />
        ))}
      </ul>
      {settled.length > 0 && (
        <>
          <h3 className={classes.heading}>Settled</h3>
          <ul className={classes.list}>
            {settled.map((conflict) => (
              <SettledConflict key={conflict.id} conflict={conflict} all={all} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

interface ConflictProps {
  conflict: Conflict;
  all: Handoffs;
}

function OpenConflict({ conflict, all }: ConflictProps) {
  const { ask } = useHandoffActions();
  return (
    <li className={classes.conflict}>
      <ConflictSides conflict={conflict} all={all} />
      <WriteButton
        variant="default"
        aria-label={`Who gives what up? ${conflict.sides.map(({ words }) => words).join(', ')}`}
        onClick={() => ask({ kind: 'allocate', conflict })}
      >
        Who gives what up?
      </WriteButton>
    </li>
  );
}

function SettledConflict({ conflict, all }: ConflictProps) {
  const { withdraw } = useHandoffActions();
  const { allocation } = conflict;
  if (!allocation) return null;
  return (
    <li className={classes.conflict}>
      <div>
        <ConflictSides conflict={conflict} all={all} />
        <p className={classes.decision}>
          {allocation.decision}{' '}
          <span className={shared.count}>
            {allocation.decidedBy}, <DateText date={allocation.decidedOn} />
          </span>
        </p>
      </div>
      <WriteButton
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={`Withdraw the decision “${allocation.decision}”`}
        onClick={() => withdraw(conflict)}
      >
        Withdraw
      </WriteButton>
    </li>
  );
}

/** Which function is needed twice, when, and by what. */
export function ConflictSides({ conflict, all }: ConflictProps) {
  const { sides, weeks } = conflict;
  const [first, second] = sides;
  return (
    <div className={classes.sides}>
      <p className={classes.function}>
        {functionOf(all, conflict.functionId)}
        <span className={shared.count}>
          {weeks ? (
            <>
              {' '}
              is needed twice, <DateText date={weeks.startsOn} style="short" /> to{' '}
              <DateText date={weeks.endsOn} />
            </>
          ) : (
            ' was needed twice'
          )}
        </span>
      </p>
      <p className={classes.side}>{first.words}</p>
      <p className={classes.side}>{second.words}</p>
    </div>
  );
}
