/** A terminal with its own data folder: types commands and reads what they print. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '#electron/cli/run.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { FixedClock } from '#test/harness/clock.ts';

export interface Printed {
  exitCode: number;
  out: string;
  err: string;
}

export interface Refused {
  exitCode: number;
  code: string;
  message: string;
  details: Record<string, unknown>;
}

/** A row as a command prints it. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

export class Terminal implements Disposable {
  readonly folder: string;
  readonly clock: FixedClock;
  /** What a person types when asked for a secret; nobody sits there while it is empty. */
  readonly answers: string[] = [];
  readonly env: Record<string, string> = {};
  /** Settles the wait of a command that runs until it is interrupted. */
  interrupt: () => void = () => {};

  constructor(
    today: PlainDate = '2026-03-10',
    folder: string = mkdtempSync(join(tmpdir(), 'throughline-cli-')),
  ) {
    this.folder = folder;
    this.clock = new FixedClock(today);
  }

  /** Runs a line, its words separated by spaces; `'…'` keeps words together. */
  async type(line: string): Promise<Printed> {
    const words = [...line.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word);
    const printed = { out: '', err: '' };
    const exitCode = await run(words, {
      out: (text) => {
        printed.out += `${text}\n`;
      },
      err: (text) => {
        printed.err += `${text}\n`;
      },
      env: { THROUGHLINE_HOME: this.folder, ...this.env },
      platform: process.platform,
      home: this.folder,
      isInteractive: this.answers.length > 0,
      now: this.clock.now,
      interrupted: () =>
        new Promise((resolve) => {
          this.interrupt = resolve;
        }),
      onEnter: () => {},
      askHidden: async () => this.answers.shift() ?? '',
    });
    return { exitCode, ...printed };
  }

  /** What a command answers as JSON; fails when it was refused. */
  async ask(line: string): Promise<unknown> {
    const { exitCode, out, err } = await this.type(`${line} --json`);
    if (exitCode !== 0 || err !== '') throw new Error(`${line}\n${out}${err}`);
    return JSON.parse(out);
  }

  async row(line: string): Promise<Row> {
    return (await this.ask(line)) as Row;
  }

  async rows(line: string): Promise<Row[]> {
    return (await this.ask(line)) as Row[];
  }

  /** The error that a command prints as JSON; fails when it was not refused. */
  async refusal(line: string): Promise<Refused> {
    const { exitCode, out, err } = await this.type(`${line} --json`);
    const { error, ...rest } = JSON.parse(out);
    if (exitCode === 0 || err !== '' || Object.keys(rest).length > 0)
      throw new Error(`${line}\n${out}${err}`);
    return { exitCode, ...error };
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
