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

/** A day, a half and a quarter. */
const amountOfKey: Readonly<Record<string, MilliDays>> = { '1': 1000, '2': 500, '4': 250 };

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
          {`${client.name}, ${formatDate(on, locale)}: ${inWords(cell, locale)}`}
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
  return parts.length > 0 ? parts.join(', ') : 'free';
}

/** Figures plan, W confirms what is planned, Delete removes. */
function actionOf(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  { planned, worked }: DayCell,
  commands: DayCommands,
): ((clientId: string, on: PlainDate) => Promise<unknown>) | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const milliDays = amountOfKey[key];
  if (milliDays) return (clientId, on) => commands.plan(clientId, on, milliDays);
  if (key.toLowerCase() === 'w' && planned > 0) return commands.confirmAll;
  if (['Delete', 'Backspace'].includes(key) && planned + worked > 0) return commands.removeAll;
  return undefined;
}
