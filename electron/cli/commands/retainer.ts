/** `retainer …`: terms, pauses, adjustments and the closing of periods. */
import { type Command, Option } from 'commander';
import { Refusal } from '#shared/contract/errors.ts';
import type { AgreementRow } from '#shared/contract/retainer.ts';
import { type MilliDays, toDays, toMajorUnits } from '#shared/domain/quantities.ts';
import { type Overage, type PeriodLength, periodLengths, type Rollover } from '#shared/domain/vocabulary.ts';
import {
  bookedDaysOption,
  checked,
  countOption,
  dateOption,
  daysOption,
  minorUnitsOf,
  numberOption,
  periodOption,
  readDays,
  readNumber,
} from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';

interface TermsOptions {
  from?: string;
  to?: string;
  days?: MilliDays;
  per?: PeriodLength;
  rollover?: { rollover: Rollover; rolloverCapMilliDays: MilliDays | null };
  expireAfter?: number;
  overage?: { overage: Overage; rate: number | null };
  increment: MilliDays;
  fee?: number;
  hours: number;
  notice?: number;
}

export function retainerCommands(retainer: Command, runner: Runner): void {
  termsCommand(onClient(retainer.command('terms'))).action(
    runner.inClient((at, options: TermsOptions) =>
      isListing(options) ? listTerms(at) : setTerms(at, options),
    ),
  );
  onClient(retainer.command('pause'))
    .description('Pauses the grant from a day to a day, both included')
    .addOption(dateOption('--from <date>', 'the first day of the pause').makeOptionMandatory())
    .addOption(dateOption('--to <date>', 'its last day').makeOptionMandatory())
    .option('--note <text>', 'why')
    .action(
      runner.inClient(
        async ({ api, clientId }, { from, to, note }: { from: string; to: string; note?: string }) =>
          api.retainer.addPause({ clientId, startsOn: from, endsOn: to, note }),
      ),
    );
  onClient(retainer.command('adjust'))
    .description('Adds days to what is granted, or takes some, with the reason')
    .addOption(dateOption('--on <date>', 'the day it counts from').makeOptionMandatory())
    .addOption(daysOption('--days <days>', 'plus or minus').makeOptionMandatory())
    .requiredOption('--reason <text>', 'why')
    .action(
      runner.inClient(
        async ({ api, clientId }, { on, days, reason }: { on: string; days: MilliDays; reason: string }) => {
          const { milliDays, ...row } = await api.retainer.adjust({ clientId, on, milliDays: days, reason });
          return { ...row, days: toDays(milliDays) };
        },
      ),
    );
  onClient(retainer.command('close'))
    .description('Closes a period: it and everything before it is locked')
    .addOption(periodOption('--period <period>', 'such as 2026-03 or 2026-Q1').makeOptionMandatory())
    .action(
      runner.inClient(async ({ api, clientId }, { period }: { period: string }) => {
        const { closingMilliDays, ...row } = await api.retainer.closePeriod({ clientId, period });
        return { ...row, closing: toDays(closingMilliDays) };
      }),
    );
}

function termsCommand(command: Command): Command {
  return command
    .description('Sets the terms from a day on; without any terms given, lists them')
    .addOption(dateOption('--from <date>', 'the first day they hold'))
    .addOption(dateOption('--to <date>', 'the last one'))
    .addOption(checked('--days <days>', 'days granted per period', readGranted))
    .addOption(new Option('--per <length>', 'how long a period is').choices(periodLengths))
    .addOption(
      checked('--rollover <none|all|N>', 'what is carried: nothing, all, or up to N days', readRollover),
    )
    .addOption(
      countOption('--expire-after <periods>', 'how many periods what is carried can still be used', 1000, 1),
    )
    .addOption(
      checked('--overage <carry|bill=RATE|refuse>', 'what happens beyond the agreement', readOverage),
    )
    .addOption(
      bookedDaysOption('--increment <days>', 'what a client day is a multiple of').default(250, '0.25'),
    )
    .addOption(numberOption('--fee <amount>', 'the fee per period'))
    .addOption(checked('--hours <hours>', 'the hours of a day', readHours).default(8))
    .addOption(countOption('--notice <days>', 'how many days before its end notice is due', 366));
}

function readGranted(text: string): MilliDays {
  const milliDays = readDays(text);
  if (milliDays < 0) throw new Error('is less than no days; give what the agreement grants, such as 3');
  return milliDays;
}

function readHours(text: string): number {
  const hours = readNumber(text);
  if (!(hours >= 1 && hours <= 24)) throw new Error('is not a number of hours from 1 to 24');
  return hours;
}

function readRollover(text: string): TermsOptions['rollover'] {
  if (text === 'none' || text === 'all') return { rollover: text, rolloverCapMilliDays: null };
  if (!/^\d/.test(text)) throw new Error('is none of: none, all, or a number of days');
  return { rollover: 'up_to', rolloverCapMilliDays: readDays(text) };
}

function readOverage(text: string): TermsOptions['overage'] {
  if (text === 'carry' || text === 'refuse') return { overage: text, rate: null };
  if (!text.startsWith('bill=')) throw new Error('is none of: carry, bill=RATE, refuse');
  return { overage: 'bill', rate: readNumber(text.slice('bill='.length)) };
}

const needed = ['from', 'days', 'per', 'rollover', 'overage'] as const;

function isListing(options: TermsOptions): boolean {
  return needed.every((name) => options[name] === undefined);
}

async function setTerms(at: AtClient, options: TermsOptions) {
  const {
    from,
    days,
    per,
    rollover,
    overage,
    increment,
    fee,
    hours,
    to = null,
    expireAfter = null,
    notice = null,
  } = options;
  if (!from || days === undefined || !per || !rollover || !overage) {
    const missing = needed.filter((name) => options[name] === undefined).map((name) => `--${name}`);
    throw new Refusal('INVALID_INPUT', `The terms need ${missing.join(', ')} as well.`, { missing });
  }
  const { currency } = at.client;
  const minor = (option: string, amount: number | null | undefined) =>
    amount == null ? null : minorUnitsOf(option, amount, currency);
  const row = await at.api.retainer.setTerms({
    clientId: at.clientId,
    startsOn: from,
    endsOn: to,
    milliDaysPerPeriod: days,
    periodLength: per,
    ...rollover,
    expireAfterPeriods: expireAfter,
    overage: overage.overage,
    overageRateMinor: minor('--overage', overage.rate),
    incrementMilliDays: increment,
    feeMinor: minor('--fee', fee),
    minutesPerDay: Math.round(hours * 60),
    noticeDays: notice,
  });
  return termsRow(row, currency);
}

async function listTerms({ api, clientId, client }: AtClient) {
  const { agreements } = await api.retainer.get({ clientId });
  return agreements.map((row) => termsRow(row, client.currency));
}

/** Terms as they are printed. */
export function termsRow(row: AgreementRow, currency: string) {
  const major = (minor: number | null) => (minor === null ? null : toMajorUnits(minor, currency));
  return {
    id: row.id,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    days: toDays(row.milliDaysPerPeriod),
    per: row.periodLength,
    rollover: row.rolloverCapMilliDays === null ? row.rollover : toDays(row.rolloverCapMilliDays),
    expireAfter: row.expireAfterPeriods,
    overage: row.overage,
    overageRate: major(row.overageRateMinor),
    increment: toDays(row.incrementMilliDays),
    fee: major(row.feeMinor),
    currency,
    hours: row.minutesPerDay / 60,
    notice: row.noticeDays,
  };
}
