import type { ClientSummary } from '#shared/contract/clients.ts';
import type { AgendaItem } from '#shared/contract/sessions.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { KeptText } from '../details/kept-text.tsx';
import type { PointChange } from '../model/foreseen-session.ts';
import classes from './run.module.css';
import { StatusUpdates } from './status-updates.tsx';
import { clockText } from './timer.ts';

interface PointPanelProps {
  client: ClientSummary;
  today: PlainDate;
  sessionId: string;
  point: AgendaItem;
  /** Milliseconds. */
  elapsed: number;
  onChange: (change: PointChange) => Promise<unknown>;
}

/** The point that is talked about: its clock, its note, and the initiatives where it is about them. */
export function PointPanel({ client, today, sessionId, point, elapsed, onChange }: PointPanelProps) {
  const { id, title, minutes, note } = point;
  const planned = minutes * 60_000;
  return (
    <section aria-labelledby="current-point">
      <header className={classes.pointHead}>
        <h2 className={classes.pointTitle} id="current-point">
          {title}
        </h2>
        <p className={classes.bigClock} role="timer" data-over={elapsed > planned || undefined}>
          {clockText(elapsed)}
          <span className={classes.quiet}> of {minutes} min</span>
        </p>
      </header>
      <progress
        className={classes.progress}
        aria-label="Time of this point"
        max={Math.max(1, planned)}
        value={Math.min(elapsed, planned)}
      />
      <div data-field="point-note">
        <KeptText
          label="What was said"
          hint="Printed in the minutes."
          draft={`session/${sessionId}/point/${id}`}
          value={note}
          onCommit={(text) => onChange({ note: text })}
        />
      </div>
      {isAboutInitiatives(title) && (
        <div data-field="status">
          <StatusUpdates client={client} today={today} sessionId={sessionId} />
        </div>
      )}
    </section>
  );
}

// The words of the usual agendas: the registry, and a function's initiatives in a weekly check-in.
function isAboutInitiatives(title: string): boolean {
  return /^(registry|initiatives)\b/i.test(title.trim());
}
