/** `retainer end`, `renew` and `notice`: the course of an agreement. */
import type { Command } from 'commander';
import type { PlainDate } from '#shared/domain/dates.ts';
import { type MilliDays, toDays } from '#shared/domain/quantities.ts';
import { countOption, dateOption, daysOption, minorUnitsOf, numberOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';
import { termsRow } from './retainer.ts';

interface RenewOptions {
  to: PlainDate;
  days?: MilliDays;
  fee?: number;
  notice?: number;
}

export function agreementCommands(retainer: Command, runner: Runner): void {
  onClient(retainer.command('end'))
    .description('Ends the agreement with a day; planned days after it stay')
    .addOption(dateOption('--on <date>', 'its last day').makeOptionMandatory())
    .action(
      runner.inClient(async ({ api, clientId, client }, { on }: { on: PlainDate }) => {
        const { agreement, plannedAfter } = await api.agreement.end({ clientId, on });
        return { ...termsRow(agreement, client.currency), plannedAfter: toDays(plannedAfter) };
      }),
    );
  onClient(retainer.command('renew'))
    .description('Renews the agreement to a later end; with anything else given, by new terms after its end')
    .addOption(dateOption('--to <date>', 'its new last day').makeOptionMandatory())
    .addOption(daysOption('--days <days>', 'days granted per period from then on'))
    .addOption(numberOption('--fee <amount>', 'the fee per period from then on'))
    .addOption(countOption('--notice <days>', 'how many days before the new end notice is due', 366))
    .action(runner.inClient(renew));
  onClient(retainer.command('notice'))
    .description('Sets how many days before its end notice is due or a renewal agreed')
    .addOption(countOption('--days <days>', 'how many days; none unless given', 366))
    .action(
      runner.inClient(async ({ api, clientId, client }, { days = null }: { days?: number | null }) =>
        termsRow(await api.agreement.setNotice({ clientId, noticeDays: days }), client.currency),
      ),
    );
}

async function renew({ api, clientId, client }: AtClient, { to, days, fee, notice }: RenewOptions) {
  const change = {
    milliDaysPerPeriod: days,
    feeMinor: fee === undefined ? undefined : minorUnitsOf('--fee', fee, client.currency),
    noticeDays: notice,
  };
  return termsRow(await api.agreement.renew({ clientId, endsOn: to, change }), client.currency);
}
