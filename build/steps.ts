/** Runs the tools behind `npm run check`, `npm test` and CI, and says which one failed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Step {
  name: string;
  command: string;
  args: readonly string[];
}

/** A third of the processor time of what is not behind, where both could use it; what it starts has it, too. */
const behind = 5;

/** A step that runs one of the packages' commands. */
export function tool(name: string, command: string, ...args: string[]): Step {
  return { name, command, args };
}

/** Runs a step to its end, its output shown as it comes; true when it succeeded. */
export async function run(step: Step): Promise<boolean> {
  const started = performance.now();
  return concludeStep(step, started, await ended(start(step, 'inherit')));
}

/** The same, letting whatever runs beside it go first. */
export async function runBehind(step: Step): Promise<boolean> {
  const started = performance.now();
  const child = start(step, 'inherit');
  // A program that could not be started has no id, and says so in its end.
  if (child.pid !== undefined) setPriority(child.pid, behind);
  return concludeStep(step, started, await ended(child));
}

/** Runs a step beside others: its output is shown in one piece, once it has ended. */
export async function runBeside(step: Step): Promise<boolean> {
  const started = performance.now();
  const child = start(step, 'pipe');
  const [status, out, err] = await Promise.all([
    ended(child),
    child.stdout ? buffer(child.stdout) : '',
    child.stderr ? buffer(child.stderr) : '',
  ]);
  process.stdout.write(out);
  process.stderr.write(err);
  return concludeStep(step, started, status);
}

function start(step: Step, output: 'inherit' | 'pipe'): ChildProcess {
  const path = [join(root, 'node_modules/.bin'), dirname(process.execPath), process.env.PATH].join(delimiter);
  return spawn(step.command, step.args, {
    cwd: root,
    stdio: ['inherit', output, output],
    env: { ...process.env, PATH: path },
    shell: process.platform === 'win32',
  });
}

/** Its exit code, or why it could not be started. */
function ended(child: ChildProcess): Promise<number | string | null> {
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('exit', resolve);
  });
}

function concludeStep({ name }: Step, started: number, status: number | string | null): boolean {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const passed = status === 0;
  const reason = typeof status === 'string' ? `: ${status}` : '';
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)${reason}`);
  return passed;
}
