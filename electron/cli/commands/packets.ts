/** `packet`: compiles a review packet, issues it if asked, and writes it into a folder. */
import { type Command, Option } from 'commander';
import { Refusal } from '#shared/contract/errors.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { type Edition, editions, type SessionKind, sessionKinds } from '#shared/domain/vocabulary.ts';
import { dateOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';
import { outFolder, writeInto } from '../write-files.ts';

interface PacketOptions {
  session?: SessionKind;
  on?: PlainDate;
  asOf?: PlainDate;
  edition: Edition;
  issue?: boolean;
  replaces?: string;
  out?: string;
}

export function packetCommands(program: Command, runner: Runner): void {
  const packet = onClient(program.command('packet'))
    .description('Compiles the review packet of a session and writes it into a folder')
    .addOption(new Option('--session <kind>', 'the kind of session').choices(sessionKinds))
    .addOption(dateOption('--on <date>', 'the day of the session; the next one of its kind unless given'))
    .addOption(dateOption('--as-of <date>', 'the day the content is of; today unless given'))
    .addOption(new Option('--edition <edition>', 'who it is for').choices(editions).default('leadership'))
    .option('--issue', 'freezes it for ever; a draft otherwise')
    .option('--replaces <id>', 'the issued packet that it corrects')
    .addOption(new Option('--format <format>', 'what is written').choices(['pdf']).default('pdf'))
    .option('--out <folder>', 'where the file goes')
    .action(runner.inClient(writePacket));
  packet
    .command('list')
    .description('Lists the issued packets, newest first')
    .action(
      runner.inClient(async ({ api, clientId }) => {
        const rows = await api.packets.list({ clientId });
        return rows.map(({ id, sessionId: _, ...row }) => ({ packetId: id, ...row }));
      }),
    );
}

async function writePacket(at: AtClient, options: PacketOptions) {
  const { session: kind, out, asOf = at.today, edition } = options;
  if (!kind || !out) {
    const missing = (['session', 'out'] as const).filter((name) => !options[name]).map((name) => `--${name}`);
    throw new Refusal('INVALID_INPUT', `A packet needs ${missing.join(' and ')} as well.`, { missing });
  }
  const folder = outFolder(out);
  const onDate = options.on ?? (await nextSession(at, kind, asOf));
  const request = { clientId: at.clientId, session: { kind, onDate }, edition, asOf };
  const made = options.issue ? await issue(at, request, options.replaces) : await draft(at, request);
  const { fileName, pdf, ...facts } = made;
  return { ...facts, files: [await writeInto(folder, fileName, pdf)] };
}

type Request = Parameters<AtClient['api']['packets']['draft']>[0];

async function draft({ api }: AtClient, request: Request) {
  const { fileName, pdf, pages, contentSha256 } = await api.packets.draft(request);
  return { packetId: null, issued: false, contentSha256, pages, fileName, pdf };
}

async function issue({ api, clientId, finish }: AtClient, request: Request, replacesId: string | undefined) {
  const row = await finish(api.packets.issue({ ...request, replacesId }));
  const { id: packetId, fileName, pages, contentSha256 } = row;
  const pdf = await api.packets.document({ clientId, packetId });
  return { packetId, issued: true, contentSha256, pages, fileName, pdf };
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
