/** `retainer ledger`: every retainer period with what was granted, worked and carried. */
import type { Command } from 'commander';
import { Refusal } from '#shared/contract/errors.ts';
import { computeLedger, type LedgerPeriod } from '#shared/domain/ledger.ts';
import { toLedgerInput } from '#shared/domain/ledger-input.ts';
import { type Period, periodNamed } from '#shared/domain/periods.ts';
import { toDays, toMajorUnits } from '#shared/domain/quantities.ts';
import { periodOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';

export function ledgerCommand(retainer: Command, runner: Runner): void {
  onClient(retainer.command('ledger'))
    .description('Shows the ledger')
    .addOption(
      periodOption('--from <period>', 'the first period, such as 2026-01 or 2026-Q1').makeOptionMandatory(),
    )
    .addOption(periodOption('--to <period>', 'the last period').makeOptionMandatory())
    .action(runner.inClient(ledger));
}

async function ledger({ api, clientId, client }: AtClient, options: { from: string; to: string }) {
  const [from, to] = [named(options.from), named(options.to)];
  if (to.endsOn < from.startsOn) {
    throw new Refusal(
      'INVALID_INPUT',
      `${to.name} ends before ${from.name} starts. Swap the periods.`,
      options,
    );
  }
  const input = toLedgerInput(await api.retainer.get({ clientId }));
  const range = { startsOn: from.startsOn, endsOn: to.endsOn };
  return computeLedger(input, range).map((row) => ledgerRow(row, client.currency));
}

function named(name: string): Period {
  const period = periodNamed(name);
  if (!period) throw new Refusal('INVALID_INPUT', `${name} is not a period such as 2026-03 or 2026-Q1.`);
  return period;
}

function ledgerRow(row: LedgerPeriod, currency: string) {
  return {
    period: row.period,
    opening: toDays(row.opening),
    granted: toDays(row.granted),
    worked: toDays(row.worked),
    adjusted: toDays(row.adjusted),
    lapsed: toDays(row.lapsed),
    overage: toDays(row.billedOverage),
    overageAmount: toMajorUnits(row.overageAmountMinor, currency),
    closing: toDays(row.closing),
    locked: row.locked,
  };
}
