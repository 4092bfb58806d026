/**
 * Checks the clients' files while nobody works: every page is authenticated, every index and reference compared, in a thread.
 * Whoever comes back ends it at once. A file that fails is told like any damage, and read only from then on.
 */
import { eq } from 'drizzle-orm';
import type { WorkspaceFile } from '#db/files/workspace-file.ts';
import { clients, fileChecks } from '#db/schema/workspace.ts';

/** How long nothing was asked of the app before it counts as quiet. */
const usualQuiet = 5 * 60_000;
/** How long a check holds. */
const goodForMilliseconds = 7 * 24 * 3_600_000;

export interface QuietCheckOptions {
  workspace: WorkspaceFile;
  now: () => string;
  /** Checks one client's file to the end and notes the outcome. */
  check(clientId: string, signal: AbortSignal): Promise<void>;
  report: (error: unknown) => void;
  quietMilliseconds?: number;
}

export class QuietCheck {
  readonly #options: QuietCheckOptions;
  /** Files that could not be checked in this session, such as those on a disk that is away. */
  readonly #unreadable = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #running: AbortController | undefined;

  constructor(options: QuietCheckOptions) {
    this.#options = options;
  }

  start(): void {
    const { quietMilliseconds = usualQuiet } = this.#options;
    this.#timer = setTimeout(() => void this.#run(), quietMilliseconds).unref();
  }

  /** Somebody works: what is under way is given up, and the wait begins anew. */
  see(): void {
    this.#running?.abort();
    this.#timer?.refresh();
  }

  stop(): void {
    this.#running?.abort();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    const running = new AbortController();
    this.#running = running;
    try {
      for (let id = this.#due(); id && !running.signal.aborted; id = this.#due()) {
        await this.#checkOne(id, running.signal);
      }
    } finally {
      this.#running = undefined;
    }
    this.#timer?.refresh();
  }

  async #checkOne(clientId: string, signal: AbortSignal): Promise<void> {
    try {
      await this.#options.check(clientId, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.#unreadable.add(clientId);
      this.#options.report(error);
    }
  }

  /** The file whose last check is the longest ago, of those whose check holds no longer. */
  #due(): string | undefined {
    const { workspace, now } = this.#options;
    const held = new Date(Date.parse(now()) - goodForMilliseconds).toISOString();
    const files = workspace.db
      .select({ id: clients.id, checkedAt: fileChecks.checkedAt })
      .from(clients)
      .leftJoin(fileChecks, eq(fileChecks.clientId, clients.id))
      .orderBy(fileChecks.checkedAt)
      .all();
    return files.find(({ id, checkedAt }) => (checkedAt ?? '') < held && !this.#unreadable.has(id))?.id;
  }
}
