/** `npm test`: every suite, each with its count, and one line over all of them at the end. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './bundle.ts';
import { ensureChromium } from './chromium.ts';
import { root, run, tool } from './steps.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const results = join(root, 'test-results');

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
await ensureBuilt(['node', 'renderer']);
process.env.CHROMIUM_PATH = ensureChromium();

const counts = [vitest('unit'), vitest('suite'), playwright()];
const total = counts.reduce((sum, count) => ({
  passed: sum.passed + count.passed,
  failed: sum.failed + count.failed,
  skipped: sum.skipped + count.skipped,
}));
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
if (total.failed > 0) process.exitCode = 1;

function vitest(project: string): Count {
  const file = join(results, `${project}.json`);
  const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', file];
  const passed = run(
    tool(
      `${project} tests`,
      'vitest',
      'run',
      '--config',
      'build/vitest.config.ts',
      '--project',
      project,
      ...reporters,
    ),
  );
  return read(file, passed, (report) => ({
    passed: numberIn(report, 'numPassedTests'),
    failed: numberIn(report, 'numFailedTests'),
    skipped: numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
  }));
}

function playwright(): Count {
  const file = join(results, 'screens.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
  const passed = run(tool('screen tests', 'playwright', 'test', '--config', 'build/playwright.config.ts'));
  return read(file, passed, (report) => {
    const stats = (report.stats ?? {}) as Record<string, unknown>;
    return {
      passed: numberIn(stats, 'expected') + numberIn(stats, 'flaky'),
      failed: numberIn(stats, 'unexpected'),
      skipped: numberIn(stats, 'skipped'),
    };
  });
}

// A suite that failed without a failed test (it did not start, or a file did not load) counts as one failure.
function read(file: string, passed: boolean, count: (report: Record<string, unknown>) => Count): Count {
  try {
    const found = count(JSON.parse(readFileSync(file, 'utf8')));
    return passed || found.failed > 0 ? found : { ...found, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function numberIn(report: Record<string, unknown>, key: string): number {
  const value = report[key];
  return typeof value === 'number' ? value : 0;
}
