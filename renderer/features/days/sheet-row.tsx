import type { FocusEvent } from 'react';
import { toClient } from '#renderer/state/router.ts';
import { DaysText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Monogram } from '#renderer/ui/monogram.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { formatDate, type PlainDate } from '#shared/domain/dates.ts';
import { formatDays } from '#shared/domain/quantities.ts';
import classes from './days.module.css';
import { type DayCell, isWeekend, type MonthSheet } from './month-sheet.ts';

interface SheetRowProps {
  client: ClientSummary;
  sheet: MonthSheet;
  row: number;
  today: PlainDate;
  /** The column whose cell is in the tab order, where it is in this row. */
  tabColumn: number | undefined;
  onOpen: (on: PlainDate) => void;
  onFocus: (column: number) => void;
}

/** One client's month. */
export function SheetRow({ client, sheet, row, today, tabColumn, onOpen, onFocus }: SheetRowProps) {
  const locale = useLocale();
  return (
    <tr>
      <th scope="row" className={classes.client}>
        <a href={toClient(client.slug, 'retainer')}>
          <Monogram monogram={client.monogram} color={client.color} />
          <span>{client.name}</span>
        </a>
      </th>
      {sheet.dates.map((on, column) => {
        const cell = sheet.cell(client.id, on);
        return (
          <td key={on} data-weekend={isWeekend(on)} data-today={on === today}>
            <button
              type="button"
              className={classes.cell}
              data-cell={`${row}-${column}`}
              tabIndex={tabColumn === column ? 0 : -1}
              aria-label={`${client.name}, ${formatDate(on, locale)}: ${wordsOf(cell, locale)}`}
              onClick={() => onOpen(on)}
              onFocus={(_event: FocusEvent) => onFocus(column)}
            >
              <CellMarks cell={cell} color={client.color} />
            </button>
          </td>
        );
      })}
    </tr>
  );
}

function wordsOf({ planned, worked }: DayCell, locale: string): string {
  const parts = [
    worked > 0 ? `${formatDays(worked, locale)} worked` : '',
    planned > 0 ? `${formatDays(planned, locale)} planned` : '',
  ].filter((part) => part !== '');
  return parts.join(', ') || 'free';
}

/** Worked is filled, planned is an outline: told apart without their colour. */
function CellMarks({ cell: { planned, worked }, color }: { cell: DayCell; color: string }) {
  return (
    <>
      {worked > 0 && (
        <span className={classes.worked} style={{ background: color }}>
          <DaysText days={worked} />
        </span>
      )}
      {planned > 0 && (
        <span className={classes.planned}>
          <DaysText days={planned} />
        </span>
      )}
    </>
  );
}
