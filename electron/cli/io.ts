/** What a run of the command line sees of the machine; a test brings its own. */
import { homedir } from 'node:os';
import { askHidden } from './ask-hidden.ts';

export interface Io {
  /** Standard output: what was asked for. */
  out(text: string): void;
  /** Standard error: what went wrong, and progress. */
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** True when a person sits at a terminal and sees progress. */
  readonly isInteractive: boolean;
  /** The current instant as UTC text. */
  now(): string;
  /** Settles when the person wants a running command to end. */
  interrupted(): Promise<void>;
  /** Calls `listener` whenever Enter is pressed, where there is somebody to press it. */
  onEnter(listener: () => void): void;
  /** Asks for a secret at the terminal without showing it; only where `isInteractive`. */
  askHidden(question: string): Promise<string>;
}

/** This process. */
export const processIo: Io = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  env: process.env,
  platform: process.platform,
  home: homedir(),
  isInteractive: process.stdin.isTTY === true && process.stderr.isTTY === true,
  now: () => new Date().toISOString(),
  interrupted: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    }),
  onEnter: (listener) => {
    if (process.stdin.isTTY) process.stdin.on('data', listener).unref();
  },
  askHidden,
};
