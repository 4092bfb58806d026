/** `calendar …`: calendar files for other programs; when the executive is busy elsewhere, and what of clients that is in the way of. */
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { writeFileWhole } from '#db/files/write-file.ts';
import type { BusyTimeRow } from '#shared/contract/busy.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { toDays } from '#shared/domain/quantities.ts';
import { dateOption } from '../options.ts';
import { readInputFile } from '../read-input-file.ts';
import { clientCalled, type Runner, type Workspace } from '../runner.ts';

interface Stretch {
  from: PlainDate;
  to: PlainDate;
}

export function calendarCommands(program: Command, runner: Runner): void {
  const calendar = program.command('calendar').description('Calendar files of other programs');
  calendar
    .command('export')
    .description(
      'Writes client days, sessions, milestones and decisions as an ICS file; of all clients unless one is named',
    )
    .option('--client <slug>', 'one client alone, with notes of days and agendas; private notes never')
    .requiredOption('--out <file>', 'the file to write')
    .action(runner.inWorkspace(exportCalendar));
  calendar
    .command('import <file>')
    .description('Reads when you are busy from an ICS file; the calendar of the same name is replaced')
    .option('--name <name>', 'what to call it; what it calls itself unless given')
    .action(
      runner.inWorkspace(({ api }, { name }: { name?: string }, file = '') =>
        api.busy.import({ fileName: basename(file), file: readInputFile(file), name }),
      ),
    );
  calendar
    .command('list')
    .description('Lists the calendars that were read')
    .action(runner.inWorkspace(({ api }) => api.busy.calendars({})));
  calendar
    .command('remove <name>')
    .description('Forgets a calendar that was read')
    .action(runner.inWorkspace(removeCalendar));
  calendar
    .command('busy')
    .description('Lists when you are busy, and which client days and sessions that is in the way of')
    .addOption(dateOption('--from <date>', 'the first day').makeOptionMandatory())
    .addOption(dateOption('--to <date>', 'the last day').makeOptionMandatory())
    .action(runner.inWorkspace(listBusy));
}

async function exportCalendar({ api }: Workspace, { client, out }: { client?: string; out: string }) {
  const { events, sha256, ics } =
    client === undefined
      ? await api.calendar.ofAll({})
      : await api.calendar.ofClient({ clientId: (await clientCalled(api, client)).id });
  const path = resolve(out);
  const bytes = new Uint8Array(await ics.arrayBuffer());
  writeFileWhole(path, bytes);
  return { path, events, bytes: bytes.length, sha256 };
}

async function removeCalendar({ api }: Workspace, _: unknown, name = '') {
  const all = await api.busy.calendars({});
  const calendar = all.find((known) => known.name === name);
  if (calendar) return api.busy.remove({ calendarId: calendar.id });
  const names = all.map((known) => known.name);
  const known = names.length > 0 ? `There are: ${names.join(', ')}.` : 'None was read yet.';
  throw new Refusal('NOT_FOUND', `There is no calendar “${name}”. ${known}`, { name, calendars: names });
}

async function listBusy({ api }: Workspace, { from, to }: Stretch) {
  const [{ times, days, sessions }, calendars, clients] = await Promise.all([
    api.busy.list({ from, to }),
    api.busy.calendars({}),
    api.clients.list({}),
  ]);
  const nameOf = (calendarId: string) => calendars.find(({ id }) => id === calendarId)?.name;
  const slugOf = (clientId: string) => clients.find(({ id }) => id === clientId)?.slug;
  const timeRow = ({ id: _, calendarId, ...row }: BusyTimeRow) => ({ calendar: nameOf(calendarId), ...row });
  return {
    times: times.map(timeRow),
    days: days.map(({ clientIds, milliDays, busyMilliDays, ...day }) => ({
      onDate: day.onDate,
      clients: clientIds.map(slugOf),
      days: toDays(milliDays),
      busy: toDays(busyMilliDays),
      times: day.times.map(timeRow),
    })),
    sessions: sessions.map(({ clientId, entryId: _, title, ...session }) => ({
      client: slugOf(clientId),
      session: title,
      ...session,
      times: session.times.map(timeRow),
    })),
  };
}
