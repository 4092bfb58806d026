import { useFirstThenAll } from '#renderer/ui/when-idle.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { ClientDayStanding } from '#shared/contract/overview.ts';
import type { PlainDate, PlainMonth } from '#shared/domain/dates.ts';
import { DayDetails } from '../details/day-details.tsx';
import type { Brush } from '../model/brush.ts';
import type { MonthDays } from '../model/day-cells.ts';
import type { DaySpan } from '../model/day-span.ts';
import { type ActiveRow, type GridState, selectedRange } from '../model/grid-state.ts';
import type { OwnCalendar } from '../model/own-days.ts';
import type { BusyList } from '../use-all-days.ts';
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
import { useGridContent } from './use-grid-content.ts';

export interface DayGridProps extends GridDeeds {
  span: DaySpan;
  today: PlainDate;
  clients: readonly ClientSummary[];
  standings: ReadonlyMap<string, ClientDayStanding>;
  days: MonthDays;
  calendar: OwnCalendar;
  busy: BusyList;
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
  const { dates, cells, clashes, busyDates } = useGridContent(props);
  const shown = useFirstThenAll(clients, firstShown);
  const { grid, cell, handlers } = useGridActions({ ...props, dates, cells });
  return (
    <>
      <div className={foot.tools}>
        <GridReadout state={grid.state} {...{ clients, dates, cells, clashes, busyDates }} />
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
              {...{ dates, busyDates }}
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
                clashes={clashes.get(client.id)}
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
      <GridFoot isOwn={grid.state.place.row === 0} hasClashes={clashes.size > 0} />
    </>
  );
}

function activeIn(state: GridState, row: number): ActiveRow | undefined {
  if (state.place.row !== row) return undefined;
  return { day: state.place.day, range: selectedRange(state), moved: state.moved };
}
