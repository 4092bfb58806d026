/** Runs what a command does over an open app and prints what it answers. */
import type { Command } from 'commander';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import { dateIn, type PlainDate } from '#shared/domain/dates.ts';
import { chooseDataFolder } from '../app/data-folder.ts';
import type { Io } from './io.ts';
import { type Api, openApp } from './open-app.ts';
import { toText } from './table.ts';
import { type SecretOptions, unlock } from './unlock.ts';

/** The app that a command works on. */
export interface Workspace {
  readonly api: Api;
  /** Follows a job to its end, telling how it gets on. */
  finish<Result>(job: Promise<AsyncIterable<JobStep<Result>>>): Promise<Result>;
}

/** The app, and the one client a command is about. */
export interface AtClient extends Workspace {
  readonly client: ClientSummary;
  readonly clientId: string;
  /** Today in the client's time zone. */
  readonly today: PlainDate;
}

interface GlobalOptions extends SecretOptions {
  data?: string;
  json?: boolean;
}

type Work<At, Options> = (at: At, options: Options, ...operands: string[]) => Promise<unknown>;

export class Runner {
  readonly io: Io;

  constructor(io: Io) {
    this.io = io;
  }

  /** An action over the whole workspace. */
  inWorkspace<Options>(work: Work<Workspace, Options>) {
    return (...given: unknown[]): Promise<void> =>
      this.#over<Options>(given, (workspace, options, operands) => work(workspace, options, ...operands));
  }

  /** An action on the client that `--client` names. */
  inClient<Options>(work: Work<AtClient, Options>) {
    return (...given: unknown[]): Promise<void> =>
      this.#over<Options & { client: string }>(given, async (workspace, options, operands) => {
        const client = await clientCalled(workspace.api, options.client);
        const today = dateIn(client.timeZone, this.io.now());
        return work({ ...workspace, client, clientId: client.id, today }, options, ...operands);
      });
  }

  /** The data folder that the options of a command choose. */
  dataFolder({ data }: GlobalOptions): string {
    return chooseDataFolder(data, this.io.env, this.io.platform, this.io.home);
  }

  /** Prints an answer: one JSON document, or text for people. */
  print(answer: unknown, { json }: GlobalOptions): void {
    this.io.out(json ? JSON.stringify(answer, null, 2) : toText(answer));
  }

  // Commander calls an action with its operands (those of a list as one), its own options and the command itself.
  async #over<Options>(
    given: unknown[],
    work: (workspace: Workspace, options: Options, operands: string[]) => Promise<unknown>,
  ): Promise<void> {
    const command = given.at(-1) as Command;
    const operands = given.slice(0, -2).flat() as string[];
    const options = command.optsWithGlobals<Options & GlobalOptions>();
    const { api, close } = await openApp(this.dataFolder(options), this.io.now);
    try {
      const finish: Workspace['finish'] = (job) => this.#finish(job);
      if (!isAboutLock(command)) await unlock(api, options, this.io);
      this.print(await work({ api, finish }, options, operands), options);
    } finally {
      await close();
    }
  }

  async #finish<Result>(job: Promise<AsyncIterable<JobStep<Result>>>): Promise<Result> {
    for await (const event of await job) {
      if (event.kind === 'done') return event.result;
      if (this.io.isInteractive) this.io.err(`${event.step}… ${event.done} of ${event.total}`);
    }
    throw new Error('The work ended without a result.');
  }
}

// What is asked about the lock itself is answered whether or not it is open.
function isAboutLock(command: Command): boolean {
  const isStatus = command.name() === 'status' && command.parent?.name() === 'protection';
  return isStatus || command.name() === 'lock';
}

/** Adds the option that names the client a command is about. */
export function onClient(command: Command): Command {
  return command.requiredOption('--client <slug>', 'the client, by its slug');
}

/** The client with a slug. @throws Refusal NOT_FOUND with the slugs there are */
export async function clientCalled(api: Api, slug: string): Promise<ClientSummary> {
  const clients = await api.clients.list({});
  const found = clients.find((client) => client.slug === slug);
  if (found) return found;
  const slugs = clients.map((client) => client.slug);
  const known = slugs.length > 0 ? `There are: ${slugs.join(', ')}.` : 'There are no clients yet.';
  throw new Refusal('NOT_FOUND', `There is no client “${slug}”. ${known}`, { client: slug, clients: slugs });
}
