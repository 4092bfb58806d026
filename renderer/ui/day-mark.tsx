import type { ClientDayKind } from '#shared/domain/vocabulary.ts';
import classes from './days.module.css';

export const dayKindWords: Record<ClientDayKind, string> = { planned: 'Planned', worked: 'Worked' };

/** Planned or worked as shape and word: a worked day is filled, a planned one is an outline. */
export function DayMark({ kind }: { kind: ClientDayKind }) {
  return (
    <span className={classes.day} data-kind={kind}>
      {dayKindWords[kind]}
    </span>
  );
}
