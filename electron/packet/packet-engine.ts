/** Turns packet contents into PDF and pages, in a worker thread that keeps one compiler warm. */
import { canonicalJson } from '#shared/domain/packet/canonical.ts';
import type { PacketContent } from '#shared/domain/packet/model.ts';
import { PacketThread, ThreadEnded } from './packet-thread.ts';
import type { Format, Rendered, RenderedPages, RenderedPdf } from './protocol.ts';
import { RecentResults } from './recent-results.ts';
import { warmUpContent } from './warm-up-content.ts';

export interface PacketEngine {
  /** The document; the same bytes for the same content, always. */
  renderPdf(content: PacketContent, options?: RenderOptions): Promise<RenderedPdf>;
  /** The very pages of the PDF, one SVG each. */
  renderPages(content: PacketContent, options?: RenderOptions): Promise<RenderedPages>;
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

/** Long enough for nearly every packet to finish and keep the thread warm, short enough to make way for the next. */
const graceMilliseconds = 1500;
const rememberedResults = 8;
const attempts = 2;

/** An engine whose thread starts with the first request. */
export function createPacketEngine(): PacketEngine {
  const engine = new Engine();
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
  readonly #thread = new PacketThread();
  readonly #recent: { readonly [Key in Format]: RecentResults<Rendered[Key]> } = {
    pdf: new RecentResults(rememberedResults),
    pages: new RecentResults(rememberedResults),
  };
  readonly #closing = new AbortController();
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  async render<Key extends Format>(
    format: Key,
    content: PacketContent,
    signal: AbortSignal | undefined,
  ): Promise<Rendered[Key]> {
    const either = AbortSignal.any([this.#closing.signal, ...(signal ? [signal] : [])]);
    either.throwIfAborted();
    const key = canonicalJson(content);
    const work = async (): Promise<Rendered[Key]> => {
      const known = this.#recent[format].get(key);
      if (known) return known;
      either.throwIfAborted();
      const rendered = await this.#set(format, content, either);
      this.#recent[format].put(key, rendered);
      return rendered;
    };
    return this.#recent[format].get(key) ?? untilAborted(this.#inTurn(work), either);
  }

  warmUp(): void {
    const quietly = async () => {
      await this.render('pages', warmUpContent, undefined);
      if (this.#waiting === 0) await this.render('pdf', warmUpContent, undefined);
    };
    quietly().catch(() => undefined);
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
    content: PacketContent,
    signal: AbortSignal,
  ): Promise<Rendered[Key]> {
    let grace: NodeJS.Timeout | undefined;
    const giveUp = () => {
      grace = setTimeout(() => void this.#thread.stop(), graceMilliseconds);
    };
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      return await this.#attempt(format, content, signal);
    } finally {
      signal.removeEventListener('abort', giveUp);
      clearTimeout(grace);
    }
  }

  async #attempt<Key extends Format>(
    format: Key,
    content: PacketContent,
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
