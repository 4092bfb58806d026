/** Runs the tools behind `npm run check`, `npm test` and CI, and says which one failed. */
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Step {
  name: string;
  command: string;
  args: readonly string[];
}

/** A step that runs one of the packages' commands. */
export function tool(name: string, command: string, ...args: string[]): Step {
  return { name, command, args };
}

/** Runs a step to its end, its output shown; true when it succeeded. */
export function run(step: Step): boolean {
  const started = performance.now();
  const path = [join(root, 'node_modules/.bin'), dirname(process.execPath), process.env.PATH].join(delimiter);
  const { status, error } = spawnSync(step.command, step.args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const passed = status === 0;
  console.log(`${passed ? '✓' : '✗'} ${step.name} (${seconds} s)${error ? `: ${error.message}` : ''}`);
  return passed;
}
