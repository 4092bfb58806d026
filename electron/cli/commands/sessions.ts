/** `session …`: meetings that are on record, and those that series will bring. */
import { type Command, Option } from 'commander';
import type { WholeSeries } from '#shared/contract/cadence.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { PlannedSession, Session } from '#shared/contract/sessions.ts';
import { addDays, compareText, type PlainDate } from '#shared/domain/dates.ts';
import { type SessionKind, sessionKinds } from '#shared/domain/vocabulary.ts';
import { type Names, readNames } from '../names.ts';
import { dateOption, timeOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';
import { outFolder, writeInto } from '../write-files.ts';
import { type Groups, groupsOption } from './groups-option.ts';

interface SessionOptions {
  kind: SessionKind;
  on: PlainDate;
  time?: string;
  note?: string;
  private?: string;
  ask?: string;
  person?: string[];
  people?: string;
  agenda?: string[];
  with?: Groups;
  withCeo?: boolean;
  withLeadership?: boolean;
}

interface AgendaOptions {
  put?: string[];
  done?: string[];
  note?: string[];
}

/** How far ahead a list looks unless it is told: the horizon of the calendar. */
const daysAhead = 90;

export function sessionCommands(program: Command, runner: Runner): void {
  const session = program.command('session').description('The sessions of a client');
  addCommand(onClient(session.command('add'))).action(runner.inClient(addSession));
  onClient(session.command('list'))
    .description('Lists the sessions by date, with those that series bring in the coming 90 days')
    .addOption(dateOption('--as-of <date>', 'the day from which series are looked at; today unless given'))
    .addOption(dateOption('--until <date>', 'the last day that is looked at'))
    .action(runner.inClient(listSessions));
  onClient(session.command('prepare <series>'))
    .description('Makes a session of a date of a series, with its people and agenda')
    .addOption(dateOption('--on <date>', 'the date that the rule gives').makeOptionMandatory())
    .action(runner.inClient(prepareSession));
  onClient(session.command('agenda <id>'))
    .description('Shows the agenda of a session, or changes it')
    .option(
      '--put <title=minutes...>',
      'the whole agenda, in order; points that stay keep their mark and note',
    )
    .option('--done <title...>', 'points that are finished')
    .option('--note <title=text...>', 'what was said on points')
    .action(runner.inClient(sessionAgenda));
  onClient(session.command('held <id>'))
    .description('Ends a session: unfinished points go to the next one of its kind')
    .option('--objective <title...>', 'the objectives it reviewed')
    .action(runner.inClient(holdSession));
  onClient(session.command('minutes <id>'))
    .description('Writes the minutes of a session as a document into a folder')
    .requiredOption('--out <folder>', 'where the file goes')
    .action(runner.inClient(writeMinutes));
  onClient(session.command('gaps'))
    .description('Lists the objectives with the days since they were last reviewed')
    .addOption(dateOption('--as-of <date>', 'the day it is looked at; today unless given'))
    .action(
      runner.inClient(async ({ api, clientId, today }, { asOf = today }: { asOf?: PlainDate }) => {
        const gaps = await api.sessions.reviewGaps({ clientId, asOf });
        return gaps.map(({ title, ...gap }) => ({ objective: title, ...gap }));
      }),
    );
}

function addCommand(command: Command): Command {
  return command
    .description('Adds a session; its agenda is that of its kind unless it is given')
    .addOption(new Option('--kind <kind>', 'what kind it is').choices(sessionKinds).makeOptionMandatory())
    .addOption(dateOption('--on <date>', 'its day').makeOptionMandatory())
    .addOption(timeOption('--time <time>', 'when it starts, in the client’s time zone, such as 09:30'))
    .option('--note <text>', 'notes, which packets print')
    .option('--private <text>', 'private notes, which no packet ever prints')
    .option('--ask <text>', 'what is asked of the reader, one line each')
    .option('--people <names>', 'who comes, besides the groups below, separated by commas')
    .option('--person <name...>', 'who comes, one name at a time')
    .option('--agenda <title=minutes...>', 'what is on the agenda, in order')
    .addOption(groupsOption())
    .option('--with-ceo', 'the CEO comes, whatever its kind')
    .option('--with-leadership', 'the leadership team comes, whatever its kind');
}

async function addSession(at: AtClient, options: SessionOptions) {
  const { people } = await readNames(at);
  const named = [...(options.person ?? []), ...(options.people?.split(',') ?? [])];
  const names = named.map((name) => name.trim()).filter((name) => name !== '');
  const row = await at.api.sessions.add({
    clientId: at.clientId,
    kind: options.kind,
    onDate: options.on,
    startTime: options.time,
    notes: options.note,
    privateNotes: options.private,
    ask: options.ask,
    personIds: names.map((name) => people.idOf(name)),
    agenda: options.agenda?.map(agendaItem),
    withCeo: options.withCeo ?? options.with?.withCeo,
    withLeadership: options.withLeadership ?? options.with?.withLeadership,
  });
  return sessionRow(row, people);
}

async function listSessions(at: AtClient, options: { asOf?: PlainDate; until?: PlainDate }) {
  const { clientId } = at;
  const { asOf: startsOn = at.today, until: endsOn = addDays(startsOn, daysAhead) } = options;
  const [{ people }, stored, planned] = await Promise.all([
    readNames(at),
    at.api.sessions.list({ clientId }),
    at.api.sessions.between({ clientId, startsOn, endsOn }),
  ]);
  const untouched = planned.filter(({ sessionId }) => sessionId === null);
  return [
    ...stored.map((row) => sessionRow(row, people)),
    ...untouched.map((row) => plannedRow(row, people)),
  ].sort((one, other) => compareText(one.onDate, other.onDate));
}

async function prepareSession(at: AtClient, { on }: { on: PlainDate }, seriesId: WholeSeries['id']) {
  const { people } = await readNames(at);
  return sessionRow(await at.api.sessions.store({ clientId: at.clientId, seriesId, ruleOn: on }), people);
}

async function sessionAgenda(at: AtClient, { put, done = [], note = [] }: AgendaOptions, sessionId: string) {
  const { api, clientId } = at;
  let { agenda } = await oneSession(at, sessionId);
  if (put) {
    const change = { agenda: put.map(agendaItem) };
    agenda = (await api.sessions.update({ clientId, sessionId, change })).agenda;
  }
  const changes = [
    ...done.map((title) => ({ pointId: pointCalled(agenda, title), change: { isDone: true } })),
    ...note.map((text) => {
      const [title, said] = twoParts(text, '--note');
      return { pointId: pointCalled(agenda, title), change: { note: said } };
    }),
  ];
  for (const { pointId, change } of changes)
    agenda = (await api.sessions.changePoint({ clientId, sessionId, pointId, change })).agenda;
  return agenda;
}

async function holdSession(at: AtClient, { objective }: { objective?: string[] }, sessionId: string) {
  const { people, objectives } = await readNames(at);
  const objectiveIds = objective?.map((title) => objectives.idOf(title));
  return sessionRow(await at.api.sessions.hold({ clientId: at.clientId, sessionId, objectiveIds }), people);
}

async function writeMinutes({ api, clientId }: AtClient, { out }: { out: string }, sessionId: string) {
  const folder = outFolder(out);
  const { fileName, pdf } = await api.sessions.minutes({ clientId, sessionId });
  return { files: [await writeInto(folder, fileName, pdf)] };
}

async function oneSession({ api, clientId }: AtClient, sessionId: string): Promise<Session> {
  const session = (await api.sessions.list({ clientId })).find(({ id }) => id === sessionId);
  if (session) return session;
  throw new Refusal('NOT_FOUND', 'There is no such session. It may have been removed.', { id: sessionId });
}

function pointCalled(agenda: Session['agenda'], title: string): string {
  const point = agenda.find((known) => known.title === title);
  if (point) return point.id;
  throw new Refusal('NOT_FOUND', `There is no point “${title}” on this agenda.`, {
    known: agenda.map((known) => known.title),
  });
}

function agendaItem(text: string): { title: string; minutes: number } {
  const [, title, minutes] = /^(.+)=(\d+)$/s.exec(text) ?? [];
  if (title === undefined) throw refused('--agenda', text, 'is not an item such as Pricing decision=20');
  return { title, minutes: Number(minutes) };
}

function twoParts(text: string, field: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw refused(field, text, 'is not a point and a text such as Pricing=Agreed');
  return [text.slice(0, at), text.slice(at + 1)];
}

function refused(field: string, text: string, problem: string): Refusal {
  return new Refusal('INVALID_INPUT', `${field} ${text}: ${problem}`, { issues: [{ field, problem }] });
}

function sessionRow({ personIds, createdAt: _, seriesId, ...row }: Session, people: Names) {
  return { ...row, people: personIds.map((id) => people.nameOf(id)), series: seriesId ?? false };
}

function plannedRow({ sessionId: id, personIds, seriesId, ...row }: PlannedSession, people: Names) {
  return {
    id,
    ...row,
    people: personIds.map((personId) => people.nameOf(personId)),
    series: seriesId ?? false,
  };
}
