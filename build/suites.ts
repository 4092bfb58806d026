/** Runs one suite of tests to its end and reads how many of them passed. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tool } from './steps.ts';

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** Where the reports of a run go; removed by the next run. */
export const results = join(root, 'test-results');

/** Runs `unit`, `suite` or `faults` to its end, its output shown. */
export function vitest(project: string): Count {
  mkdirSync(results, { recursive: true });
  const file = join(results, `${project}.json`);
  const config = ['--config', 'build/vitest.config.ts', '--project', project];
  const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', file];
  const passed = run(tool(`${project} tests`, 'vitest', 'run', ...config, ...reporters));
  return readCount(file, passed, (report) => ({
    passed: numberIn(report, 'numPassedTests'),
    failed: numberIn(report, 'numFailedTests'),
    skipped: numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
  }));
}

/** Runs the tests in a real browser, their output shown; `only` names the files to run. */
export function playwright(...only: string[]): Count {
  const file = join(results, 'screens.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
  const config = ['--config', 'build/playwright.config.ts'];
  const passed = run(tool('screen tests', 'playwright', 'test', ...config, ...only));
  return readCount(file, passed, (report) => {
    const stats = (report.stats ?? {}) as Record<string, unknown>;
    return {
      passed: numberIn(stats, 'expected') + numberIn(stats, 'flaky'),
      failed: numberIn(stats, 'unexpected'),
      skipped: numberIn(stats, 'skipped'),
    };
  });
}

/** Says in one line what all suites came to; a failure fails the process. */
export function concludeWith(counts: readonly Count[]): void {
  const sum = (kind: keyof Count) => counts.reduce((total, count) => total + count[kind], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  if (sum('failed') > 0) process.exitCode = 1;
}

/** What a report says. A suite that failed without a failed test (a file did not load) counts as one failure. */
function readCount(file: string, passed: boolean, count: (report: Record<string, unknown>) => Count): Count {
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
