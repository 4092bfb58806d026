import { type InitiativeStatus, statusWords } from '#shared/domain/vocabulary.ts';
import classes from './marks.module.css';
import { Unseen } from './unseen.tsx';

/** One shape per status, so that it is read without its colour; drawn in a box of 12. */
export const statusShapes: Record<InitiativeStatus, string> = {
  not_started: 'M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
  on_track: 'M6 1.500a4.500 4.500 0 1 0 0 9a4.500 4.500 0 1 0 0-9z',
  at_risk: 'M6 1.300L11.200 10.500H.8z',
  off_track: 'M6 .5L11.500 6L6 11.500L.5 6z',
  on_hold: 'M2.500 2h2.500v8h-2.500z M7 2h2.500v8h-2.500z',
  done: 'M1.800 6.300L4.700 9.200L10.300 3',
  cancelled: 'M2.500 2.500L9.500 9.500 M9.500 2.500L2.500 9.500',
};

/** A status as shape, word and colour; `isBare` leaves the word to screen readers where the column is narrow. */
export function StatusMark({ status, isBare = false }: { status: InitiativeStatus; isBare?: boolean }) {
  const word = statusWords[status];
  return (
    <span className={classes.status} data-status={status} title={isBare ? word : undefined}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={statusShapes[status]} />
      </svg>
      {isBare ? <Unseen>{word}</Unseen> : <span>{word}</span>}
    </span>
  );
}
