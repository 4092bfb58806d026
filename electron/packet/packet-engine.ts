/** Turns packet contents into PDF and pages, in a worker thread that keeps one compiler warm. */

import type { DocumentContent } from '#shared/domain/documents.ts';
import { canonicalJson } from '#shared/domain/packet/canonical.ts';
import { workerFile } from './assets.ts';
import { PacketThread, ThreadEnded } from './packet-thread.ts';
import type { Format, Rendered, RenderedPages, RenderedPdf } from './protocol.ts';
import { RecentResults } from './recent-results.ts';
import { warmUpContent } from './warm-up-content.ts';

export interface PacketEngine {
  /** The document; the same bytes for the same content, always. */
  renderPdf(content: DocumentContent, options?: RenderOptions): Promise<RenderedPdf>;
  /** The very pages of the PDF, one SVG each. */
  renderPages(content: DocumentContent, options?: RenderOptions): Promise<RenderedPages>;
  /** Starts the thread and sets a small packet, so that the first real one does not wait for it. */
  warmUp(): void;
  /** Ends the thread and refuses what still waits for it. */
  close(): Promise<void>;
}

export interface RenderOptions {
  /** Aborting refuses the promise at once. Work that goes on for long after that is ended together with its thread. */
  readonly signal?: AbortSignal;
}

/** The packet could not be set: the thread ended under it twice, or the engine was closed. */
export class PacketEngineError extends Error {
  override readonly name = 'PacketEngineError';
}

const rememberedResults = 8;
const attempts = 2;

export interface EngineOptions {
  /** The thread's code; tests bring one that misbehaves. */
  readonly worker?: URL;
  /**
   * How long work goes on after it was aborted: long enough for nearly every packet to finish and keep the thread
   * warm, short enough to make way for the next.
   */
  readonly graceMilliseconds?: number;
}

/** An engine whose thread starts with the first request. */
export function createPacketEngine(options: EngineOptions = {}): PacketEngine {
  const engine = new Engine(options.worker ?? workerFile, options.graceMilliseconds ?? 1500);
  return {
    renderPdf: async (content, { signal } = {}) => {
      const rendered = await engine.render('pdf', content, signal);
      return { ...rendered, pdf: rendered.pdf.slice() };
    },
    renderPages: (content, { signal } = {}) => engine.render('pages', content, signal),
    warmUp: () => engine.warmUp(),
    close: () => engine.close(),
  };
}

class Engine {
  readonly #thread: PacketThread;
  readonly #grace: number;
  readonly #recent: { readonly [Key in Format]: RecentResults<Rendered[Key]> } = {
    pdf: new RecentResults(rememberedResults),
    pages: new RecentResults(rememberedResults),
  };
  readonly #closing = new AbortController();
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(worker: URL, graceMilliseconds: number) {
    this.#thread = new PacketThread(worker);
    this.#grace = graceMilliseconds;
  }

  async render<Key extends Format>(
    format: Key,
    content: DocumentContent,
    signal: AbortSignal | undefined,
  ): Promise<Rendered[Key]> {
    const either = AbortSignal.any([this.#closing.signal, ...(signal ? [signal] : [])]);
    either.throwIfAborted();
    const key = canonicalJson(content);
    const known = this.#recent[format].get(key);
    if (known) return known;
    const work = this.#inTurn(async () => {
      const meanwhile = this.#recent[format].get(key);
      if (meanwhile) return meanwhile;
      either.throwIfAborted();
      const rendered = await this.#set(format, content, either);
      this.#recent[format].put(key, rendered);
      return rendered;
    });
    return untilAborted(work, either);
  }

  // Past the results that are remembered: it is the thread that is to be warm, not the answer.
  warmUp(): void {
    const { signal } = this.#closing;
    const warm = (format: Format) => this.#inTurn(() => this.#attempt(format, warmUpContent, signal));
    const both = async () => {
      await warm('pages');
      if (this.#waiting === 0) await warm('pdf');
    };
    both().catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#closing.abort(new PacketEngineError('The packet engine was closed.'));
    await this.#thread.stop();
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#waiting += 1;
    const result = this.#turn.then(work).finally(() => {
      this.#waiting -= 1;
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #set<Key extends Format>(
    format: Key,
    content: DocumentContent,
    signal: AbortSignal,
  ): Promise<Rendered[Key]> {
    let grace: NodeJS.Timeout | undefined;
    const giveUp = () => {
      grace = setTimeout(() => void this.#thread.stop(), this.#grace);
    };
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      return await this.#attempt(format, content, signal);
    } finally {
      signal.removeEventListener('abort', giveUp);
      clearTimeout(grace);
      if (!this.#thread.isStarted && !this.#closing.signal.aborted) this.warmUp();
    }
  }

  async #attempt<Key extends Format>(
    format: Key,
    content: DocumentContent,
    signal: AbortSignal,
  ): Promise<Rendered[Key]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#thread.run(format, content);
      } catch (error) {
        if (!(error instanceof ThreadEnded) || signal.aborted) throw error;
        if (attempt === attempts)
          throw new PacketEngineError(`The packet could not be set: ${error.message}`, { cause: error });
      }
    }
  }
}

/** The promise, or the abort's reason as soon as there is one. */
async function untilAborted<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
