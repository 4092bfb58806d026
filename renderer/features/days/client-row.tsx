import type { CSSProperties } from 'react';
import { toClient } from '#renderer/state/router.ts';
import { accentRamp } from '#renderer/ui/accent.ts';
import { DaysText, PeriodText } from '#renderer/ui/figures.tsx';
import { Monogram } from '#renderer/ui/monogram.tsx';
import { UseBar } from '#renderer/ui/use-bar.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { ClientDayStanding } from '#shared/contract/overview.ts';
import { monthOf, type PlainDate, type PlainMonth } from '#shared/domain/dates.ts';
import { DayCellButton } from './day-cell.tsx';
import classes from './days.module.css';
import { type DayCell, nothing } from './model/month-grid.ts';
import type { DayCommands } from './use-day-commands.ts';
import type { GridFocus } from './use-grid-focus.ts';

interface ClientRowProps {
  client: ClientSummary;
  standing: ClientDayStanding;
  row: number;
  dates: readonly PlainDate[];
  today: PlainDate;
  cells: ReadonlyMap<PlainDate, DayCell> | undefined;
  /** True for the client that the address names. */
  isNamed: boolean;
  focus: GridFocus;
  commands: DayCommands;
  onOpen: (on: PlainDate, cell: HTMLElement) => void;
}

/** One client's month, in the client's colour. */
export function ClientRow(props: ClientRowProps) {
  const { client, standing, row, dates, today, cells, focus, commands, onOpen } = props;
  return (
    <tr style={colorsOf(client)} data-named={props.isNamed || undefined}>
      <th scope="row" className={classes.client}>
        <ClientName client={client} standing={standing} month={monthOf(dates[0] ?? today)} />
      </th>
      {dates.map((on, day) => (
        <DayCellButton
          key={on}
          {...{ client, on, today, row, day, focus, commands }}
          cell={cells?.get(on) ?? nothing}
          onOpen={onOpen}
        />
      ))}
      <Sums standing={standing} />
    </tr>
  );
}

interface ClientNameProps {
  client: ClientSummary;
  standing: ClientDayStanding;
  month: PlainMonth;
}

/** The client, how much of its period is used, and which period that is where it is not the month itself. */
function ClientName({ client, standing, month }: ClientNameProps) {
  const { opening, granted, adjusted, worked, planned, period, isStale } = standing;
  return (
    <>
      <a className={classes.name} href={toClient(client.slug, 'retainer')}>
        <Monogram monogram={client.monogram} color={client.color} size={20} />
        <span className={classes.nameText}>{client.name}</span>
      </a>
      {period === null ? (
        <span className={classes.noTerms}>No agreement in this period</span>
      ) : (
        <UseBar available={opening + granted + adjusted} worked={worked} planned={planned} />
      )}
      {period !== null && period !== month && (
        <span className={classes.noTerms}>
          <PeriodText period={period} />
        </span>
      )}
      {isStale && <span className={classes.noTerms}>Counting…</span>}
    </>
  );
}

/** Planned, worked and left in the client's own period, which may be a quarter. */
function Sums({ standing: { period, planned, worked, left } }: { standing: ClientDayStanding }) {
  if (period === null) return <td colSpan={3} className={classes.sum} />;
  const toPlan = left - planned;
  return (
    <>
      <td className={classes.sum}>
        <DaysText days={planned} />
      </td>
      <td className={classes.sum}>
        <DaysText days={worked} />
      </td>
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

function colorsOf({ color }: ClientSummary): CSSProperties {
  const ramp = accentRamp(color);
  const names = { '--client-light': ramp[8], '--client-dark': ramp[4] };
  return names as CSSProperties;
}
