/** `session …` and `action …`: meetings and what came out of them. */
import { type Command, Option } from 'commander';
import { Refusal } from '#shared/contract/errors.ts';
import type { ActionRow, Session } from '#shared/contract/sessions.ts';
import { type SessionKind, sessionKinds } from '#shared/domain/vocabulary.ts';
import { type Names, readNames } from '../names.ts';
import { dateOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';

interface SessionOptions {
  kind: SessionKind;
  on: string;
  note?: string;
  private?: string;
  ask?: string;
  person?: string[];
  agenda?: string[];
  withCeo?: boolean;
  withLeadership?: boolean;
}

interface ActionOptions {
  owner?: string;
  due?: string;
  session?: string;
}

export function sessionCommands(program: Command, runner: Runner): void {
  const session = program.command('session').description('The sessions of a client');
  onClient(session.command('add'))
    .description('Adds a session')
    .addOption(new Option('--kind <kind>', 'what kind it is').choices(sessionKinds).makeOptionMandatory())
    .addOption(dateOption('--on <date>', 'its day').makeOptionMandatory())
    .option('--note <text>', 'notes, which packets print')
    .option('--private <text>', 'private notes, which no packet ever prints')
    .option('--ask <text>', 'what is asked of the reader, one line each')
    .option('--person <name...>', 'who comes, besides the groups below')
    .option('--agenda <title=minutes...>', 'what is on the agenda, in order')
    .option('--with-ceo', 'the CEO comes, whatever its kind')
    .option('--with-leadership', 'the leadership team comes, whatever its kind')
    .action(runner.inClient(addSession));
  onClient(session.command('list'))
    .description('Lists the sessions by date')
    .action(
      runner.inClient(async (at) => {
        const [{ people }, rows] = await Promise.all([
          readNames(at),
          at.api.sessions.list({ clientId: at.clientId }),
        ]);
        return rows.map((row) => sessionRow(row, people));
      }),
    );
}

export function actionCommands(program: Command, runner: Runner): void {
  const action = program.command('action').description('The actions that came out of sessions');
  onClient(action.command('add <title>'))
    .description('Adds an action')
    .option('--owner <name>', 'who does it')
    .addOption(dateOption('--due <date>', 'when it is due'))
    .option('--session <id>', 'the session it came out of')
    .action(
      runner.inClient(async (at, { owner, due, session }: ActionOptions, title) => {
        const { people } = await readNames(at);
        const fields = { title, ownerId: people.idOf(owner), dueOn: due, sessionId: session };
        return actionRow(await at.api.actions.add({ clientId: at.clientId, ...fields }), people);
      }),
    );
  onClient(action.command('list'))
    .description('Lists the actions')
    .action(
      runner.inClient(async (at) => {
        const [{ people }, rows] = await Promise.all([
          readNames(at),
          at.api.actions.list({ clientId: at.clientId }),
        ]);
        return rows.map((row) => actionRow(row, people));
      }),
    );
  onClient(action.command('done <id>'))
    .description('Marks an action as done')
    .addOption(dateOption('--on <date>', 'the day it was done; today unless given'))
    .action(
      runner.inClient(async (at, { on = at.today }: { on?: string }, actionId) => {
        const [{ people }, row] = await Promise.all([
          readNames(at),
          at.api.actions.update({ clientId: at.clientId, actionId, change: { doneOn: on } }),
        ]);
        return actionRow(row, people);
      }),
    );
}

async function addSession(at: AtClient, options: SessionOptions) {
  const { people } = await readNames(at);
  const row = await at.api.sessions.add({
    clientId: at.clientId,
    kind: options.kind,
    onDate: options.on,
    notes: options.note,
    privateNotes: options.private,
    ask: options.ask,
    personIds: options.person?.map((name) => people.idOf(name)),
    agenda: options.agenda?.map(agendaItem),
    withCeo: options.withCeo,
    withLeadership: options.withLeadership,
  });
  return sessionRow(row, people);
}

function agendaItem(text: string): Session['agenda'][number] {
  const [, title, minutes] = /^(.+)=(\d+)$/s.exec(text) ?? [];
  if (title === undefined) {
    const problem = 'is not an item such as Pricing decision=20';
    throw new Refusal('INVALID_INPUT', `--agenda ${text}: ${problem}`, {
      issues: [{ field: '--agenda', problem }],
    });
  }
  return { title, minutes: Number(minutes) };
}

function sessionRow({ personIds, createdAt: _, ...row }: Session, people: Names) {
  return { ...row, people: personIds.map((id) => people.nameOf(id)) };
}

function actionRow({ id, title, ownerId, dueOn, doneOn, sessionId }: ActionRow, people: Names) {
  return { id, title, owner: people.nameOf(ownerId), dueOn, doneOn, sessionId };
}
