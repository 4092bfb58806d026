import { useMemo, useRef } from 'react';
import { useLocale } from '#renderer/ui/locale.ts';
import { useFirstThenAll } from '#renderer/ui/when-idle.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { ClientDayStanding } from '#shared/contract/overview.ts';
import type { PlainDate, PlainMonth } from '#shared/domain/dates.ts';
import { DayDetails } from '../details/day-details.tsx';
import type { Brush } from '../model/brush.ts';
import { type ClientCells, cellsByClient, keepSame, type MonthDays } from '../model/day-cells.ts';
import type { DaySpan } from '../model/day-span.ts';
import { type ActiveRow, type GridState, selectedRange } from '../model/grid-state.ts';
import type { OwnCalendar } from '../model/own-days.ts';
import { shownDates } from '../model/shown-dates.ts';
import { BrushChoice } from './brush-choice.tsx';
import { ClientRow } from './client-row.tsx';
import classes from './grid.module.css';
import type { GridDeeds } from './grid-deeds.ts';
import foot from './grid-foot.module.css';
import { GridFoot, GridReadout } from './grid-foot.tsx';
import { GridHead } from './grid-head.tsx';
import { GridTotals } from './grid-totals.tsx';
import { OwnRow } from './own-row.tsx';
import { useGridActions } from './use-grid-actions.ts';

export interface DayGridProps extends GridDeeds {
  span: DaySpan;
  today: PlainDate;
  clients: readonly ClientSummary[];
  standings: ReadonlyMap<string, ClientDayStanding>;
  days: MonthDays;
  calendar: OwnCalendar;
  /** The client that the address names. */
  slug: string | undefined;
  onMonth: (month: PlainMonth) => void;
  onBrush: (brush: Brush) => void;
}

/** Rows that fill a window of the usual height. */
const firstShown = 14;

/** The executive and the clients down, the dates across. The keyboard goes everywhere; dragging paints. */
export function DayGrid(props: DayGridProps) {
  const { span, today, clients, standings, days, slug } = props;
  const locale = useLocale();
  const dates = useMemo(
    () => shownDates(span, today, props.calendar, locale),
    [span, today, props.calendar, locale],
  );
  const cells = useCells(days);
  const shown = useFirstThenAll(clients, firstShown);
  const { grid, cell, handlers } = useGridActions({ ...props, dates, cells });
  return (
    <>
      <div className={foot.tools}>
        <GridReadout state={grid.state} {...{ clients, dates, cells }} />
        <BrushChoice brush={props.brush} onBrush={props.onBrush} />
      </div>
      <div className={classes.wrapper} ref={cell.wrapper}>
        <table
          aria-label="Client days"
          data-length={span.length}
          className={classes.grid}
          ref={grid.table}
          {...handlers}
        >
          <GridHead span={span} dates={dates} />
          <tbody>
            <OwnRow
              dates={dates}
              columns={span.length === 'quarter' ? 1 : 3}
              active={activeIn(grid.state, 0)}
            />
            {shown.map((client, index) => (
              <ClientRow
                key={client.id}
                {...{ client, span, dates }}
                standing={standings.get(client.id)}
                row={index + 1}
                cells={cells.get(client.id)}
                isNamed={client.slug === slug}
                active={activeIn(grid.state, index + 1)}
              />
            ))}
          </tbody>
          <GridTotals dates={dates} days={days} isShort={span.length === 'quarter'} />
        </table>
        <DayDetails
          open={cell.opened}
          {...{ today }}
          commands={props.commands}
          timeOff={props.timeOff}
          onRecur={props.onRecur}
          onClose={cell.close}
        />
      </div>
      <GridFoot isOwn={grid.state.place.row === 0} />
    </>
  );
}

/** The cells of each client; those of clients that did not change are the very same. */
function useCells(days: MonthDays): ReadonlyMap<string, ClientCells> {
  const last = useRef<ReadonlyMap<string, ClientCells>>(new Map());
  return useMemo(() => {
    last.current = keepSame(last.current, cellsByClient(days));
    return last.current;
  }, [days]);
}

function activeIn(state: GridState, row: number): ActiveRow | undefined {
  if (state.place.row !== row) return undefined;
  return { day: state.place.day, range: selectedRange(state), moved: state.moved };
}
