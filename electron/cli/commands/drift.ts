/** `drift` and `diagnosis …`: signs that execution leaves the strategy, within the year and across planning cycles. */
import type { Command } from 'commander';
import type { PastObjectiveRow } from '#shared/contract/diagnosis.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { gapOf } from '#shared/domain/diagnosis.ts';
import { dateOption, numberOption } from '../options.ts';
import { onClient, type Runner } from '../runner.ts';
import { outFolder, writeInto } from '../write-files.ts';

interface PastOptions {
  cycle: string;
  objective: string;
  planned: number;
  achieved: number;
  carried?: boolean;
  cause?: string;
}

export function driftCommands(program: Command, runner: Runner): void {
  onClient(program.command('drift'))
    .description('Lists what drifts from the strategy, with the signs of it and the facts behind each')
    .addOption(dateOption('--as-of <date>', 'the day it is looked at; today unless given'))
    .action(
      runner.inClient(async ({ api, clientId }, { asOf }: { asOf?: PlainDate }) => {
        const rows = await api.drift.list({ clientId, asOf });
        return rows.map(({ kind, title, signals }) => ({ kind, title, signals }));
      }),
    );
}

export function diagnosisCommands(program: Command, runner: Runner): void {
  const group = program.command('diagnosis').description('What past planning cycles planned and achieved');
  addCommand(onClient(group.command('add'))).action(
    runner.inClient(async ({ api, clientId }, options: PastOptions) => {
      const { cycle, objective: title, planned, achieved, carried: isCarriedForward, cause } = options;
      const fields = { cycle, title, planned, achieved, isCarriedForward, cause };
      return pastRow(await api.diagnosis.add({ clientId, ...fields }));
    }),
  );
  onClient(group.command('list'))
    .description('Lists the objectives of past cycles')
    .action(
      runner.inClient(async ({ api, clientId }) =>
        (await api.diagnosis.get({ clientId })).objectives.map(pastRow),
      ),
    );
  onClient(group.command('show'))
    .description('Says what the last two or three cycles show')
    .action(
      runner.inClient(async ({ api, clientId }) => {
        const { finding, cycles } = (await api.diagnosis.get({ clientId })).diagnosis;
        return { finding, cycles: cycles.map(({ carriedForward: _, ...cycle }) => cycle) };
      }),
    );
  onClient(group.command('print'))
    .description('Writes the diagnosis as a document into a folder')
    .requiredOption('--out <folder>', 'where the file goes')
    .addOption(dateOption('--as-of <date>', 'the day it is of; today unless given'))
    .action(
      runner.inClient(async ({ api, clientId }, { out, asOf }: { out: string; asOf?: PlainDate }) => {
        const folder = outFolder(out);
        const { fileName, pdf } = await api.diagnosis.print({ clientId, asOf });
        const { finding } = (await api.diagnosis.get({ clientId })).diagnosis;
        return { finding, files: [await writeInto(folder, fileName, pdf)] };
      }),
    );
  onClient(group.command('remove <id>'))
    .description('Removes an objective of a past cycle')
    .action(
      runner.inClient(({ api, clientId }, _options: object, id) =>
        api.diagnosis.remove({ clientId, pastObjectiveIds: [id] }),
      ),
    );
}

function addCommand(command: Command): Command {
  return command
    .description('Adds an objective of a past planning cycle')
    .requiredOption('--cycle <name>', 'the cycle, such as 2024; names sort by time')
    .requiredOption('--objective <title>', 'the objective')
    .addOption(numberOption('--planned <number>', 'the progress it planned').makeOptionMandatory())
    .addOption(numberOption('--achieved <number>', 'the progress it achieved').makeOptionMandatory())
    .option('--carried', 'it was carried forward into the next cycle')
    .option('--cause <text>', 'what the gap is put down to');
}

function pastRow({ id, cycle, title, planned, achieved, isCarriedForward, cause }: PastObjectiveRow) {
  const gap = gapOf({ planned, achieved });
  return { id, cycle, objective: title, planned, achieved, gap, carried: isCarriedForward, cause };
}
