/** `retainer ledger` and `retainer lines`: every retainer period, and every line behind one. */
import type { Command } from 'commander';
import { Refusal } from '#shared/contract/errors.ts';
import type { PeriodLines } from '#shared/contract/retainer.ts';
import { computeLedger, type LedgerPeriod } from '#shared/domain/ledger.ts';
import { toLedgerInput } from '#shared/domain/ledger-input.ts';
import { type Period, periodNamed } from '#shared/domain/periods.ts';
import { toDays, toMajorUnits } from '#shared/domain/quantities.ts';
import { periodOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';

export function ledgerCommands(retainer: Command, runner: Runner): void {
  onClient(retainer.command('ledger'))
    .description('Shows the ledger')
    .addOption(
      periodOption('--from <period>', 'the first period, such as 2026-01 or 2026-Q1').makeOptionMandatory(),
    )
    .addOption(periodOption('--to <period>', 'the last period').makeOptionMandatory())
    .action(runner.inClient(ledger));
  onClient(retainer.command('lines'))
    .description('Shows the lines behind a period: which lot each day drew on, and what lapsed and why')
    .addOption(periodOption('--period <period>', 'such as 2026-03 or 2026-Q1').makeOptionMandatory())
    .action(
      runner.inClient(async ({ api, clientId, client }, { period }: { period: string }) => {
        const row = await api.retainer.lines({ clientId, period });
        return {
          ...ledgerRow(row, client.currency),
          forecast: { planned: toDays(row.forecast.planned), closing: toDays(row.forecast.closing) },
          lines: row.lines.map((line) => lineRow(line, client.currency)),
          planned: row.planned.map(({ on, milliDays, note, draws, overage }) => ({
            ...{ on, days: toDays(milliDays), note, ...drawnRow(draws, overage) },
          })),
          lots: row.lots.map(({ period: lot, milliDays }) => ({ lot, days: toDays(milliDays) })),
        };
      }),
    );
}

function lineRow(line: PeriodLines['lines'][number], currency: string) {
  const { kind } = line;
  const days = toDays(line.milliDays);
  switch (line.kind) {
    case 'granted':
      return {
        kind,
        days,
        of: line.parts.map((part) => `${part.days} of ${part.ofDays} days of ${part.of}`),
      };
    case 'repaid':
      return { kind, days };
    case 'worked':
      return { kind, days, on: line.on, note: line.note, ...drawnRow(line.draws, line.overage) };
    case 'adjusted': {
      const { on, reason, workedOn } = line;
      return { kind, days, on, reason, workedOn, ...drawnRow(line.draws, line.overage) };
    }
    case 'lapsed':
      return { kind, days, lot: line.lot, reason: line.reason };
    case 'billed':
      return { kind, days, amount: toMajorUnits(line.amountMinor, currency) };
  }
}

function drawnRow(draws: PeriodLines['planned'][number]['draws'], overage: number) {
  return {
    draws: draws.map(({ lot, milliDays }) => ({ lot, days: toDays(milliDays) })),
    overage: toDays(overage),
  };
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

function ledgerRow(row: Omit<LedgerPeriod, 'termsId' | 'lines' | 'lots'>, currency: string) {
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
