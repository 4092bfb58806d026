/** Runs one suite of tests to its end and reads how many of them passed. */
import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
  type Failure,
  failuresOfPlaywright,
  failuresOfVitest,
  inWords,
  type PlaywrightReport,
  type VitestReport,
} from './failures.ts';
import { root, runBehind, runBeside, tool } from './steps.ts';

export interface Count {
  passed: number;
  /** One for each test that failed. */
  failures: readonly Failure[];
  skipped: number;
}

/** Where the reports of a run go; removed by the next run. */
export const results = join(root, 'test-results');

/**
 * Runs `unit`, `suite` and `faults`, or some of them, side by side to their end, their output shown. One worker more than
 * there are cores: tests that wait for a disk, for a lock or for each other leave cores idle. Screen tests beside them go
 * first, or each of their many steps would wait behind these.
 */
export async function vitest(...projects: string[]): Promise<Count> {
  mkdirSync(results, { recursive: true });
  const file = join(results, `${projects.join('-')}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', file];
  const workers = ['--maxWorkers', String(availableParallelism() + 1)];
  const config = ['--config', 'build/vitest.config.ts', ...workers, ...chosen, ...reporters];
  const passed = await runBehind(tool(`${projects.join(', ')} tests`, 'vitest', 'run', ...config));
  return readCount(file, passed, (report) => ({
    passed: numberIn(report, 'numPassedTests'),
    failures: failuresOfVitest(report as unknown as VitestReport),
    skipped: numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
  }));
}

/**
 * Runs the tests in a real browser, or the files named, while other suites run, one by one: each waits most of its time for
 * an answer of another process, and all are through before the other suites. Their output comes at the end.
 */
export async function playwrightBeside(...only: string[]): Promise<Count> {
  const file = join(results, 'screens.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
  const config = ['--config', 'build/playwright.config.ts', '--workers', '1'];
  const passed = await runBeside(tool('screen tests', 'playwright', 'test', ...config, ...only));
  return readCount(file, passed, (report) => {
    const stats = (report.stats ?? {}) as Record<string, unknown>;
    return {
      passed: numberIn(stats, 'expected') + numberIn(stats, 'flaky'),
      failures: failuresOfPlaywright(report as unknown as PlaywrightReport),
      skipped: numberIn(stats, 'skipped'),
    };
  });
}

/**
 * Names every test that failed and why, then says in one line what all suites came to: whoever sees only the end of a log
 * sees both. A failure fails the process.
 */
export function concludeWith(counts: readonly Count[]): void {
  const failures = counts.flatMap((count) => count.failures);
  for (const failure of failures) console.log(inWords(failure));
  const sum = (kind: 'passed' | 'skipped') => counts.reduce((total, count) => total + count[kind], 0);
  console.log(`${sum('passed')} passed, ${failures.length} failed, ${sum('skipped')} skipped`);
  if (failures.length > 0) process.exitCode = 1;
}

/** What a report says. A suite that failed without a failed test counts as one failure. */
function readCount(file: string, passed: boolean, count: (report: Record<string, unknown>) => Count): Count {
  try {
    const found = count(JSON.parse(readFileSync(file, 'utf8')));
    if (passed || found.failures.length > 0) return found;
    return { ...found, failures: [{ test: file, reason: 'The tests failed outside of any test.' }] };
  } catch {
    return { passed: 0, failures: [{ test: file, reason: 'There is no report.' }], skipped: 0 };
  }
}

function numberIn(report: Record<string, unknown>, key: string): number {
  const value = report[key];
  return typeof value === 'number' ? value : 0;
}
