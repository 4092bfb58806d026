import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Unseen } from '#renderer/ui/unseen.tsx';
import { daysBetween, formatDate } from '#shared/domain/dates.ts';
import { KindMark } from '../kind-mark.tsx';
import { type TimeScale, xOf } from '../model/time-scale.ts';
import { shiftWords } from '../words.ts';
import classes from './pending.module.css';
import type { PendingMove } from './use-pending-move.ts';

/** Where a milestone would go, with the date and how far that is. */
export function PendingPlace({
  pending: { milestone, dueOn },
  scale,
  top,
}: {
  pending: PendingMove;
  scale: TimeScale;
  top: number;
}) {
  const locale = useLocale();
  const left = Math.min(Math.max(xOf(scale, dueOn), 0), scale.width);
  const side = left > scale.width - 160 ? 'before' : 'after';
  return (
    <span className={classes.pending} data-side={side} style={{ left, top }} aria-hidden="true">
      <KindMark kind={milestone.kind} />
      <span className={classes.pendingDate}>
        {formatDate(dueOn, locale, 'weekday')}
        {milestone.dueOn !== null && ` · ${shiftWords(daysBetween(milestone.dueOn, dueOn))}`}
      </span>
    </span>
  );
}

/** Says what the arrows have done so far, and which keys there are. */
export function PendingStatus({ pending, hasMarks }: { pending: PendingMove | null; hasMarks: boolean }) {
  const locale = useLocale();
  return (
    <>
      <Unseen as="p" role="status">
        {pending &&
          `${pending.milestone.title}: ${formatDate(pending.dueOn, locale, 'weekday')}. Enter to give the reason, Escape to put it back.`}
      </Unseen>
      {hasMarks && (
        <p className={classes.keys} aria-hidden="true">
          <KeyHint keys="↑ ↓" /> choose
          <KeyHint keys="← →" /> move by a day, with <KeyHint keys="shift" /> by a week
          <KeyHint keys="Enter" /> open
        </p>
      )}
    </>
  );
}
