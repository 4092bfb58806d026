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
import { ClientRows, scrollsInside } from './client-rows.tsx';
import classes from './grid.module.css';
import type { GridDeeds } from './grid-deeds.ts';
import foot from './grid-foot.module.css';
import { GridFoot, GridReadout } from './grid-foot.tsx';
import { GridHead } from './grid-head.tsx';
import scroll from './grid-scroll.module.css';
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
  isCounted: boolean;
  calendar: OwnCalendar;
  busy: BusyList;
  /** The client that the address names. */
  slug: string | undefined;
  onMonth: (month: PlainMonth) => void;
  onBrush: (brush: Brush) => void;
}

/** The executive and the clients down, the dates across. The keyboard goes everywhere; dragging paints. */
export function DayGrid(props: DayGridProps) {
  const { span, today, clients, standings, slug } = props;
  const { dates, cells, clashes, busyDates } = useGridContent(props);
  const sums = span.length === 'quarter' ? 1 : 3;
  const { grid, cell, handlers } = useGridActions({ ...props, dates, cells });
  return (
    <>
      <div className={foot.tools}>
        <GridReadout state={grid.state} {...{ clients, dates, cells, clashes, busyDates }} />
        <BrushChoice brush={props.brush} onBrush={props.onBrush} />
      </div>
      <div className={scroll.wrapper} data-scrolls={scrollsInside(clients) || undefined} ref={cell.wrapper}>
        <table
          aria-label="Client days"
          aria-rowcount={clients.length + 3}
          data-length={span.length}
          className={classes.grid}
          ref={grid.table}
          {...handlers}
        >
          <GridHead span={span} dates={dates} />
          <tbody>
            <OwnRow {...{ dates, busyDates }} columns={sums} active={activeIn(grid.state, 0)} />
            <ClientRows
              {...{ clients }}
              scroller={cell.wrapper}
              activeAt={grid.state.place.row - 1}
              columns={dates.length + sums + 1}
            >
              {(client, index, measure) => (
                <ClientRow
                  key={client.id}
                  {...{ client, span, dates, measure }}
                  standing={standings.get(client.id)}
                  row={index + 1}
                  cells={cells.get(client.id)}
                  clashes={clashes.get(client.id)}
                  isNamed={client.slug === slug}
                  active={activeIn(grid.state, index + 1)}
                />
              )}
            </ClientRows>
          </tbody>
          <GridTotals
            dates={dates}
            days={props.days}
            isCounted={props.isCounted}
            isShort={span.length === 'quarter'}
          />
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
