/**
 * The local log: what went wrong inside, with an id to look for, and no content of any client. It says the kind of an
 * error and where in our code it was thrown; never its message, which may quote what a person typed.
 */

import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '#db/files/make-folder.ts';
import { sizeOf } from '#db/files/size-of.ts';

/** Bytes of one file of the log, and how many files there are: the newest is written, the oldest falls away. */
export const logLimits = { bytes: 1024 * 1024, files: 4 };

const deepestCause = 3;
const framesOfAnError = 8;

export interface Log {
  /** Records an unexpected error and answers with its id. Never throws. */
  error(error: unknown): string;
}

/** @param now the current instant as UTC text */
export function createLog(dataDir: string, now: () => string): Log {
  const path = logFile(dataDir, 0);
  return {
    error(error) {
      const id = randomBytes(4).toString('hex');
      try {
        makeFolder(join(dataDir, 'logs'), 0o700);
        if (sizeOf(path) >= logLimits.bytes) rotate(dataDir);
        appendFileSync(path, `${now()} ${id} ${describeError(error)}\n`, { mode: 0o600 });
      } catch {
        // A log that cannot be written must not turn one failure into two.
      }
      return id;
    },
  };
}

/** The last lines of the log, the newest last; nothing where there is none. */
export function lastLogLines(dataDir: string, count: number): string[] {
  const lines: string[] = [];
  for (let age = 0; age < logLimits.files && lines.length < count; age += 1) {
    lines.unshift(...linesOf(logFile(dataDir, age)));
  }
  return lines.slice(-count);
}

/** One line: the kind of the error, its code, the places it came through, and the same of what caused it. */
export function describeError(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const code = 'code' in error ? identifier(error.code) : '';
  const parts = [identifier(error.name) || 'Error', code, ...placesOf(error)].filter((part) => part !== '');
  const line = parts.join(' | ');
  const hasCause = error.cause !== undefined && depth < deepestCause;
  return hasCause ? `${line} | caused by ${describeError(error.cause, depth + 1)}` : line;
}

// A name or code that is more than one word was put together from something else.
function identifier(text: unknown): string {
  return typeof text === 'string' && /^[A-Za-z][\w-]{0,60}$/.test(text) ? text : '';
}

/** A line of a stack, as the engine writes it: `at name (path:1:2)` or `at path:1:2`. */
const frame = /^ {4}at (?:(?<name>[\w$.<># [\]]+) \()?(?<path>.*?):(?<line>\d+):(?<column>\d+)\)?$/;

// Folders are left out, for they can be called after a client.
function placesOf(error: Error): string[] {
  return afterMessage(error)
    .split('\n')
    .map((line) => frame.exec(line)?.groups)
    .filter((groups) => groups !== undefined)
    .slice(0, framesOfAnError)
    .map(({ name = '', path = '', line, column }) => {
      const place = `${path.split(/[\\/]/).at(-1)}:${line}:${column}`;
      return `at ${name ? `${name} ` : ''}${place}`;
    });
}

// The message stands in the stack too, and a line of it may look like a frame. Where the stack begins with another
// message than the error now has, there is no telling where that one ends.
function afterMessage({ name, message, stack = '' }: Error): string {
  const [firstLine = ''] = stack.split('\n', 1);
  if (message === '') return identifier(firstLine) ? stack : '';
  const start = stack.indexOf(message, stack.startsWith(name) ? name.length : 0);
  return start === -1 ? '' : stack.slice(start + message.length);
}

function rotate(dataDir: string): void {
  for (let age = logLimits.files - 1; age > 0; age -= 1) {
    const younger = logFile(dataDir, age - 1);
    if (sizeOf(younger) > 0) renameSync(younger, logFile(dataDir, age));
  }
}

function logFile(dataDir: string, age: number): string {
  return join(dataDir, 'logs', age === 0 ? 'throughline.log' : `throughline.log.${age}`);
}

function linesOf(path: string): string[] {
  return sizeOf(path) === 0 ? [] : readFileSync(path, 'utf8').trimEnd().split('\n');
}
