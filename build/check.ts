/** `npm run check`: the quick gate before a commit. `--all` (npm run verify) adds what only CI needs. */
import { run, type Step, tool } from './steps.ts';

const quick: Step[] = [
  ...['shared', 'renderer', 'electron', 'test'].map((program) =>
    tool(`types of ${program}`, 'tsc', '-p', program),
  ),
  tool('lint and format', 'biome', 'check', '--error-on-warnings', '.'),
];
const unit = tool(
  'unit tests',
  'vitest',
  'run',
  '--config',
  'build/vitest.config.ts',
  '--project',
  'unit',
  '--reporter',
  'dot',
);
const thorough: Step[] = [
  tool('unused files, exports and packages', 'knip', '--config', 'build/knip.json'),
  tool('migrations match the schema', 'node', 'build/migrations-drift.ts'),
];

const steps = process.argv.includes('--all') ? [...quick, ...thorough] : [...quick, unit];
const failed = steps.filter((step) => !run(step));
if (failed.length > 0) {
  console.error(`Failed: ${failed.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}
