/** `handoff …`, `peak …` and `conflict …`: what functions need from one another, and what collides. */
import type { Command } from 'commander';
import type { Conflict, HandoffRow, OperationalPeakRow } from '#shared/contract/handoffs.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { handoffDueOn, isWaiting, overdueDays, waitingDays } from '#shared/domain/handoffs.ts';
import { type HandoffStep, handoffSteps } from '#shared/domain/vocabulary.ts';
import { initiativeNames, type Names, readNames } from '../names.ts';
import { asOfOption, dateOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';

interface AddOptions {
  from: string;
  to: string;
  initiative?: string;
  requested?: PlainDate;
  needed: PlainDate;
  note?: string;
}

interface StepOptions {
  on?: PlainDate;
  proposed?: PlainDate;
}

interface PeakOptions {
  from: PlainDate;
  to: PlainDate;
  title: string;
}

interface AllocateOptions {
  decision: string;
  by: string;
  on?: PlainDate;
}

interface AsOf {
  asOf?: PlainDate;
}

export function handoffCommands(program: Command, runner: Runner): void {
  const handoff = program.command('handoff').description('What functions need from one another');
  onClient(handoff.command('add <what>'))
    .description('Requests a hand-off')
    .requiredOption('--from <function>', 'the function that hands over')
    .requiredOption('--to <function>', 'the function that needs it')
    .option('--initiative <title>', 'the initiative that it is for')
    .addOption(dateOption('--requested <date>', 'the day it was requested; today unless given'))
    .addOption(dateOption('--needed <date>', 'the day it is needed by').makeOptionMandatory())
    .option('--note <text>', 'anything worth keeping')
    .action(runner.inClient(add));
  for (const step of handoffSteps) stepCommand(handoff, step, runner);
  onClient(handoff.command('list'))
    .description('Lists the hand-offs, those that wait with how long')
    .addOption(asOfOption())
    .action(runner.inClient(list));
  onClient(handoff.command('boundary'))
    .description('Waiting in days by pair of functions, longest first')
    .addOption(asOfOption())
    .action(runner.inClient(boundary));
  onClient(handoff.command('evidence'))
    .description('Waiting before and after a date')
    .addOption(dateOption('--since <date>', 'the date; the charter’s first day unless given'))
    .addOption(asOfOption())
    .action(
      runner.inClient(({ api, clientId }, { since, asOf }: AsOf & { since?: PlainDate }) =>
        api.handoffs.evidence({ clientId, since, asOf }),
      ),
    );
}

export function peakCommands(program: Command, runner: Runner): void {
  const peak = program.command('peak').description('Times in which daily business leaves a function no room');
  onClient(peak.command('add <function>'))
    .description('Adds an operational peak')
    .addOption(dateOption('--from <date>', 'its first day').makeOptionMandatory())
    .addOption(dateOption('--to <date>', 'its last day').makeOptionMandatory())
    .requiredOption('--title <text>', 'what it is')
    .action(
      runner.inClient(async (at, { from, to, title }: PeakOptions, name) => {
        const { functions } = await readNames(at);
        const fields = { functionId: functions.idOf(name), title, startsOn: from, endsOn: to };
        return peakRow(await at.api.peaks.add({ clientId: at.clientId, ...fields }), functions);
      }),
    );
  onClient(peak.command('list'))
    .description('Lists the operational peaks')
    .action(
      runner.inClient(async (at) => {
        const [{ functions }, rows] = await Promise.all([
          readNames(at),
          at.api.peaks.list({ clientId: at.clientId }),
        ]);
        return rows.map((row) => peakRow(row, functions));
      }),
    );
}

export function conflictCommands(program: Command, runner: Runner): void {
  const conflict = program.command('conflict').description('Claims on one function in the same weeks');
  onClient(conflict.command('list'))
    .description('Lists the conflicts, settled ones too')
    .addOption(asOfOption())
    .action(
      runner.inClient(async (at, { asOf }: AsOf) => {
        const [{ functions }, rows] = await Promise.all([
          readNames(at),
          at.api.conflicts.list({ clientId: at.clientId, asOf }),
        ]);
        return rows.map((row) => conflictRow(row, functions));
      }),
    );
  onClient(conflict.command('allocate <id>'))
    .description('Settles a conflict')
    .requiredOption('--decision <text>', 'who gives what up')
    .requiredOption('--by <name>', 'who decided it')
    .addOption(dateOption('--on <date>', 'the day it was decided; today unless given'))
    .action(
      runner.inClient(({ api, clientId }, { decision, by, on }: AllocateOptions, conflictId) =>
        api.conflicts.allocate({ clientId, conflictId, decision, decidedBy: by, on }),
      ),
    );
  onClient(conflict.command('withdraw <id>'))
    .description('Takes an allocation decision back')
    .action(
      runner.inClient(({ api, clientId }, _, conflictId) => api.conflicts.withdraw({ clientId, conflictId })),
    );
}

const stepDescriptions: Record<HandoffStep, string> = {
  counter: 'Answers a hand-off with another date',
  agree: 'Agrees to a hand-off',
  deliver: 'Marks a hand-off as delivered',
  decline: 'Declines a hand-off',
};

function stepCommand(handoff: Command, step: HandoffStep, runner: Runner): void {
  const command = onClient(handoff.command(`${step} <id>`))
    .description(stepDescriptions[step])
    .addOption(dateOption('--on <date>', 'the day it happened; today unless given'));
  if (step === 'counter') command.addOption(dateOption('--proposed <date>', 'the date that is proposed'));
  command.action(
    runner.inClient(async (at, { on, proposed }: StepOptions, handoffId) => {
      const { api, clientId } = at;
      return oneRow(at, await api.handoffs.step({ clientId, handoffId, step, on, proposedFor: proposed }));
    }),
  );
}

async function add(at: AtClient, options: AddOptions, what: string) {
  const [{ functions }, initiatives] = await Promise.all([readNames(at), initiativeNames(at)]);
  const row = await at.api.handoffs.add({
    clientId: at.clientId,
    what,
    fromFunctionId: functions.idOf(options.from),
    toFunctionId: functions.idOf(options.to),
    initiativeId: initiatives.idOf(options.initiative),
    requestedOn: options.requested,
    neededBy: options.needed,
    note: options.note,
  });
  return oneRow(at, row);
}

async function list(at: AtClient, { asOf = at.today }: AsOf) {
  const [rows, toRow] = await Promise.all([
    at.api.handoffs.list({ clientId: at.clientId }),
    rowMaker(at, asOf),
  ]);
  return rows.map(toRow);
}

async function boundary(at: AtClient, { asOf }: AsOf) {
  const [{ functions }, rows] = await Promise.all([
    readNames(at),
    at.api.handoffs.boundary({ clientId: at.clientId, asOf }),
  ]);
  return rows.map(({ fromFunctionId, toFunctionId, ...figures }) => ({
    from: functions.nameOf(fromFunctionId),
    to: functions.nameOf(toFunctionId),
    ...figures,
  }));
}

async function oneRow(at: AtClient, row: HandoffRow) {
  return (await rowMaker(at, at.today))(row);
}

async function rowMaker(at: AtClient, asOf: PlainDate) {
  const [{ functions }, initiatives] = await Promise.all([readNames(at), initiativeNames(at)]);
  return ({ fromFunctionId, toFunctionId, initiativeId, createdAt: _, ...row }: HandoffRow) => {
    const handoff = { ...row, fromFunctionId, toFunctionId };
    return {
      ...row,
      from: functions.nameOf(fromFunctionId),
      to: functions.nameOf(toFunctionId),
      initiative: initiatives.nameOf(initiativeId),
      dueOn: handoffDueOn(handoff),
      waiting: waitingDays(handoff, asOf),
      open: isWaiting(handoff, asOf),
      overdue: overdueDays(handoff, asOf) > 0,
    };
  };
}

function peakRow({ id, functionId, title, startsOn, endsOn }: OperationalPeakRow, functions: Names) {
  return { id, function: functions.nameOf(functionId), title, startsOn, endsOn };
}

function conflictRow({ id, functionId, sides, weeks, allocation }: Conflict, functions: Names) {
  return {
    id,
    function: functions.nameOf(functionId),
    sides: sides.map(({ words }) => words),
    startsOn: weeks?.startsOn ?? null,
    endsOn: weeks?.endsOn ?? null,
    state: allocation ? 'settled' : 'unresolved',
    decision: allocation?.decision ?? null,
    decidedBy: allocation?.decidedBy ?? null,
    decidedOn: allocation?.decidedOn ?? null,
  };
}
