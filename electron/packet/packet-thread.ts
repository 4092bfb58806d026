/** The worker thread as seen from outside: one request at a time, started when needed, replaced when it ends. */
import { Worker } from 'node:worker_threads';
import type { DocumentContent } from '#shared/domain/documents.ts';
import type { Format, Rendered, Reply, Request } from './protocol.ts';

/** A thread that nobody needed for so long gives its memory back. */
const idleMilliseconds = 10 * 60_000;

/** The thread ended before it answered: stopped, crashed, or out of memory. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
}

interface Running {
  readonly id: number;
  readonly resolve: (rendered: Rendered[Format]) => void;
  readonly reject: (error: Error) => void;
}

export class PacketThread {
  readonly #file: URL;
  #worker: Worker | undefined;
  #running: Running | undefined;
  #lastId = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(file: URL) {
    this.#file = file;
  }

  get isStarted(): boolean {
    return this.#worker !== undefined;
  }

  /**
   * Sets one packet; not to be called again before it is done.
   * @throws ThreadEnded when the thread ended first; Error with the reason when the packet cannot be set
   */
  run<Key extends Format>(format: Key, content: DocumentContent): Promise<Rendered[Key]> {
    clearTimeout(this.#idle);
    const worker = this.#worker ?? this.#start();
    worker.ref();
    this.#lastId += 1;
    const request: Request = { id: this.#lastId, format, content };
    const done = new Promise<Rendered[Key]>((resolve, reject) => {
      const answered = (rendered: Rendered[Format]) => resolve(rendered as Rendered[Key]);
      this.#running = { id: request.id, resolve: answered, reject };
    });
    worker.postMessage(request);
    return done.finally(() => this.#rest());
  }

  /** Ends the thread; the next request starts another. */
  async stop(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#ended(worker, 'The thread was stopped.');
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#file);
    this.#worker = worker;
    worker.on('message', (reply: Reply) => this.#answered(reply));
    worker.on('error', (error) =>
      this.#ended(worker, error instanceof Error ? error.message : String(error)),
    );
    worker.on('exit', (code) => this.#ended(worker, `The thread ended with code ${code}.`));
    return worker;
  }

  #answered(reply: Reply): void {
    const running = this.#running;
    if (running?.id !== reply.id) return;
    this.#running = undefined;
    if (reply.isWorn) void this.stop();
    if ('failure' in reply) running.reject(new Error(reply.failure));
    else running.resolve(reply.rendered);
  }

  #ended(worker: Worker | undefined, reason: string): void {
    if (!worker || worker !== this.#worker) return;
    this.#worker = undefined;
    const running = this.#running;
    this.#running = undefined;
    running?.reject(new ThreadEnded(reason));
  }

  // A resting thread keeps no process alive.
  #rest(): void {
    this.#worker?.unref();
    this.#idle = setTimeout(() => void this.stop(), idleMilliseconds).unref();
  }
}
