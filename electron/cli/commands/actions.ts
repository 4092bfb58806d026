/** `action …`: what came out of sessions. */
import type { Command } from 'commander';
import type { ActionRow } from '#shared/contract/sessions.ts';
import { type Names, readNames } from '../names.ts';
import { dateOption } from '../options.ts';
import { onClient, type Runner } from '../runner.ts';

interface ActionOptions {
  owner?: string;
  due?: string;
  session?: string;
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

function actionRow({ id, title, ownerId, dueOn, doneOn, sessionId }: ActionRow, people: Names) {
  return { id, title, owner: people.nameOf(ownerId), dueOn, doneOn, sessionId };
}
