/** The local log: what went wrong inside, with an id to look for, and no content of any client. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const largestLog = 1024 * 1024;

export interface Log {
  /** Records an unexpected error and answers with its id. */
  error(error: unknown): string;
}

export function createLog(dataDir: string, now: () => string): Log {
  const folder = join(dataDir, 'logs');
  const path = join(folder, 'throughline.log');
  return {
    error(error) {
      const id = randomBytes(4).toString('hex');
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (existsSync(path) && statSync(path).size > largestLog) renameSync(path, `${path}.1`);
        appendFileSync(path, `${now()} ${id} ${describe(error)}\n`, { mode: 0o600 });
      } catch {
        // A log that cannot be written must not turn one failure into two.
      }
      return id;
    },
  };
}

// The kind of error and where it was thrown; never its message, which may quote what a person typed.
function describe(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const places = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [
    error.name,
    'code' in error ? String(error.code) : '',
    ...places.slice(0, 8).map((line) => line.trim()),
  ].join(' | ');
}
