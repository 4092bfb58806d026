/** `translation …`: what objectives and initiatives were turned into in daily business. */
import { type Command, Option } from 'commander';
import type { TranslationRow } from '#shared/contract/strategy.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import {
  type TranslationKind,
  type TranslationState,
  translationKinds,
  translationStates,
} from '#shared/domain/vocabulary.ts';
import { initiativeNames, readNames } from '../names.ts';
import { dateOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';

interface ChangeOptions {
  state?: TranslationState;
  owner?: string;
  function?: string;
  on?: PlainDate;
}

interface AddOptions extends ChangeOptions {
  objective?: string;
  initiative?: string;
  kind: TranslationKind;
}

export function translationCommands(program: Command, runner: Runner): void {
  const group = program.command('translation').description('What the strategy was turned into');
  onChange(onClient(group.command('add <what>')))
    .description('Records what an objective or an initiative was turned into')
    .option('--objective <title>', 'the objective')
    .option('--initiative <title>', 'the initiative, instead of an objective')
    .addOption(new Option('--kind <kind>', 'what it is').choices(translationKinds).makeOptionMandatory())
    .action(runner.inClient(add));
  onChange(onClient(group.command('change <id>')))
    .description('Changes its state, owner, function or date')
    .action(
      runner.inClient(async (at, options: ChangeOptions, translationId) => {
        const names = await allNames(at);
        const change = fieldsOf(options, names);
        return row(await at.api.translations.update({ clientId: at.clientId, translationId, change }), names);
      }),
    );
  onClient(group.command('list'))
    .description('Lists what the strategy was turned into')
    .action(
      runner.inClient(async (at) => {
        const names = await allNames(at);
        const { translations } = await at.api.translations.list({ clientId: at.clientId });
        return translations.map((translation) => row(translation, names));
      }),
    );
  onClient(group.command('gaps'))
    .description('Lists the objectives and open initiatives that were turned into nothing')
    .addOption(dateOption('--as-of <date>', 'the day it is looked at; today unless given'))
    .action(runner.inClient(gaps));
  onClient(group.command('remove <id>'))
    .description('Removes one')
    .action(
      runner.inClient(({ api, clientId }, _options: object, translationId) =>
        api.translations.remove({ clientId, translationId }),
      ),
    );
}

function onChange(command: Command): Command {
  return command
    .addOption(new Option('--state <state>', 'where it stands').choices(translationStates))
    .option('--owner <name>', 'the person who answers for it')
    .option('--function <name>', 'the function it changes')
    .addOption(dateOption('--on <date>', 'when it takes hold'));
}

async function add(at: AtClient, { objective, initiative, kind, ...options }: AddOptions, what: string) {
  const names = await allNames(at);
  const added = await at.api.translations.add({
    ...{ clientId: at.clientId, what, kind },
    objectiveId: names.objectives.idOf(objective),
    initiativeId: names.initiatives.idOf(initiative),
    ...fieldsOf(options, names),
  });
  return row(added, names);
}

async function gaps(at: AtClient, { asOf }: { asOf?: PlainDate }) {
  const names = await allNames(at);
  const { objectiveIds, initiativeIds } = (await at.api.translations.list({ clientId: at.clientId, asOf }))
    .gaps;
  return [
    ...objectiveIds.map((id) => ({ kind: 'objective', title: names.objectives.nameOf(id) })),
    ...initiativeIds.map((id) => ({ kind: 'initiative', title: names.initiatives.nameOf(id) })),
  ];
}

type AllNames = Awaited<ReturnType<typeof allNames>>;

async function allNames(at: AtClient) {
  const [names, initiatives] = await Promise.all([readNames(at), initiativeNames(at)]);
  return { ...names, initiatives };
}

function fieldsOf({ state, owner, function: name, on: onDate }: ChangeOptions, names: AllNames) {
  return { state, ownerId: names.people.idOf(owner), functionId: names.functions.idOf(name), onDate };
}

function row({ objectiveId, initiativeId, ownerId, functionId, ...rest }: TranslationRow, names: AllNames) {
  const { id, kind, what, state, onDate } = rest;
  return {
    ...{ id, kind, what, state, on: onDate },
    objective: names.objectives.nameOf(objectiveId),
    initiative: names.initiatives.nameOf(initiativeId),
    owner: names.people.nameOf(ownerId),
    function: names.functions.nameOf(functionId),
  };
}
