import { type CSSProperties, memo } from 'react';
import { toClient } from '#renderer/state/router.ts';
import { accentRamp } from '#renderer/ui/accent.ts';
import { DaysText, PeriodText } from '#renderer/ui/figures.tsx';
import { Monogram } from '#renderer/ui/monogram.tsx';
import { UseBar } from '#renderer/ui/use-bar.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { ClientDayStanding } from '#shared/contract/overview.ts';
import type { ClientClashes } from '../model/clashes.ts';
import { type ClientCells, nothing } from '../model/day-cells.ts';
import type { DaySpan } from '../model/day-span.ts';
import { type ActiveRow, markOf } from '../model/grid-state.ts';
import type { ShownDate } from '../model/shown-dates.ts';
import { ClientDay } from './day-cell.tsx';
import classes from './grid.module.css';

interface ClientRowProps {
  client: ClientSummary;
  /** Not known yet while it is fetched. */
  standing: ClientDayStanding | undefined;
  row: number;
  span: DaySpan;
  dates: readonly ShownDate[];
  cells: ClientCells | undefined;
  clashes: ClientClashes | undefined;
  /** True for the client that the address names. */
  isNamed: boolean;
  /** What goes on in this row; nothing in any other than the one where the keyboard stands. */
  active: ActiveRow | undefined;
  /** Told of the row where its height matters. */
  measure?: ((row: Element | null) => void) | undefined;
}

/** One client's days, in the client's colour; drawn anew only when something of this row changed. */
export const ClientRow = memo(function ClientRow(props: ClientRowProps) {
  const { client, standing, row, span, dates, cells, clashes, active } = props;
  return (
    <tr
      ref={props.measure}
      style={colorsOf(client.color)}
      aria-rowindex={row + 2}
      data-index={row - 1}
      data-row={row}
      data-named={props.isNamed || undefined}
    >
      <th scope="row" className={classes.client}>
        <ClientName client={client} standing={standing} span={span} />
      </th>
      {dates.map((date, day) => (
        <ClientDay
          key={date.date}
          clientName={client.name}
          {...{ date, day }}
          cell={cells?.get(date.date) ?? nothing}
          clash={clashes?.get(date.date)}
          mark={markOf(active, day)}
          isStop={active?.day === day}
        />
      ))}
      <Sums standing={standing} isShort={span.length === 'quarter'} />
    </tr>
  );
});

interface ClientNameProps {
  client: ClientSummary;
  standing: ClientDayStanding | undefined;
  span: DaySpan;
}

/** The client, how much of its period is used, and which period that is where it is not the one shown. */
function ClientName({ client, standing, span }: ClientNameProps) {
  return (
    <>
      <a className={classes.name} href={toClient(client.slug, 'retainer')}>
        <Monogram monogram={client.monogram} color={client.color} size={20} />
        <span className={classes.nameText}>{client.name}</span>
      </a>
      {standing && <Use standing={standing} span={span} />}
    </>
  );
}

function Use({ standing, span }: { standing: ClientDayStanding; span: DaySpan }) {
  const { opening, granted, adjusted, worked, planned, period, isStale } = standing;
  return (
    <>
      {period === null ? (
        <span className={classes.noTerms}>No agreement in this period</span>
      ) : (
        <UseBar available={opening + granted + adjusted} worked={worked} planned={planned} />
      )}
      {period !== null && period !== span.name && (
        <span className={classes.noTerms}>
          <PeriodText period={period} />
        </span>
      )}
      {isStale && <span className={classes.noTerms}>Counting…</span>}
    </>
  );
}

/** Planned, worked and left in the client's own period, which may be a quarter. */
function Sums({ standing, isShort }: { standing: ClientDayStanding | undefined; isShort: boolean }) {
  if (!standing || standing.period === null)
    return <td colSpan={isShort ? 1 : 3} className={classes.sum} data-left />;
  const { planned, worked, left } = standing;
  const toPlan = left - planned;
  return (
    <>
      {!isShort && (
        <>
          <td className={classes.sum}>
            <DaysText days={planned} />
          </td>
          <td className={classes.sum}>
            <DaysText days={worked} />
          </td>
        </>
      )}
      <td className={classes.sum} data-left data-over={toPlan < 0 || undefined}>
        <DaysText days={left} />
        {toPlan !== 0 && (
          <span className={classes.toPlan}>
            <DaysText days={Math.abs(toPlan)} /> {toPlan > 0 ? 'to plan' : 'over'}
          </span>
        )}
      </td>
    </>
  );
}

function colorsOf(color: string): CSSProperties {
  const ramp = accentRamp(color);
  const names = { '--client-light': ramp[8], '--client-dark': ramp[4] };
  return names as CSSProperties;
}
