import type { ReactNode } from 'react';
import { useCurrentClient } from '#renderer/data/clients.ts';
import { useToday } from '#renderer/data/today.ts';
import { links } from '#renderer/state/links.ts';
import { DateText, RelativeDate } from '#renderer/ui/figures.tsx';
import { Gap } from '#renderer/ui/gap.tsx';
import { RunwayMark } from '#renderer/ui/runway-mark.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import { milestoneKindWords } from '#shared/domain/vocabulary.ts';
import { useCalendarActions } from '../actions.ts';
import { MilestoneMark } from '../kind-mark.tsx';
import type { CalendarMilestone } from '../model/calendar-milestone.ts';
import { slipWords } from '../words.ts';
import classes from './details.module.css';
import { SlipHistory } from './slip-history.tsx';

/** Everything about one milestone, and what can be done with it. */
export function MilestoneDetails({ milestone }: { milestone: CalendarMilestone }) {
  const client = useCurrentClient();
  const { title, kind, initiative, initiativeId, note } = milestone;
  return (
    <article className={classes.details}>
      <header className={classes.head}>
        <MilestoneMark milestone={milestone} size={18} />
        <div>
          <p className={classes.kind}>{milestoneKindWords[kind]}</p>
          <h2 className={classes.title}>{title}</h2>
          {client && (
            <a className={classes.initiative} href={links.initiative(client.slug, initiativeId)}>
              {initiative}
            </a>
          )}
        </div>
      </header>
      <Facts milestone={milestone} />
      {note !== '' && <p className={classes.note}>{note}</p>}
      <SlipHistory milestone={milestone} />
      <DetailActions milestone={milestone} />
    </article>
  );
}

function Facts({ milestone }: { milestone: CalendarMilestone }) {
  const { decider, decideBy, runway, owner, completedOn } = milestone;
  const isDecided = runway === null;
  return (
    <dl className={classes.facts}>
      <Fact name="Due">
        <Due milestone={milestone} />
      </Fact>
      {milestone.slips > 0 && (
        <Fact name="First agreed">
          <DateText date={milestone.originalDueOn} />
          <span className={classes.quiet}> · {slipWords(milestone)}</span>
        </Fact>
      )}
      {completedOn !== null && (
        <Fact name="Completed">
          <DateText date={completedOn} />
        </Fact>
      )}
      <Fact name="Owner">{owner ?? <Gap>No owner</Gap>}</Fact>
      {decider !== null && <Fact name="Input from">{decider}</Fact>}
      {decideBy !== null && !isDecided && (
        <Fact name="Decide by">
          <DateText date={decideBy} />
          <LeadTime days={milestone.leadDays} />
        </Fact>
      )}
      {runway && (
        <Fact name="Runway">
          <RunwayMark place={runway} />
        </Fact>
      )}
    </dl>
  );
}

function Due({ milestone: { dueOn, standing } }: { milestone: CalendarMilestone }) {
  const asOf = useToday(useCurrentClient()?.timeZone);
  return (
    <>
      <DateText date={dueOn} />
      {dueOn !== null && standing !== 'completed' && (
        <span className={standing === 'overdue' ? classes.overdue : classes.quiet}>
          {' · '}
          {standing === 'overdue' && 'overdue, '}
          <RelativeDate date={dueOn} asOf={asOf} />
        </span>
      )}
    </>
  );
}

function LeadTime({ days }: { days: number }) {
  if (days === 0) return null;
  return (
    <span className={classes.quiet}>
      {' '}
      · {days} {days === 1 ? 'day' : 'days'} before
    </span>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DetailActions({ milestone }: { milestone: CalendarMilestone }) {
  const actions = useCalendarActions();
  const isCompleted = milestone.standing === 'completed';
  return (
    <footer className={classes.actions}>
      {isCompleted ? (
        <WriteButton size="compact-sm" onClick={() => actions.reopen(milestone)}>
          Reopen
        </WriteButton>
      ) : (
        <>
          <WriteButton size="compact-sm" data-autofocus onClick={() => actions.complete(milestone)}>
            Complete
          </WriteButton>
          <WriteButton size="compact-sm" variant="default" onClick={() => actions.move(milestone)}>
            {milestone.dueOn === null ? 'Set a date…' : 'Move…'}
          </WriteButton>
        </>
      )}
      <WriteButton size="compact-sm" variant="default" onClick={() => actions.edit(milestone)}>
        Edit…
      </WriteButton>
      <WriteButton
        className={classes.remove ?? ''}
        size="compact-sm"
        variant="subtle"
        color="gray"
        onClick={() => actions.remove(milestone)}
      >
        Remove
      </WriteButton>
    </footer>
  );
}
