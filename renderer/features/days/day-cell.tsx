import type { KeyboardEvent } from 'react';
import { useLocale } from '#renderer/ui/locale.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { formatDate, type PlainDate } from '#shared/domain/dates.ts';
import { formatDays, type MilliDays } from '#shared/domain/quantities.ts';
import type { ClientDayKind } from '#shared/domain/vocabulary.ts';
import classes from './day-cell.module.css';
import { type DayCell, isWeekend, shortDays } from './model/month-grid.ts';
import type { DayCommands } from './use-day-commands.ts';
import type { GridFocus } from './use-grid-focus.ts';

interface DayCellProps {
  client: ClientSummary;
  on: PlainDate;
  today: PlainDate;
  row: number;
  day: number;
  cell: DayCell;
  focus: GridFocus;
  commands: DayCommands;
  onOpen: (on: PlainDate, cell: HTMLElement) => void;
}

/** One client's day: worked filled, planned outlined, with the amount; Enter opens it, figures plan, W confirms. */
export function DayCellButton(props: DayCellProps) {
  const { client, on, today, row, day, cell, focus, commands, onOpen } = props;
  const locale = useLocale();
  const isStop = focus.place.row === row && focus.place.day === day;
  return (
    <td
      className={classes.cell}
      data-weekend={isWeekend(on) || undefined}
      data-today={on === today || undefined}
    >
      <button
        ref={(element) => focus.register({ row, day }, element)}
        type="button"
        tabIndex={isStop ? 0 : -1}
        aria-haspopup="dialog"
        onFocus={() => focus.setPlace({ row, day })}
        onClick={(event) => onOpen(on, event.currentTarget)}
        onKeyDown={(event) => {
          const act = actionOf(event, cell, commands);
          if (!act) return;
          event.preventDefault();
          // What is refused was told already; the cell stays as it is.
          act(client.id, on).catch(() => undefined);
        }}
      >
        <span className={classes.unseen}>
          {`${client.name}, ${formatDate(on, locale, 'weekday')}: ${inWords(cell, locale)}`}
        </span>
        <Amount kind="worked" milliDays={cell.worked} />
        <Amount kind="planned" milliDays={cell.planned} />
      </button>
    </td>
  );
}

function Amount({ kind, milliDays }: { kind: ClientDayKind; milliDays: MilliDays }) {
  const locale = useLocale();
  if (milliDays === 0) return null;
  return (
    <span className={classes.amount} data-kind={kind} aria-hidden="true">
      {shortDays(milliDays, locale)}
    </span>
  );
}

function inWords({ planned, worked }: DayCell, locale: string): string {
  const parts = [
    ...(worked > 0 ? [`${formatDays(worked, locale)} worked`] : []),
    ...(planned > 0 ? [`${formatDays(planned, locale)} planned`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing';
}

/** 1 to 4 plan as many quarters of a day, W confirms what is planned, Delete removes. */
function actionOf(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  { planned, worked }: DayCell,
  commands: DayCommands,
): ((clientId: string, on: PlainDate) => Promise<unknown>) | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const quarters = ['1', '2', '3', '4'].indexOf(key) + 1;
  if (quarters > 0) return (clientId, on) => commands.plan(clientId, on, quarters * 250);
  if (key.toLowerCase() === 'w' && planned > 0) return commands.confirmAll;
  if (['Delete', 'Backspace'].includes(key) && planned + worked > 0) return commands.removeAll;
  return undefined;
}
