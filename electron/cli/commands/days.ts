/** `day …` and `days`: client days planned and worked, and where they stand over all clients. */
import type { Command } from 'commander';
import type { ClientDayStanding } from '#shared/contract/overview.ts';
import type { AdjustmentRow, ClientDayRow } from '#shared/contract/retainer.ts';
import type { Outputs } from '#shared/contract/types.ts';
import { monthOf } from '#shared/domain/dates.ts';
import { type MilliDays, toDays } from '#shared/domain/quantities.ts';
import { dateOption, daysOption, monthOption } from '../options.ts';
import { onClient, type Runner } from '../runner.ts';

interface DayOptions {
  on: string;
  days: MilliDays;
  note?: string;
  override?: string;
}

export function dayCommands(program: Command, runner: Runner): void {
  const day = program.command('day').description('The client days of a client');
  bookingOptions(onClient(day.command('plan')))
    .description('Plans a client day')
    .action(
      runner.inClient(async ({ api, clientId }, { on, days, note }: DayOptions) =>
        dayRow(await api.days.plan({ clientId, on, milliDays: days, note })),
      ),
    );
  bookingOptions(onClient(day.command('work')))
    .description('Records a worked client day')
    .option('--override <reason>', 'why it goes beyond an agreement that allows no overage')
    .action(
      runner.inClient(async ({ api, clientId }, { on, days, note, override }: DayOptions) =>
        bookingRow(await api.days.work({ clientId, on, milliDays: days, note, overrideReason: override })),
      ),
    );
  onClient(day.command('confirm <id>'))
    .description('Turns a planned day into a worked one')
    .option('--override <reason>', 'why it goes beyond an agreement that allows no overage')
    .action(
      runner.inClient(async ({ api, clientId }, { override }: { override?: string }, dayId) =>
        bookingRow(await api.days.confirm({ clientId, dayId, overrideReason: override })),
      ),
    );
  onClient(day.command('list'))
    .description('Lists client days by date')
    .addOption(monthOption('--month <month>', 'only those of a month such as 2026-03'))
    .action(
      runner.inClient(async ({ api, clientId }, { month }: { month?: string }) => {
        const { days } = await api.retainer.get({ clientId });
        return days.filter(({ onDate }) => month === undefined || monthOf(onDate) === month).map(dayRow);
      }),
    );
  onClient(day.command('remove <id>'))
    .description('Removes a client day')
    .action(
      runner.inClient(async ({ api, clientId }, _, dayId) => api.days.remove({ clientId, dayIds: [dayId] })),
    );
}

export function daysCommand(program: Command, runner: Runner): void {
  program
    .command('days')
    .description('Shows where the retainer days of every client stand')
    .addOption(dateOption('--as-of <date>', 'the day it is looked at; today unless given'))
    .action(
      runner.inWorkspace(async ({ api }, { asOf }: { asOf?: string }) => {
        const { clients } = await api.allDays.standing({ asOf });
        const rows = clients.map(({ slug, period, ...standing }) => ({ slug, period, ...amounts(standing) }));
        return { clients: rows, total: amounts(total(clients)) };
      }),
    );
}

function bookingOptions(command: Command): Command {
  return command
    .addOption(dateOption('--on <date>', 'the day').makeOptionMandatory())
    .addOption(daysOption('--days <days>', 'how much of it, such as 0.5').makeOptionMandatory())
    .option('--note <text>', 'what it is for');
}

type Amounts = Pick<ClientDayStanding, 'opening' | 'granted' | 'planned' | 'worked' | 'left'>;

function amounts({ opening, granted, planned, worked, left }: Amounts): Amounts {
  return {
    opening: toDays(opening),
    granted: toDays(granted),
    planned: toDays(planned),
    worked: toDays(worked),
    left: toDays(left),
  };
}

function total(rows: readonly Amounts[]): Amounts {
  const sum = (name: keyof Amounts) => rows.reduce((whole, row) => whole + row[name], 0);
  return {
    opening: sum('opening'),
    granted: sum('granted'),
    planned: sum('planned'),
    worked: sum('worked'),
    left: sum('left'),
  };
}

function bookingRow(booking: Outputs['days']['work']) {
  return booking.kind === 'day' ? dayRow(booking.day) : adjustmentRow(booking.adjustment);
}

function dayRow({ milliDays, createdAt: _, ...row }: ClientDayRow) {
  return { ...row, days: toDays(milliDays) };
}

// A day worked in a closed period counts as an adjustment in the open one.
function adjustmentRow({ milliDays, createdAt: _, ...row }: AdjustmentRow) {
  return { ...row, kind: 'adjustment', days: toDays(milliDays) };
}
