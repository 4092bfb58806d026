import { InlineCheckbox } from '#renderer/ui/inline-field.tsx';
import type { AgendaItem } from '#shared/contract/sessions.ts';
import classes from './run.module.css';
import { clockText, type Elapsed } from './timer.ts';

interface PointsProps {
  agenda: readonly AgendaItem[];
  currentId: string | undefined;
  elapsed: Elapsed;
  onChoose: (pointId: string) => void;
  onToggle: (point: AgendaItem) => Promise<boolean>;
}

/** The agenda with what each point takes against what it was given. */
export function Points({ agenda, currentId, elapsed, onChoose, onToggle }: PointsProps) {
  return (
    <ol className={classes.points} aria-label="Agenda">
      {agenda.map((point) => {
        const { id, title, minutes, isDone, carriedFromId } = point;
        const spent = elapsed[id] ?? 0;
        return (
          <li key={id} data-current={id === currentId || undefined} data-done={isDone || undefined}>
            <InlineCheckbox isBare label={`Done: ${title}`} value={isDone} onCommit={() => onToggle(point)} />
            <button
              type="button"
              aria-current={id === currentId ? 'step' : undefined}
              onClick={() => onChoose(id)}
            >
              <span>
                {title}
                {carriedFromId !== null && <span className={classes.carried}>left from last time</span>}
              </span>
              <span className={classes.clock} data-over={spent > minutes * 60_000 || undefined}>
                {spent > 0 && `${clockText(spent)} / `}
                {minutes} min
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
