/** A process of our own that a fault test starts, talks to by lines, and ends. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { inject } from 'vitest';

/** A program is small and soon gone: collecting garbage while it loads costs a fifth of its life. */
const quickStart = ['--min-semi-space-size=32', '--v8-pool-size=0'];

export class Program {
  readonly #process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #lines: Interface;
  readonly #received: string[] = [];
  readonly #ended: Promise<unknown>;
  #errors = '';

  /** Starts a program of test/faults/programs; `wrapped` is what it is started through, such as `strace -c`. */
  constructor(name: string, options: { wrapped?: readonly string[]; env?: NodeJS.ProcessEnv } = {}) {
    const folder = inject('programs');
    const node = [process.execPath, ...quickStart, join(folder, `${name}.js`)];
    const [command = '', ...args] = [...(options.wrapped ?? []), ...node];
    const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, '.cache'), ...options.env };
    this.#process = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], env });
    // A program that was killed does not hear what it is told.
    this.#process.stdin.on('error', () => {});
    this.#process.stderr.setEncoding('utf8').on('data', (text) => {
      this.#errors += text;
    });
    this.#lines = createInterface(this.#process.stdout).on('line', (line) => this.#received.push(line));
    this.#ended = Promise.all([once(this.#process, 'exit'), once(this.#lines, 'close')]);
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** What it wrote to standard error. */
  get errors(): string {
    return this.#errors;
  }

  /** Sends it one line. */
  tell(message: unknown): void {
    this.#process.stdin.write(`${JSON.stringify(message)}\n`);
  }

  /** Its next line, as it was told with `say`. @throws with its errors when it ended before */
  async hear(): Promise<unknown> {
    while (this.#received.length === 0) {
      await Promise.race([once(this.#lines, 'line'), this.#ended]);
      if (this.#received.length === 0 && this.#process.exitCode !== null) break;
    }
    const line = this.#received.shift();
    if (line === undefined) throw new Error(`A program ended without a word: ${this.#errors}`);
    return JSON.parse(line);
  }

  /** Takes the process away with SIGKILL; all that it had said until then. */
  async kill(): Promise<unknown[]> {
    this.#process.kill('SIGKILL');
    return this.end();
  }

  /** Lets go of it, on which it ends. */
  async leave(): Promise<void> {
    this.#process.stdin.end();
    await this.#ended;
  }

  /** Waits for its own end; all that it had said until then. @throws with its errors when it failed */
  async end(): Promise<unknown[]> {
    await this.#ended;
    if (this.#process.exitCode) throw new Error(`A program failed: ${this.#errors}`);
    return this.#received.splice(0).map((line) => JSON.parse(line));
  }
}

/** Programs started ahead, so that the next one is loaded by the time it is needed. */
export class WarmPrograms {
  readonly #name: string;
  readonly #waiting: Program[];

  private constructor(name: string) {
    this.#name = name;
    this.#waiting = [new Program(name), new Program(name)];
  }

  /** Starts the first ones, after one that ends in peace: only then is its compiled code kept for the others. */
  static async start(name: string): Promise<WarmPrograms> {
    await new Program(name).leave();
    return new WarmPrograms(name);
  }

  take(): Program {
    this.#waiting.push(new Program(this.#name));
    return this.#waiting.shift() ?? new Program(this.#name);
  }

  async close(): Promise<void> {
    await Promise.all(this.#waiting.splice(0).map((program) => program.kill()));
  }
}
