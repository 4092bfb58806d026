import { Button } from '@mantine/core';
import { type RefObject, useRef, useState } from 'react';
import { tellError } from '#renderer/data/command.ts';
import { readDraft, writeDraft } from '#renderer/state/drafts.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { Page } from '#renderer/ui/page.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { AgendaItem, Session } from '#shared/contract/sessions.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { addresses } from '../addresses.ts';
import { KeptText, PrivateText } from '../details/kept-text.tsx';
import { SessionActions } from '../details/session-actions.tsx';
import { useSessionChange } from '../details/use-session-change.ts';
import { minutesInWords, totalMinutes } from '../model/agenda.ts';
import type { SessionData } from '../use-sessions.ts';
import { EndSession } from './end-session.tsx';
import { KeyLine } from './key-line.tsx';
import { PointPanel } from './point-panel.tsx';
import { Points } from './points.tsx';
import classes from './run.module.css';
import { SessionDecisions } from './session-decisions.tsx';
import { clockText, type Elapsed, type Timer, totalOf, useTimer } from './timer.ts';
import { usePointChange } from './use-point-change.ts';
import { type RunKeys, useRunKeys } from './use-run-keys.ts';

interface RunProps {
  client: ClientSummary;
  data: SessionData;
  session: Session;
}

/** A session while it takes place: point after point against its minutes, all of it by the keyboard. */
export function Run({ client, data, session }: RunProps) {
  const locale = useLocale();
  const [current, goTo] = useCurrentPoint(session);
  const timer = useTimer(`run/${session.id}/timer`, current?.id);
  const changePoint = usePointChange(client.id, session);
  const [isEnding, setEnding] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const { agenda } = session;
  const step = (by: 1 | -1) => {
    const next = agenda[agenda.findIndex(({ id }) => id === current?.id) + by];
    if (next) goTo(next.id);
  };
  const toggleDone = (point: AgendaItem) => {
    const change = changePoint(point.id, { isDone: !point.isDone });
    if (!point.isDone && point.id === current?.id) step(1);
    return isKept(change);
  };
  const end = () => setEnding(true);
  useRunKeys({
    ...fieldKeys(page),
    ...{ ArrowDown: () => step(1), ArrowUp: () => step(-1), J: () => step(1), F: () => step(-1) },
    ...{ X: () => current && void toggleDone(current), B: timer.toggle, L: end },
  });
  const { elapsed } = timer;
  return (
    <Page
      title={sessionKindWords[session.kind]}
      note={
        <>
          <a href={addresses.session(client.slug, session.id)}>Back to the session</a> ·{' '}
          {formatDate(session.onDate, locale, 'long')}
          {session.startTime !== null && `, ${session.startTime}`}
        </>
      }
      actions={<Clock timer={timer} agenda={agenda} onEnd={end} />}
    >
      <div ref={page} className={classes.panes}>
        <div>
          <Points {...{ agenda, elapsed }} currentId={current?.id} onChoose={goTo} onToggle={toggleDone} />
          <KeyLine />
        </div>
        <Middle {...{ client, data, session, elapsed, changePoint }} point={current} />
        <Outcome {...{ client, data, session }} />
      </div>
      {isEnding && <EndSession {...{ client, data, session }} onClose={() => setEnding(false)} />}
    </Page>
  );
}

interface ClockProps {
  timer: Timer;
  agenda: Session['agenda'];
  onEnd: () => void;
}

function Clock({ timer: { elapsed, isRunning, toggle }, agenda, onEnd }: ClockProps) {
  return (
    <>
      <span className={classes.total}>
        <span className="figures">{clockText(totalOf(elapsed))}</span> of{' '}
        {minutesInWords(totalMinutes(agenda))}
      </span>
      <Button variant="default" onClick={toggle}>
        {isRunning ? 'Pause' : 'Go on'}
      </Button>
      <WriteButton onClick={onEnd}>End the session…</WriteButton>
    </>
  );
}

interface MiddleProps extends RunProps {
  point: AgendaItem | undefined;
  elapsed: Elapsed;
  changePoint: ReturnType<typeof usePointChange>;
}

function Middle({ client, data, session, point, elapsed, changePoint }: MiddleProps) {
  return (
    <div className={classes.middle}>
      {point ? (
        <PointPanel
          key={point.id}
          client={client}
          today={data.today}
          sessionId={session.id}
          point={point}
          elapsed={elapsed[point.id] ?? 0}
          onChange={(change) => changePoint(point.id, change)}
        />
      ) : (
        <p className={classes.quiet}>
          This session has no agenda. <a href={addresses.session(client.slug, session.id)}>Add its points</a>{' '}
          first, or write notes and actions at the right.
        </p>
      )}
      <div data-field="decision">
        <SessionDecisions clientId={client.id} session={session} />
      </div>
    </div>
  );
}

/** What comes out of the session: actions, and notes for everyone and for oneself, clearly apart. */
function Outcome({ client, data, session }: RunProps) {
  const change = useSessionChange(client.id, session);
  return (
    <div className={classes.outcome}>
      <div data-field="action">
        <SessionActions clientId={client.id} session={session} data={data} today={data.today} />
      </div>
      <div data-field="notes">
        <KeptText
          label="Shared notes"
          hint="Printed in the packet and in the minutes."
          draft={`session/${session.id}/notes`}
          value={session.notes}
          onCommit={(notes) => change({ notes })}
        />
      </div>
      <div data-field="private">
        <PrivateText
          draft={`session/${session.id}/private`}
          value={session.privateNotes}
          onCommit={(privateNotes) => change({ privateNotes })}
        />
      </div>
    </div>
  );
}

/** Tells a refusal; false then. */
function isKept(change: Promise<unknown>): Promise<boolean> {
  return change.then(
    () => true,
    (error) => {
      tellError(error);
      return false;
    },
  );
}

/** The point that is talked about; it is the same after a reload. Unless one was chosen, the first that is not done. */
function useCurrentPoint({ id, agenda }: Session): [AgendaItem | undefined, (pointId: string) => void] {
  const draft = `run/${id}/point`;
  const [chosenId, setChosen] = useState(() => readDraft(draft, { pointId: '' }).pointId);
  const point =
    agenda.find((known) => known.id === chosenId) ?? agenda.find(({ isDone }) => !isDone) ?? agenda[0];
  const choose = (pointId: string) => {
    writeDraft(draft, { pointId });
    setChosen(pointId);
  };
  return [point, choose];
}

/** The keys that put the focus into a part: into its first field, or into the line that adds one more. */
function fieldKeys(page: RefObject<HTMLElement | null>): RunKeys {
  const into = (part: string, field: string) => () =>
    page.current?.querySelector<HTMLElement>(`[data-field="${part}"] ${field}`)?.focus();
  return {
    W: into('point-note', 'textarea'),
    U: into('status', 'select'),
    Q: into('decision', 'form input'),
    A: into('action', 'form input'),
    I: into('notes', 'textarea'),
    H: into('private', 'textarea'),
  };
}
