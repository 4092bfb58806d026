import { memo, type ReactNode } from 'react';
import { Unseen } from '#renderer/ui/unseen.tsx';
import type { Clash } from '../model/clashes.ts';
import type { CellMark } from '../model/grid-state.ts';
import { ownDayWords } from '../model/own-days.ts';
import type { ShownDate } from '../model/shown-dates.ts';
import classes from './cell.module.css';

interface CellBoxProps {
  date: ShownDate;
  /** The column, counted from 0. */
  day: number;
  /** Whose day it is, on which date, and what is there. */
  words: string;
  /** What else there is to say of the date: another engagement, too many days. */
  note: string | undefined;
  clash?: Clash['kind'] | undefined;
  mark: CellMark | undefined;
  /** True for the one cell that Tab comes to. */
  isStop: boolean;
  children: ReactNode;
}

/** One cell of the calendar; what it does is heard by the grid. */
export function CellBox({ date, day, words, note, clash, mark, isStop, children }: CellBoxProps) {
  const { edge, isToday, own } = date;
  const why = [ownDayWords(own), note ?? ''].filter((part) => part !== '').join('; ');
  return (
    <td
      className={classes.cell}
      data-kind={own.kind}
      data-edge={edge}
      data-today={isToday || undefined}
      data-mark={mark}
      data-clash={clash}
    >
      <button
        type="button"
        data-day={day}
        aria-haspopup="dialog"
        aria-pressed={mark === 'selected' || undefined}
        title={why === '' ? undefined : why}
        tabIndex={isStop ? 0 : -1}
      >
        <Unseen>{why === '' ? words : `${words}, ${why}`}</Unseen>
        {children}
      </button>
    </td>
  );
}

/** Its letters are hidden from screen readers, which hear the words of the cell. */
export const CellText = memo(function CellText({ children }: { children: string }) {
  return (
    <span className={classes.own} aria-hidden="true">
      {children}
    </span>
  );
});
