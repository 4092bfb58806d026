/** Runs one project of the test configuration and reads how many of its tests passed. */
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

/** What a report says. A suite that failed without a failed test (a file did not load) counts as one failure. */
export function readCount(
  file: string,
  passed: boolean,
  count: (report: Record<string, unknown>) => Count,
): Count {
  try {
    const found = count(JSON.parse(readFileSync(file, 'utf8')));
    return passed || found.failed > 0 ? found : { ...found, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

export function numberIn(report: Record<string, unknown>, key: string): number {
  const value = report[key];
  return typeof value === 'number' ? value : 0;
}
