import { type KeyboardEvent, useState } from 'react';
import { DaysText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { PlainDate, PlainMonth } from '#shared/domain/dates.ts';
import { DayDialog, type OpenCell } from './day-dialog.tsx';
import classes from './days.module.css';
import { isWeekend, type MonthSheet } from './month-sheet.ts';
import { SheetRow } from './sheet-row.tsx';
import { useCellFocus } from './use-cell-focus.ts';
import { useDayCommands } from './use-days.ts';

interface SheetProps {
  month: PlainMonth;
  today: PlainDate;
  clients: readonly ClientSummary[];
  sheet: MonthSheet;
}

const amountKeys: Readonly<Record<string, number>> = { '1': 1000, '2': 500, '4': 250 };

/** All clients on one month. Digits plan, W confirms what is planned as worked, Delete takes it away. */
export function Sheet({ today, clients, sheet }: SheetProps) {
  const [open, setOpen] = useState<OpenCell>();
  const commands = useDayCommands();
  const first = { row: 0, column: Math.max(sheet.dates.indexOf(today), 0) };
  const focus = useCellFocus(clients.length, sheet.dates.length, first);

  const onKeyDown = (event: KeyboardEvent) => {
    if (focus.move(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const client = clients[focus.current.row];
    const on = sheet.dates[focus.current.column];
    if (!client || !on) return;
    const amount = amountKeys[event.key];
    if (amount) commands.plan(client.id, on, amount);
    else if (event.key === 'w') void commands.confirm(client.id, on);
    else if (event.key === 'Delete' || event.key === 'Backspace') void commands.remove(client.id, on);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.scroller}>
      <table className={classes.sheet} ref={focus.table} onKeyDown={onKeyDown}>
        <SheetHead sheet={sheet} today={today} />
        <tbody>
          {clients.map((client, row) => (
            <SheetRow
              key={client.id}
              {...{ client, sheet, row, today }}
              tabColumn={focus.current.row === row ? focus.current.column : undefined}
              onOpen={(on) => setOpen({ client, on })}
              onFocus={(column) => focus.setPlace({ row, column })}
            />
          ))}
        </tbody>
        <SheetFoot sheet={sheet} />
      </table>
      <DayDialog
        open={open}
        cell={open && sheet.cell(open.client.id, open.on)}
        commands={commands}
        onClose={() => setOpen(undefined)}
      />
    </div>
  );
}

function SheetHead({ sheet, today }: { sheet: MonthSheet; today: PlainDate }) {
  const locale = useLocale();
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' });
  return (
    <thead>
      <tr>
        <th scope="col">Client</th>
        {sheet.dates.map((on) => (
          <th key={on} scope="col" data-weekend={isWeekend(on)} data-today={on === today}>
            <span className={classes.weekday}>{weekday.format(Date.parse(on))}</span>
            {Number(on.slice(8))}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const fullDay = 1000;

function SheetFoot({ sheet }: { sheet: MonthSheet }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">All clients</th>
        {sheet.dates.map((on) => {
          const total = sheet.total(on);
          return (
            <td key={on} data-weekend={isWeekend(on)} data-over={total > fullDay}>
              {total > 0 && <DaysText days={total} />}
              {total > fullDay && <span className={classes.unseen}> more than a day</span>}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
