/** `milestones` and `milestone …`: the 90-day calendar of a client. */
import { type Command, Option } from 'commander';
import type { MilestoneRow } from '#shared/contract/milestones.ts';
import { decideBy, groupMilestones, horizonDays, slipSummary, standingOf } from '#shared/domain/calendar.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { inputSources, milestoneKinds } from '#shared/domain/vocabulary.ts';
import { initiativeNames, readNames } from '../names.ts';
import { countOption, dateOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';

interface ListOptions {
  asOf?: PlainDate;
  horizon: number;
  all?: boolean;
}

interface AddOptions {
  initiative: string;
  due?: PlainDate;
  kind?: MilestoneRow['kind'];
  owner?: string;
  needs?: NonNullable<MilestoneRow['needsInputFrom']>;
  needsFunction?: string;
  needsPerson?: string;
  lead?: number;
  note?: string;
}

interface MoveOptions {
  to: PlainDate;
  reason: string;
  on?: PlainDate;
}

export function milestoneCommands(program: Command, runner: Runner): void {
  const milestone = program.command('milestone').description('The milestones of a client');
  for (const listing of [program.command('milestones'), milestone.command('list')]) {
    onClient(listing)
      .description('Lists open milestones that are overdue or inside the horizon, then those without a date')
      .addOption(dateOption('--as-of <date>', 'the day it is looked at; today unless given'))
      .addOption(countOption('--horizon <days>', 'how far ahead to look').default(horizonDays))
      .option('--all', 'every milestone, completed and later ones too')
      .action(runner.inClient(list));
  }
  addCommand(onClient(milestone.command('add <title>'))).action(runner.inClient(add));
  onClient(milestone.command('move <id>'))
    .description('Moves a milestone and records the slip')
    .addOption(dateOption('--to <date>', 'its new date').makeOptionMandatory())
    .requiredOption('--reason <text>', 'why it moves')
    .addOption(dateOption('--on <date>', 'the day it was moved; today unless given'))
    .action(runner.inClient(move));
  onClient(milestone.command('complete <id>'))
    .description('Marks a milestone as completed')
    .addOption(dateOption('--on <date>', 'the day it was completed; today unless given'))
    .action(runner.inClient(complete));
}

function addCommand(command: Command): Command {
  return command
    .description('Adds a milestone to an initiative')
    .requiredOption('--initiative <title>', 'the initiative it belongs to')
    .addOption(dateOption('--due <date>', 'when it is due'))
    .addOption(new Option('--kind <kind>', 'what it is').choices(milestoneKinds))
    .option('--owner <name>', 'the person who answers for it')
    .addOption(new Option('--needs <source>', 'whose input it needs').choices(inputSources))
    .option('--needs-function <name>', 'the function whose input it needs')
    .option('--needs-person <name>', 'the person whose input it needs')
    .addOption(countOption('--lead <days>', 'how long before it is due that input is needed'))
    .option('--note <text>', 'anything worth keeping');
}

async function list(at: AtClient, { asOf = at.today, horizon, all = false }: ListOptions) {
  const { rows, toRow } = await readMilestones(at, asOf);
  const { overdue, in_horizon, undated, later, completed } = groupMilestones(rows, asOf, horizon);
  if (!all) return [...overdue, ...in_horizon, ...undated].map(toRow);
  return [...overdue, ...in_horizon, ...later, ...undated, ...completed].map(completedRow(toRow));
}

async function add(at: AtClient, options: AddOptions, title: string) {
  const [names, initiatives] = await Promise.all([readNames(at), initiativeNames(at)]);
  const row = await at.api.milestones.add({
    clientId: at.clientId,
    title,
    initiativeId: initiatives.idOf(options.initiative),
    dueOn: options.due,
    kind: options.kind,
    ownerId: names.people.idOf(options.owner),
    needsInputFrom:
      options.needs ?? (options.needsFunction ? 'function' : options.needsPerson ? 'person' : undefined),
    needsFunctionId: names.functions.idOf(options.needsFunction),
    needsPersonId: names.people.idOf(options.needsPerson),
    leadDays: options.lead,
    note: options.note,
  });
  return oneRow(at, row);
}

async function move(at: AtClient, { to, reason, on }: MoveOptions, milestoneId: string) {
  return oneRow(
    at,
    await at.api.milestones.move({ clientId: at.clientId, milestoneId, dueOn: to, reason, on }),
  );
}

async function complete(at: AtClient, { on }: { on?: PlainDate }, milestoneId: string) {
  return oneRow(at, await at.api.milestones.complete({ clientId: at.clientId, milestoneId, on }));
}

async function oneRow(at: AtClient, milestone: MilestoneRow) {
  const { toRow } = await readMilestones(at, at.today);
  return completedRow(toRow)(milestone);
}

async function readMilestones(at: AtClient, asOf: PlainDate) {
  const [{ milestones, slips }, { people }, initiatives] = await Promise.all([
    at.api.milestones.list({ clientId: at.clientId }),
    readNames(at),
    initiativeNames(at),
  ]);
  const slipsOf = Map.groupBy(slips, ({ milestoneId }) => milestoneId);
  const toRow = (milestone: MilestoneRow) => {
    const { id, title, initiativeId, kind, ownerId, dueOn, originalDueOn, needsInputFrom, leadDays } =
      milestone;
    return {
      id,
      title,
      initiative: initiatives.nameOf(initiativeId),
      kind,
      owner: people.nameOf(ownerId),
      dueOn,
      originalDueOn,
      ...slipSummary(slipsOf.get(id) ?? [], originalDueOn, dueOn),
      decideBy: needsInputFrom === null ? null : decideBy(dueOn, leadDays),
      overdue: standingOf(milestone, asOf) === 'overdue',
    };
  };
  return { rows: milestones, toRow };
}

// Where completed ones are among the rows, each says when.
function completedRow<Row>(toRow: (milestone: MilestoneRow) => Row) {
  return (milestone: MilestoneRow) => ({ ...toRow(milestone), completedOn: milestone.completedOn });
}
