import { DayMark } from '#renderer/ui/day-mark.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { ClientClashes } from '../model/clashes.ts';
import { type ClientCells, nothing } from '../model/day-cells.ts';
import { type GridState, selectedRange } from '../model/grid-state.ts';
import { ownDayWords } from '../model/own-days.ts';
import type { ShownDate } from '../model/shown-dates.ts';
import { cellWords } from './day-cell.tsx';
import classes from './grid-foot.module.css';

interface GridReadoutProps {
  state: GridState;
  clients: readonly ClientSummary[];
  dates: readonly ShownDate[];
  cells: ReadonlyMap<string, ClientCells>;
  clashes: ReadonlyMap<string, ClientClashes>;
  /** What each date is busy with elsewhere, in words. */
  busyDates: ReadonlyMap<PlainDate, string>;
}

/** Where the keyboard stands, in words; what is selected or moved there. */
export function GridReadout({ state, clients, dates, cells, clashes, busyDates }: GridReadoutProps) {
  const locale = useLocale();
  const client = clients[state.place.row - 1];
  const date = dates[state.place.day];
  const [from, to] = selectedRange(state);
  if (!date) return null;
  const name = client?.name ?? 'You';
  const cell = (client && cells.get(client.id)?.get(date.date)) ?? nothing;
  const busy = busyDates.get(date.date);
  const what = [
    client ? cellWords(cell, locale) : '',
    ownDayWords(date.own),
    (client ? clashes.get(client.id)?.get(date.date)?.words : busy && `busy elsewhere: ${busy}`) ?? '',
  ].filter((part) => part !== '');
  const words =
    from < to && state.moved === null
      ? `${name}: ${dates[from]?.weekday} to ${dates[to]?.weekday}, ${to - from + 1} dates selected`
      : `${name}, ${date.weekday}${what.length > 0 ? `: ${what.join(', ')}` : ''}`;
  return (
    <p className={classes.readout} aria-live="polite">
      {state.moved === null ? words : `Moving to ${date.weekday}: Enter puts it down, Escape lets go`}
    </p>
  );
}

/** What the marks mean, and the keys of the row where the keyboard stands. */
export function GridFoot({ isOwn, hasClashes }: { isOwn: boolean; hasClashes: boolean }) {
  return (
    <div className={classes.foot}>
      {isOwn ? <OwnKeys /> : <ClientKeys />}
      <span className={classes.marks}>
        <DayMark kind="worked" />
        <DayMark kind="planned" />
        {hasClashes && (
          <span className={classes.clash} title="Too many days on one date, or busy elsewhere at the time">
            Clash
          </span>
        )}
      </span>
    </div>
  );
}

function ClientKeys() {
  return (
    <span className={classes.keys} aria-hidden="true">
      <KeyHint keys="1 2 4" /> day, half, quarter <KeyHint keys="C" /> confirm <KeyHint keys="M" /> move
      <KeyHint keys="S" /> split <KeyHint keys="R" /> repeat <KeyHint keys="T" /> time off
      <KeyHint keys="Delete" /> remove <KeyHint keys="shift+→" /> select
    </span>
  );
}

function OwnKeys() {
  return (
    <span className={classes.keys} aria-hidden="true">
      <KeyHint keys="T" /> time off <KeyHint keys="Delete" /> work again <KeyHint keys="Enter" /> open
      <KeyHint keys="shift+→" /> select
    </span>
  );
}
