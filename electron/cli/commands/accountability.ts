/** `charter …`, `readiness` and `ceo-time …`: what the role may do, what is missing, and what it saves the CEO. */
import { type Command, Option } from 'commander';
import type { Charter, HoursAnswer } from '#shared/contract/accountability.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { PlainDate, PlainMonth } from '#shared/domain/dates.ts';
import type { Authority } from '#shared/domain/vocabulary.ts';
import { asOfOption, dateOption, monthOption, numberOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';

type YesOrNo = 'yes' | 'no';

interface SetOptions {
  reportsToCeo?: YesOrNo;
  defineMetrics?: YesOrNo;
  convene?: YesOrNo;
  escalate?: YesOrNo;
  since?: PlainDate;
  evidence?: string;
}

interface HoursOptions {
  month: PlainMonth;
  hours: number;
  baseline?: boolean;
  note?: string;
}

/** The authorities by the options' names. */
const optionNames = {
  report_to_ceo: 'reportsToCeo',
  define_metrics: 'defineMetrics',
  convene_reviews: 'convene',
  escalate: 'escalate',
} as const satisfies Record<Authority, keyof SetOptions>;

export function charterCommands(program: Command, runner: Runner): void {
  const charter = program
    .command('charter')
    .description('The reporting line and the authorities of the role');
  onClient(charter.command('show'))
    .description('Shows what holds of each authority, and which are missing')
    .addOption(asOfOption())
    .action(
      runner.inClient(async ({ api, clientId }, { asOf }: { asOf?: PlainDate }) =>
        charterShape(await api.charter.get({ clientId, asOf })),
      ),
    );
  onClient(charter.command('set'))
    .description('Records one or more of the four, from a date on')
    .addOption(yesOrNo('--reports-to-ceo <yes|no>', 'the role reports to the CEO'))
    .addOption(yesOrNo('--define-metrics <yes|no>', 'it may define metrics and reporting for all functions'))
    .addOption(yesOrNo('--convene <yes|no>', 'it may convene reviews and require attendance'))
    .addOption(yesOrNo('--escalate <yes|no>', 'it may escalate to the CEO directly'))
    .addOption(dateOption('--since <date>', 'since when; today unless given'))
    .option('--evidence <text>', 'where it is written or who said it')
    .action(runner.inClient(setCharter));
}

export function readinessCommand(program: Command, runner: Runner): void {
  onClient(program.command('readiness'))
    .description('What is missing before the first monthly review')
    .addOption(asOfOption())
    .action(
      runner.inClient(({ api, clientId }, { asOf }: { asOf?: PlainDate }) =>
        api.readiness.get({ clientId, asOf }),
      ),
    );
}

export function ceoTimeCommands(program: Command, runner: Runner): void {
  const ceoTime = program
    .command('ceo-time')
    .description('The CEO’s hours for cross-functional coordination');
  onClient(ceoTime.command('add'))
    .description('Records the hours of a month, in place of what it had')
    .addOption(monthOption('--month <month>', 'the month').makeOptionMandatory())
    .addOption(numberOption('--hours <number>', 'the hours of that month').makeOptionMandatory())
    .option('--baseline', 'it is from before the engagement, what later months are held against')
    .option('--note <text>', 'how it was counted')
    .action(
      runner.inClient(async ({ api, clientId }, { month, hours, baseline, note }: HoursOptions) => {
        await api.coordinationHours.put({ clientId, month, hours, note, isBaseline: baseline ?? false });
        const { months } = await api.coordinationHours.list({ clientId });
        return months.filter((row) => row.month === month).map(hoursRow)[0];
      }),
    );
  onClient(ceoTime.command('list'))
    .description('Lists the months with the share of the baseline that was saved')
    .action(
      runner.inClient(async ({ api, clientId }) =>
        (await api.coordinationHours.list({ clientId })).months.map(hoursRow),
      ),
    );
}

async function setCharter({ api, clientId }: AtClient, { since, evidence, ...options }: SetOptions) {
  const answers = Object.entries(optionNames).flatMap(([authority, option]) => {
    const answer = options[option];
    return answer === undefined ? [] : [{ authority: authority as Authority, isGranted: answer === 'yes' }];
  });
  if (answers.length === 0) {
    throw new Refusal('INVALID_INPUT', 'Answer at least one of the four with yes or no.', {
      issues: [{ field: '--reports-to-ceo', problem: 'is missing, like the other three' }],
    });
  }
  return charterShape(await api.charter.set({ clientId, answers, since, evidence }));
}

function charterShape({ authorities, isRecorded, missing }: Charter) {
  const held = authorities.map(({ authority, entry }) => [
    optionNames[authority],
    entry && { granted: entry.isGranted, since: entry.since, evidence: entry.evidence },
  ]);
  return {
    ...Object.fromEntries(held),
    recorded: isRecorded,
    missing: missing.map((authority) => optionNames[authority]),
  };
}

function hoursRow({ month, hours, isBaseline, reduction, standing, note }: HoursAnswer['months'][number]) {
  return { month, hours, baseline: isBaseline, reduction, standing, note };
}

function yesOrNo(flags: string, description: string): Option {
  return new Option(flags, description).choices(['yes', 'no']);
}
