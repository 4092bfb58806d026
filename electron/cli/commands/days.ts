/** `day …` and `days`: client days planned and worked, and where they stand over all clients. */
import { type Command, Option } from 'commander';
import { Refusal } from '#shared/contract/errors.ts';
import type { ClientDayStanding } from '#shared/contract/overview.ts';
import type { AdjustmentRow } from '#shared/contract/retainer.ts';
import type { Outputs } from '#shared/contract/types.ts';
import { monthOf } from '#shared/domain/dates.ts';
import { type MilliDays, toDays } from '#shared/domain/quantities.ts';
import type { Purpose } from '#shared/domain/value-statement.ts';
import { bookedDaysOption, dateOption, monthOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';
import { dayRow, purposesOf, type ServedOptions, servedOptions } from './day-options.ts';

interface WorkOptions extends ServedOptions {
  on: string;
  days: MilliDays;
  note?: string;
  override?: string;
}

interface MoveOptions {
  on?: string;
  days?: MilliDays;
  note?: string;
}

export function dayCommands(day: Command, runner: Runner): void {
  servedOptions(onClient(day.command('work')))
    .description('Records a worked client day')
    .addOption(dateOption('--on <date>', 'the day').makeOptionMandatory())
    .addOption(bookedDaysOption('--days <days>', 'how much of it, such as 0.5').makeOptionMandatory())
    .option('--note <text>', 'what it is for')
    .addOption(overrideOption())
    .action(
      runner.inClient(async (at, { on, days, note, override, ...served }: WorkOptions) => {
        const { api, clientId } = at;
        const purposes = await purposesOf(at, served);
        const day = { clientId, on, milliDays: days, note, overrideReason: override, purposes };
        return bookingRow(await api.days.work(day));
      }),
    );
  servedOptions(onClient(day.command('confirm <ids...>')))
    .description('Turns planned days into worked ones, all or none')
    .addOption(overrideOption())
    .action(
      runner.inClient(async (at, { override, ...served }: ServedOptions & { override?: string }, ...ids) =>
        confirm(at, ids, override, await purposesOf(at, served)),
      ),
    );
  onClient(day.command('unconfirm <ids...>'))
    .description('Turns worked days back into planned ones')
    .action(
      runner.inClient(async ({ api, clientId }, _, ...ids) =>
        (await api.days.unconfirm({ clientId, dayIds: ids })).map(dayRow),
      ),
    );
  onClient(day.command('move <id>'))
    .description('Moves a client day to another date, or changes its amount or note')
    .addOption(dateOption('--on <date>', 'the date it moves to'))
    .addOption(bookedDaysOption('--days <days>', 'how much it is from now on'))
    .option('--note <text>', 'what it is for')
    .action(
      runner.inClient(async ({ api, clientId }, { on, days, note }: MoveOptions, dayId) =>
        dayRow(await api.days.update({ clientId, dayId, change: { onDate: on, milliDays: days, note } })),
      ),
    );
  listCommands(day, runner);
}

function listCommands(day: Command, runner: Runner): void {
  onClient(day.command('list'))
    .description('Lists client days by date')
    .addOption(monthOption('--month <month>', 'only those of a month such as 2026-03'))
    .action(
      runner.inClient(async ({ api, clientId }, { month }: { month?: string }) => {
        const { days } = await api.retainer.get({ clientId });
        return days.filter(({ onDate }) => month === undefined || monthOf(onDate) === month).map(dayRow);
      }),
    );
  servedOptions(onClient(day.command('served <id>')))
    .description('Says what a day served, in place of what it served before')
    .action(
      runner.inClient(async (at, served: ServedOptions, dayId) => {
        const { api, clientId } = at;
        const purposes = await purposesOf(at, served);
        await api.dayPurposes.set({ clientId, dayId, purposes });
        const rows = await api.dayPurposes.list({ clientId });
        return rows.find((row) => row.dayId === dayId) ?? { dayId, purposes: [] };
      }),
    );
  onClient(day.command('purposes'))
    .description('Lists what each day served, by date')
    .addOption(dateOption('--from <date>', 'the first day'))
    .addOption(dateOption('--to <date>', 'the last one'))
    .action(
      runner.inClient(({ api, clientId }, { from, to }: { from?: string; to?: string }) =>
        api.dayPurposes.list({ clientId, startsOn: from, endsOn: to }),
      ),
    );
  onClient(day.command('remove <ids...>'))
    .description('Removes client days')
    .action(
      runner.inClient(async ({ api, clientId }, _, ...ids) => api.days.remove({ clientId, dayIds: ids })),
    );
}

async function confirm(
  { api, clientId }: AtClient,
  dayIds: string[],
  overrideReason: string | undefined,
  purposes: Purpose[],
) {
  const [dayId = ''] = dayIds;
  if (dayIds.length === 1)
    return bookingRow(await api.days.confirm({ clientId, dayId, overrideReason, purposes }));
  if (purposes.length > 0) {
    const message = 'What days served is given for one of them at a time. Confirm it alone.';
    throw new Refusal('INVALID_INPUT', message, { dayIds });
  }
  return (await api.days.confirmMany({ clientId, dayIds, overrideReason })).map(bookingRow);
}

function overrideOption(): Option {
  return new Option('--override <reason>', 'why it goes beyond an agreement that allows no overage');
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

// A day worked in a closed period counts as an adjustment in the open one.
function adjustmentRow({ milliDays, createdAt: _, ...row }: AdjustmentRow) {
  return { ...row, kind: 'adjustment', days: toDays(milliDays) };
}
