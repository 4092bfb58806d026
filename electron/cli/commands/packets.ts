/** `packet`: compiles a review packet in one or several editions, issues it if asked, and writes it into a folder. */
import { type Command, Option } from 'commander';
import type { Bytes } from '#shared/contract/bytes.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { PacketRow, PacketWarning } from '#shared/contract/packets.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { type OmissibleSection, omissibleSections } from '#shared/domain/packet/leave-out.ts';
import { type Edition, type SessionKind, sessionKinds } from '#shared/domain/vocabulary.ts';
import { type Names, readNames } from '../names.ts';
import { checked, dateOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';
import { outFolder, writeInto } from '../write-files.ts';

/** An edition as it is typed: `leadership`, `ceo`, or the name of a function. */
type NamedEdition = 'leadership' | 'ceo' | { readonly function: string };

interface PacketOptions {
  session?: SessionKind;
  on?: PlainDate;
  asOf?: PlainDate;
  edition?: readonly NamedEdition[];
  without?: OmissibleSection[];
  issue?: boolean;
  replaces?: string;
  out?: string;
}

const manyShape =
  'Several editions, such as --edition leadership,ceo,function=Sales (or the option repeated), are compiled from one ' +
  'reading of the client’s data; with --issue they are issued together, all or none. One edition answers ' +
  '{packetId, issued, contentSha256, pages, files}, several {packets: [{edition, function, packetId, …}]}.';

export function packetCommands(program: Command, runner: Runner): void {
  const packet = onClient(program.command('packet'))
    .description('Compiles the review packet of a session and writes it into a folder')
    .addHelpText('after', `\n${manyShape}`)
    .addOption(new Option('--session <kind>', 'the kind of session').choices(sessionKinds))
    .addOption(dateOption('--on <date>', 'the day of the session; the next one of its kind unless given'))
    .addOption(dateOption('--as-of <date>', 'the day the content is of; today unless given'))
    .addOption(editionOption())
    .addOption(
      new Option('--without <section...>', 'sections to leave out; each is named in the packet').choices(
        omissibleSections,
      ),
    )
    .option('--issue', 'freezes it for ever; a draft otherwise')
    .option('--replaces <id>', 'the issued packet that it corrects; for one edition')
    .addOption(new Option('--format <format>', 'what is written').choices(['pdf']).default('pdf'))
    .option('--out <folder>', 'where the file goes')
    .action(runner.inClient(writePackets));
  packet.command('list').description('Lists the issued packets, newest first').action(runner.inClient(list));
}

function editionOption(): Option {
  const read = checked(
    '--edition <edition>',
    'who it is for: leadership (unless given), ceo or function=NAME; several by comma',
    readEditions,
  );
  const { parseArg } = read;
  return read.argParser((text: string, before: readonly NamedEdition[] = []) => [
    ...before,
    ...((parseArg?.(text, undefined) as NamedEdition[] | undefined) ?? []),
  ]);
}

// A function's name may hold a comma: only one before another edition parts two.
function readEditions(text: string): NamedEdition[] {
  return text.split(/,(?=\s*(?:leadership|ceo|function=))/).map((part): NamedEdition => {
    const name = part.trim();
    if (name === 'leadership' || name === 'ceo') return name;
    const [, of = ''] = /^function=(.+)$/.exec(name) ?? [];
    if (of !== '') return { function: of };
    throw new Error('is not leadership, ceo or function=NAME');
  });
}

async function list(at: AtClient) {
  const [rows, { functions }] = await Promise.all([
    at.api.packets.list({ clientId: at.clientId }),
    readNames(at),
  ]);
  return rows.map(({ id, sessionId: _, functionId, ...row }) => ({
    packetId: id,
    ...row,
    function: functions.nameOf(functionId),
  }));
}

async function writePackets(at: AtClient, options: PacketOptions) {
  const { session: kind, out, asOf = at.today, issue: isIssued } = options;
  if (!kind || !out) {
    const missing = (['session', 'out'] as const).filter((name) => !options[name]).map((name) => `--${name}`);
    throw new Refusal('INVALID_INPUT', `A packet needs ${missing.join(' and ')} as well.`, { missing });
  }
  const named = await editionsOf(at, options.edition ?? ['leadership']);
  const editions = named.map((edition) => ({ ...edition, leaveOut: options.without }));
  if (options.replaces !== undefined && editions.length > 1) {
    const problem = 'corrects one packet: issue the other editions by themselves';
    throw new Refusal('INVALID_INPUT', `--replaces ${problem}.`, {
      issues: [{ field: '--replaces', problem }],
    });
  }
  const folder = outFolder(out);
  const onDate = options.on ?? (await nextSession(at, kind, asOf));
  const occasion = { clientId: at.clientId, session: { kind, onDate }, asOf };
  const made = isIssued
    ? await issue(at, occasion, editions, options.replaces)
    : await drafts(at, occasion, editions);
  const packets = await Promise.all(
    made.map(async ({ fileName, pdf, ...facts }) => ({
      ...facts,
      files: [await writeInto(folder, fileName, pdf)],
    })),
  );
  const [first] = packets;
  if (packets.length > 1 || !first) return { packets };
  const { edition: _, function: __, ...one } = first;
  return one;
}

interface ChosenEdition {
  edition: Edition;
  functionId?: string;
  leaveOut?: OmissibleSection[] | undefined;
}

async function editionsOf(at: AtClient, named: readonly NamedEdition[]): Promise<ChosenEdition[]> {
  const { functions } = await readNames(at);
  const chosen = named.map(
    (name): ChosenEdition =>
      typeof name === 'string'
        ? { edition: name }
        : { edition: 'function', functionId: functions.idOf(name.function) },
  );
  const keyOf = ({ edition, functionId }: ChosenEdition) => functionId ?? edition;
  return [...new Map(chosen.map((each) => [keyOf(each), each])).values()];
}

type Occasion = Omit<Parameters<AtClient['api']['packets']['draft']>[0], keyof ChosenEdition>;

interface Made {
  edition: Edition;
  function: string | null;
  packetId: string | null;
  issued: boolean;
  contentSha256: string;
  pages: number;
  warnings?: PacketWarning[];
  fileName: string;
  pdf: Bytes;
}

async function drafts(at: AtClient, occasion: Occasion, editions: readonly ChosenEdition[]): Promise<Made[]> {
  const { functions } = await readNames(at);
  const made: Made[] = [];
  for (const edition of editions) {
    const { warnings, ...draft } = await at.api.packets.draft({ ...occasion, ...edition });
    made.push({
      ...{ edition: edition.edition, function: functions.nameOf(edition.functionId ?? null) },
      ...{ packetId: null, issued: false, ...draft, ...warned(warnings) },
    });
  }
  return made;
}

async function issue(
  at: AtClient,
  occasion: Occasion,
  editions: readonly ChosenEdition[],
  replacesId: string | undefined,
): Promise<Made[]> {
  const { api, clientId, finish } = at;
  // Drafted first, for what the reader would trip over.
  const warnings = (await drafts(at, occasion, editions)).map((draft) => draft.warnings ?? []);
  const [only] = editions;
  const rows =
    editions.length === 1 && only
      ? [await finish(api.packets.issue({ ...occasion, ...only, replacesId }))]
      : await finish(api.packets.issueEditions({ ...occasion, editions: [...editions] }));
  const { functions } = await readNames(at);
  return Promise.all(
    rows.map(async (row, index) => ({
      ...issuedFacts(row, functions),
      ...warned(warnings[index] ?? []),
      pdf: await api.packets.document({ clientId, packetId: row.id }),
    })),
  );
}

function issuedFacts(
  { id, edition, functionId, fileName, pages, contentSha256 }: PacketRow,
  functions: Names,
) {
  const whose = { edition, function: functions.nameOf(functionId) };
  return { ...whose, packetId: id, issued: true, contentSha256, pages, fileName };
}

// Said where there is anything to say.
function warned(warnings: PacketWarning[]) {
  return warnings.length > 0 ? { warnings } : {};
}

/** The next session of a kind that is on record, else the day itself. */
async function nextSession(
  { api, clientId }: AtClient,
  kind: SessionKind,
  asOf: PlainDate,
): Promise<PlainDate> {
  const sessions = await api.sessions.list({ clientId });
  return sessions.find((session) => session.kind === kind && session.onDate >= asOf)?.onDate ?? asOf;
}
