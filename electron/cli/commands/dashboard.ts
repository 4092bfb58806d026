/** `metric …` and `dashboard`: what an objective is read by, and how it stands against its plan. */
import { type Command, Option } from 'commander';
import { type Board, type BoardMetric, type BoardObjective, readBoard } from '#shared/contract/board.ts';
import { metricValue } from '#shared/contract/dashboard.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { PlainDate, PlainMonth } from '#shared/domain/dates.ts';
import { parseMonthValues } from '#shared/domain/metric-words.ts';
import type { MonthValue } from '#shared/domain/metrics.ts';
import {
  type Confidence,
  confidences,
  type MetricDirection,
  metricDirections,
} from '#shared/domain/vocabulary.ts';
import { Names, readNames } from '../names.ts';
import { checked, dateOption, monthOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';

interface PlanOptions {
  target: MonthValue;
  plan?: MonthValue[];
}

interface AddOptions extends PlanOptions {
  objective: string;
  unit?: string;
  direction?: MetricDirection;
  baseline: MonthValue;
}

interface TargetOptions extends PlanOptions {
  from: PlainMonth;
  reason?: string;
}

interface ReadingOptions {
  month: PlainMonth;
  value: number | null;
  confidence?: Confidence;
  note?: string;
  correction?: string;
}

export function dashboardCommands(program: Command, runner: Runner): void {
  onClient(program.command('dashboard'))
    .description('Shows every objective’s metrics in the last full month, against the plan')
    .addOption(dateOption('--as-of <date>', 'the day it is looked at; today unless given'))
    .action(runner.inClient(async (at, { asOf = at.today }: { asOf?: PlainDate }) => boardRows(at, asOf)));
  const metric = program.command('metric').description('The metrics of a client’s objectives');
  onClient(metric.command('list')).description('Lists the metrics').action(runner.inClient(list));
  onPlan(onClient(metric.command('add <name>')))
    .description('Adds a metric to an objective')
    .requiredOption('--objective <title>', 'the objective it is read for')
    .option('--unit <unit>', 'what it is counted in, such as % or days')
    .addOption(monthValueOption('--baseline <month=value>', 'where it starts').makeOptionMandatory())
    .addOption(
      new Option('--direction <direction>', 'where it should go; towards its target unless given').choices(
        metricDirections,
      ),
    )
    .action(runner.inClient(add));
  onPlan(onClient(metric.command('target <name>')))
    .description('Sets a new target from a month on; the months before keep their plan')
    .addOption(monthOption('--from <month>', 'the first month it holds for').makeOptionMandatory())
    .option('--reason <text>', 'why it changes')
    .action(runner.inClient(target));
  readingCommand(onClient(metric.command('reading <name>'))).action(runner.inClient(reading));
  onClient(metric.command('clear <name>'))
    .description('Takes one month’s reading away')
    .addOption(monthOption('--month <month>', 'the month').makeOptionMandatory())
    .addOption(correctionOption())
    .action(
      runner.inClient((at, options: Omit<ReadingOptions, 'value'>, name) =>
        reading(at, { ...options, value: null }, name),
      ),
    );
  onClient(metric.command('remove <name>'))
    .description('Removes a metric with its readings')
    .action(
      runner.inClient(async (at, _options: object, name) => {
        const metricId = namesOf(await boardOf(at)).idOf(name);
        return at.api.dashboard.removeMetric({ clientId: at.clientId, metricId });
      }),
    );
}

function onPlan(command: Command): Command {
  return command
    .addOption(monthValueOption('--target <month=value>', 'where it should get to').makeOptionMandatory())
    .addOption(
      checked(
        '--plan <month=value,…>',
        'planned values on the way; a straight line unless given',
        readValues,
      ),
    );
}

function readingCommand(command: Command): Command {
  return command
    .description('Records one month’s reading of a metric')
    .addOption(monthOption('--month <month>', 'the month it was read for').makeOptionMandatory())
    .addOption(checked('--value <value>', 'what was read', readValue).makeOptionMandatory())
    .addOption(new Option('--confidence <level>', 'how far it is trusted').choices(confidences))
    .option('--note <text>', 'anything worth keeping')
    .addOption(correctionOption());
}

function correctionOption(): Option {
  return new Option('--correction <reason>', 'why a month is changed that an issued packet shows');
}

async function boardRows(at: AtClient, asOf: PlainDate) {
  const { objectives } = await boardOf(at, asOf);
  return objectives.map(({ title, metrics }) => ({
    objective: title,
    metrics: metrics.map(({ name, now }) => ({ name, ...now })),
  }));
}

async function list(at: AtClient) {
  const { objectives } = await boardOf(at);
  return objectives.flatMap((objective) => objective.metrics.map((metric) => metricRow(metric, objective)));
}

async function add(at: AtClient, options: AddOptions, name: string) {
  const { objectives } = await readNames(at);
  const { unit, direction, baseline, target: goal, plan } = options;
  const { id } = await at.api.dashboard.addMetric({
    ...{ clientId: at.clientId, name, objectiveId: objectives.idOf(options.objective) },
    ...{ unit, direction, baseline, target: goal, points: plan },
  });
  return oneRow(at, id);
}

async function target(at: AtClient, { from, target: goal, plan, reason }: TargetOptions, name: string) {
  const metricId = namesOf(await boardOf(at)).idOf(name);
  await at.api.dashboard.setTarget({
    ...{ clientId: at.clientId, metricId, from, target: goal, points: plan, reason },
  });
  return oneRow(at, metricId);
}

async function reading(at: AtClient, options: ReadingOptions, name: string) {
  const { month, value, confidence, note, correction } = options;
  const metricId = namesOf(await boardOf(at)).idOf(name);
  await at.api.dashboard.putReadings({
    clientId: at.clientId,
    readings: [{ metricId, month, value, confidence, note }],
    correction,
  });
  const { metric } = onBoard(await boardOf(at), metricId);
  const stored = metric.months.find((each) => each.month === month);
  return { id: metricId, name: metric.name, ...stored };
}

async function oneRow(at: AtClient, metricId: string) {
  const { metric, objective } = onBoard(await boardOf(at), metricId);
  return metricRow(metric, objective);
}

function metricRow(
  { id, name, unit, direction, baselineMonth, baselineValue, plans, missing, lockedThrough }: BoardMetric,
  { title }: BoardObjective,
) {
  return {
    ...{ id, name, objective: title, unit, direction },
    baseline: { month: baselineMonth, value: baselineValue },
    plans: plans.map(({ holdsFrom, targetMonth, targetValue, points, reason }) => ({
      from: holdsFrom,
      target: { month: targetMonth, value: targetValue },
      ...{ plan: points, reason },
    })),
    ...{ missing, lockedThrough },
  };
}

async function boardOf({ api, clientId }: AtClient, asOf?: PlainDate): Promise<Board> {
  return readBoard(await api.dashboard.board({ clientId, asOf }));
}

function namesOf({ objectives }: Board): Names {
  return new Names(
    'metric',
    objectives.flatMap(({ metrics }) => metrics),
  );
}

function onBoard({ objectives }: Board, metricId: string) {
  for (const objective of objectives) {
    const metric = objective.metrics.find(({ id }) => id === metricId);
    if (metric) return { metric, objective };
  }
  throw new Refusal('NOT_FOUND', 'The metric was removed in the meantime.', { id: metricId });
}

function monthValueOption(flags: string, description: string): Option {
  return checked(flags, description, (text) => {
    const [value, ...more] = readValues(text);
    if (!value || more.length > 0) throw new Error('is not one month with its value such as 2026-12=160');
    return value;
  });
}

function readValues(text: string): MonthValue[] {
  const values = parseMonthValues(text);
  if (!values) throw new Error('is not months with values such as 2026-03=110,2026-06=130');
  return values;
}

function readValue(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!metricValue.safeParse(value).success) throw new Error('is not a value such as 118 or -2.5');
  return value;
}
