/** `decision …`: what must be decided, by whom, by when, and on which session it belongs. */
import type { Command } from 'commander';
import type { DeciderFields, DecisionRow } from '#shared/contract/decisions.ts';
import { decideBy } from '#shared/domain/calendar.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { initiativeNames, type Names, readNames } from '../names.ts';
import { countOption, dateOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';

interface AddOptions {
  decider: string;
  neededBy: PlainDate;
  lead?: number;
  initiative?: string;
  options?: string;
  recommendation?: string;
  raised?: PlainDate;
}

interface ResolveOptions {
  outcome: string;
  on?: PlainDate;
}

interface AsOf {
  asOf?: PlainDate;
}

export function decisionCommands(program: Command, runner: Runner): void {
  const decision = program.command('decision').description('The decision register of a client');
  onClient(decision.command('add <question>'))
    .description('Puts a question for decision')
    .requiredOption('--decider <who>', 'who decides: ceo, leadership, or the name of a person or a function')
    .addOption(
      dateOption('--needed-by <date>', 'when it must be decided at the latest').makeOptionMandatory(),
    )
    .addOption(countOption('--lead <days>', 'how many days before that date the decision must fall', 365))
    .option('--initiative <title>', 'the initiative it is about')
    .option('--options <text>', 'what can be chosen from')
    .option('--recommendation <text>', 'what is recommended')
    .addOption(dateOption('--raised <date>', 'the day it was put; today unless given'))
    .action(runner.inClient(add));
  onClient(decision.command('resolve <id>'))
    .description('Records what was decided')
    .requiredOption('--outcome <text>', 'what was decided')
    .addOption(dateOption('--on <date>', 'the day it was decided; today unless given'))
    .action(runner.inClient(resolve));
  onClient(decision.command('list')).description('Lists the decision register').action(runner.inClient(list));
  withAsOf(decision.command('runway'))
    .description(
      'Places each decision on the last session in time with its decider, or says that there is none',
    )
    .action(runner.inClient(runway));
  withAsOf(decision.command('waiting'))
    .description('Days that each decider keeps decisions waiting, longest first')
    .action(runner.inClient(waiting));
}

function withAsOf(command: Command): Command {
  return onClient(command).addOption(
    dateOption('--as-of <date>', 'the day it is looked at; today unless given'),
  );
}

async function add(
  at: AtClient,
  { decider, lead, initiative, raised, ...fields }: AddOptions,
  question: string,
) {
  const [names, initiatives] = await Promise.all([readNames(at), initiativeNames(at)]);
  const row = await at.api.decisions.add({
    clientId: at.clientId,
    question,
    ...deciderCalled(decider, names),
    ...{ leadDays: lead, raisedOn: raised, initiativeId: initiatives.idOf(initiative) },
    neededBy: fields.neededBy,
    options: fields.options,
    recommendation: fields.recommendation,
  });
  return oneRow(at, row);
}

async function resolve(at: AtClient, { outcome, on }: ResolveOptions, decisionId: string) {
  return oneRow(at, await at.api.decisions.resolve({ clientId: at.clientId, decisionId, outcome, on }));
}

async function list(at: AtClient) {
  const [rows, toRow] = await Promise.all([at.api.decisions.list({ clientId: at.clientId }), rowMaker(at)]);
  return rows.map(toRow);
}

async function runway(at: AtClient, { asOf }: AsOf) {
  const [names, items] = await Promise.all([
    readNames(at),
    at.api.decisions.runway({ clientId: at.clientId, asOf }),
  ]);
  return items.map(({ question, decideBy: by, session, state, ...item }) => ({
    question,
    decider: item.decider === null ? null : deciderName({ ...item, decider: item.decider }, names),
    decideBy: by,
    session: session && { kind: session.kind, on: session.onDate },
    state,
  }));
}

async function waiting(at: AtClient, { asOf }: AsOf) {
  const [names, rows] = await Promise.all([
    readNames(at),
    at.api.decisions.waiting({ clientId: at.clientId, asOf }),
  ]);
  return rows.map(({ decider, deciderFunctionId, deciderPersonId, ...figures }) => ({
    decider: deciderName({ decider, deciderFunctionId, deciderPersonId }, names),
    ...figures,
  }));
}

interface Deciders {
  people: Names;
  functions: Names;
}

function deciderCalled(name: string, { people, functions }: Deciders) {
  const group = name.toLowerCase();
  if (group === 'ceo' || group === 'leadership') return { decider: group } as const;
  if (functions.knows(name)) return { decider: 'function', deciderFunctionId: functions.idOf(name) } as const;
  return { decider: 'person', deciderPersonId: people.idOf(name) } as const;
}

function deciderName(row: DeciderFields, { people, functions }: Deciders): string | null {
  switch (row.decider) {
    case 'ceo':
    case 'leadership':
      return row.decider;
    case 'function':
      return functions.nameOf(row.deciderFunctionId);
    case 'person':
      return people.nameOf(row.deciderPersonId);
  }
}

async function oneRow(at: AtClient, row: DecisionRow) {
  return (await rowMaker(at))(row);
}

async function rowMaker(at: AtClient) {
  const [names, initiatives] = await Promise.all([readNames(at), initiativeNames(at)]);
  return ({ id, question, options, recommendation, initiativeId, outcome, ...row }: DecisionRow) => ({
    ...{ id, question, options, recommendation },
    decider: deciderName(row, names),
    initiative: initiatives.nameOf(initiativeId),
    ...{ raisedOn: row.raisedOn, neededBy: row.neededBy, leadDays: row.leadDays },
    decideBy: decideBy(row.neededBy, row.leadDays),
    ...{ decidedOn: row.decidedOn, outcome },
  });
}
