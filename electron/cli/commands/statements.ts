/** `retainer statement`, `retainer statements` and `value`: what is sent to a client about its days. */
import type { Command } from 'commander';
import { Refusal } from '#shared/contract/errors.ts';
import { type StatementFormat, statementFormats } from '#shared/contract/statements.ts';
import type { Outputs } from '#shared/contract/types.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { toDays } from '#shared/domain/quantities.ts';
import { dateOption, listOption, periodOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';
import { outFolder, writeInto } from '../write-files.ts';

interface StatementOptions {
  period: string;
  format: StatementFormat[];
  out: string;
  issue?: boolean;
  early?: boolean;
  replaces?: string;
}

export function statementCommands(retainer: Command, runner: Runner): void {
  onClient(retainer.command('statement'))
    .description('Writes the statement of a period into a folder; issuing it closes the period')
    .addOption(periodOption('--period <period>', 'such as 2026-03 or 2026-Q1').makeOptionMandatory())
    .addOption(listOption('--format <formats>', 'what is written', statementFormats).default(['pdf'], 'pdf'))
    .requiredOption('--out <folder>', 'where files go')
    .option('--issue', 'freezes it for ever and closes the period; a draft, or what was issued, otherwise')
    .option('--early', 'issues it although the period is not over')
    .option('--replaces <id>', 'the latest statement of the period, which it corrects')
    .action(runner.inClient(statement));
  onClient(retainer.command('statements'))
    .description('Lists the issued statements, newest first')
    .action(
      runner.inClient(async ({ api, clientId }) => {
        const rows = await api.statements.list({ clientId });
        return rows.map(({ id, ...row }) => ({ statementId: id, ...row }));
      }),
    );
}

async function statement({ api, clientId, finish }: AtClient, options: StatementOptions) {
  const { period, format: formats, issue = false, early: isEarly, replaces: replacesId } = options;
  if (!issue && (isEarly || replacesId !== undefined)) {
    throw new Refusal('INVALID_INPUT', '--early and --replaces go with --issue. Add it, or leave them out.');
  }
  if (replacesId !== undefined) await refuseUnknown({ api, clientId }, period, replacesId);
  const folder = outFolder(options.out);
  const issued = issue
    ? await finish(api.statements.issue({ clientId, period, isEarly, replacesId }))
    : (await api.statements.list({ clientId })).find((row) => row.period === period);
  const subject = issued ? { statementId: issued.id } : { period };
  const { files, ...facts } = await api.statements.files({ clientId, subject, formats });
  const written = [];
  for (const { fileName, data } of files) written.push(await writeInto(folder, fileName, data));
  const { statementId, contentSha256, pages } = facts;
  return { statementId, issued: issued !== undefined, contentSha256, pages, files: written };
}

async function refuseUnknown(
  { api, clientId }: Pick<AtClient, 'api' | 'clientId'>,
  period: string,
  id: string,
) {
  const known = (await api.statements.list({ clientId })).filter((row) => row.period === period);
  if (known.some((row) => row.id === id)) return;
  const ids = known.map((row) => row.id);
  const there =
    ids.length > 0 ? `There are: ${ids.join(', ')}.` : 'None was issued yet; leave out --replaces.';
  throw new Refusal('NOT_FOUND', `There is no statement ${id} of ${period}. ${there}`, { period, ids });
}

export function valueCommand(program: Command, runner: Runner): void {
  onClient(program.command('value'))
    .description('What the days of a range bought: by purpose, with the evidence for a renewal')
    .addOption(dateOption('--from <date>', 'its first day').makeOptionMandatory())
    .addOption(dateOption('--to <date>', 'its last day').makeOptionMandatory())
    .option('--out <folder>', 'writes it as a PDF as well')
    .action(runner.inClient(value));
}

interface ValueOptions {
  from: PlainDate;
  to: PlainDate;
  out?: string;
}

async function value({ api, clientId }: AtClient, { from, to, out }: ValueOptions) {
  const request = { clientId, startsOn: from, endsOn: to };
  const statement = valueRow(await api.value.get(request));
  if (out === undefined) return statement;
  const folder = outFolder(out);
  const { fileName, pdf } = await api.value.document(request);
  return { ...statement, files: [await writeInto(folder, fileName, pdf)] };
}

function valueRow({ startsOn, endsOn, worked, unnamed, purposes, ...facts }: Outputs['value']['get']) {
  const { decisions, initiatives, waiting, hoursSaved } = facts;
  return {
    ...{ from: startsOn, to: endsOn, worked: toDays(worked) },
    purposes: purposes.map(({ kind, id, title, milliDays, days }) => ({
      ...{ kind, id, title, days: toDays(milliDays), clientDays: days },
    })),
    unnamed: toDays(unnamed),
    ...{ decisionsTaken: decisions.length, initiativesClosed: initiatives.length, waiting, hoursSaved },
    decisions: decisions.map(({ id, title, on, outcome }) => ({
      id,
      question: title,
      decidedOn: on,
      outcome,
    })),
    initiatives: initiatives.map(({ id, title, on }) => ({ id, title, closedOn: on })),
  };
}
