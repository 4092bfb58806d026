import { memo } from 'react';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { DayKind } from '#shared/domain/working-days.ts';
import { type ActiveRow, markOf } from '../model/grid-state.ts';
import { ownDayWords } from '../model/own-days.ts';
import type { ShownDate } from '../model/shown-dates.ts';
import cell from './cell.module.css';
import { CellBox, CellText } from './cell-box.tsx';
import classes from './grid.module.css';

interface OwnRowProps {
  dates: readonly ShownDate[];
  /** What each date is busy with elsewhere, in words. */
  busyDates: ReadonlyMap<PlainDate, string>;
  columns: number;
  active: ActiveRow | undefined;
}

const marks: Record<DayKind, string> = { working: '', weekend: '', holiday: 'H', time_off: 'Off' };
const plainWords: Record<DayKind, string> = {
  working: 'working day',
  weekend: 'not a working day',
  holiday: 'public holiday',
  time_off: 'time off',
};

/** The executive's own row: public holidays, and time off, which is painted like a client's days. */
export const OwnRow = memo(function OwnRow({ dates, busyDates, columns, active }: OwnRowProps) {
  return (
    <tr data-row={0} className={classes.own}>
      <th scope="row" className={classes.client}>
        You
      </th>
      {dates.map((date, day) => (
        <CellBox
          key={date.date}
          {...{ date, day }}
          words={`You, ${date.words}${ownDayWords(date.own) === '' ? `: ${plainWords[date.own.kind]}` : ''}`}
          note={noteOf(busyDates.get(date.date))}
          mark={markOf(active, day)}
          isStop={active?.day === day}
        >
          <CellText>{marks[date.own.kind]}</CellText>
          {busyDates.has(date.date) && <span className={cell.busy} aria-hidden="true" />}
        </CellBox>
      ))}
      <td colSpan={columns} className={classes.sum} />
    </tr>
  );
});

function noteOf(busy: string | undefined): string | undefined {
  return busy === undefined ? undefined : `busy elsewhere: ${busy}`;
}
