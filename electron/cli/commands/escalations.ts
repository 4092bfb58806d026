/** `escalation …`: off-track matters that are taken straight to the CEO. */
import { type Command, Option } from 'commander';
import type { EscalationRow } from '#shared/contract/accountability.ts';
import { factOf } from '#shared/domain/accountability-words.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { escalationStateOf } from '#shared/domain/escalation.ts';
import { type EscalationTrigger, escalationTriggers } from '#shared/domain/vocabulary.ts';
import { initiativeNames, type Names } from '../names.ts';
import { dateOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';

interface RaiseOptions {
  initiative?: string;
  decision?: string;
  handoff?: string;
  trigger?: EscalationTrigger;
  reason: string;
  on?: PlainDate;
}

interface StepOptions {
  on?: PlainDate;
}

export function escalationCommands(program: Command, runner: Runner): void {
  const escalation = program.command('escalation').description('Matters that are taken straight to the CEO');
  onClient(escalation.command('suggest'))
    .description('Lists what suggests an escalation and was not raised yet, longest standing first')
    .addOption(dateOption('--as-of <date>', 'the day it is looked at; today unless given'))
    .action(runner.inClient(suggest));
  onClient(escalation.command('raise'))
    .description('Takes a matter to the CEO')
    .requiredOption('--reason <text>', 'why the CEO has to know')
    .option('--initiative <title>', 'the initiative it is about')
    .option('--decision <id>', 'the decision that is overdue')
    .option('--handoff <id>', 'the hand-off that is overdue')
    .addOption(new Option('--trigger <code>', 'what suggested it').choices(escalationTriggers))
    .addOption(dateOption('--on <date>', 'the day it was raised; today unless given'))
    .action(runner.inClient(raise));
  onClient(escalation.command('acknowledge <id>'))
    .description('Records that the CEO has it')
    .addOption(dateOption('--on <date>', 'the day it was acknowledged; today unless given'))
    .action(
      runner.inClient(async (at, { on }: StepOptions, escalationId) =>
        oneRow(at, await at.api.escalations.acknowledge({ clientId: at.clientId, escalationId, on })),
      ),
    );
  onClient(escalation.command('resolve <id>'))
    .description('Records what was decided')
    .requiredOption('--decision <text>', 'what was decided')
    .addOption(dateOption('--on <date>', 'the day it was resolved; today unless given'))
    .action(
      runner.inClient(async (at, { decision, on }: StepOptions & { decision: string }, escalationId) =>
        oneRow(at, await at.api.escalations.resolve({ clientId: at.clientId, escalationId, decision, on })),
      ),
    );
  onClient(escalation.command('list'))
    .description('Lists the escalations, newest first')
    .action(runner.inClient(list));
}

async function list(at: AtClient) {
  const [initiatives, rows] = await Promise.all([
    initiativeNames(at),
    at.api.escalations.list({ clientId: at.clientId }),
  ]);
  return rows.map((row) => escalationRow(row, initiatives));
}

async function suggest(at: AtClient, { asOf }: { asOf?: PlainDate }) {
  const [initiatives, rows] = await Promise.all([
    initiativeNames(at),
    at.api.escalations.suggestions({ clientId: at.clientId, asOf }),
  ]);
  return rows.map(({ initiativeId, updatedOn, milestoneId: _, ...row }) => ({
    trigger: row.trigger,
    initiative: initiatives.nameOf(initiativeId),
    about: row.about,
    since: row.since,
    days: row.days,
    fact: factOf({ ...row, updatedOn }, (date) => date),
    decisionId: row.decisionId,
    handoffId: row.handoffId,
    missing: row.missing,
  }));
}

async function raise(at: AtClient, { initiative, decision, handoff, ...fields }: RaiseOptions) {
  const initiatives = await initiativeNames(at);
  const row = await at.api.escalations.raise({
    clientId: at.clientId,
    initiativeId: initiatives.idOf(initiative),
    ...{ decisionId: decision, handoffId: handoff },
    ...{ trigger: fields.trigger, reason: fields.reason, on: fields.on },
  });
  return escalationRow(row, initiatives);
}

async function oneRow(at: AtClient, row: EscalationRow) {
  return escalationRow(row, await initiativeNames(at));
}

function escalationRow({ id, initiativeId, createdAt: _, ...row }: EscalationRow, initiatives: Names) {
  return { id, state: escalationStateOf(row), initiative: initiatives.nameOf(initiativeId), ...row };
}
