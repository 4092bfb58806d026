/** `npm run check`: the quick gate before a commit. `--all` (npm run verify) adds what only CI needs. */
import { runBeside, type Step, tool } from './steps.ts';

const quick: Step[] = [
  ...['test', 'electron', 'renderer', 'shared'].map(typesOf),
  tool('lint and format', 'biome', 'check', '--error-on-warnings', '.'),
];
const unit = tool(
  'unit tests',
  'vitest',
  ...[
    'run',
    '--config',
    'build/vitest.config.ts',
    '--project',
    'unit',
    '--mode',
    'quick',
    '--reporter',
    'dot',
  ],
);
const thorough: Step[] = [
  tool('unused files, exports and packages', 'knip', '--config', 'build/knip.json'),
  tool('migrations match the schema', 'node', 'build/migrations-drift.ts'),
];

const steps = process.argv.includes('--all') ? [...quick, ...thorough] : [...quick, unit];
const failed: string[] = [];
const waiting = [...steps];
// Two at a time: each leaves a core idle for a while.
await Promise.all([workThrough(), workThrough()]);
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}

/** Only what changed since the last check is checked anew; one thread, as the other core has a step of its own. */
function typesOf(program: string): Step {
  const known = `node_modules/.cache/types/${program}.tsbuildinfo`;
  const options = ['--singleThreaded', '--incremental', '--tsBuildInfoFile', known];
  return tool(`types of ${program}`, 'tsc', '-p', program, ...options);
}

async function workThrough(): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    if (!(await runBeside(step))) failed.push(step.name);
  }
}
