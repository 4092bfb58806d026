/** Reads which tests failed, and why, out of the reports of the two test runners. */
import { stripVTControlCharacters } from 'node:util';

export interface Failure {
  /** The file and the name of the test. */
  test: string;
  reason: string;
}

/** What is read of the report of vitest. */
export interface VitestReport {
  testResults: readonly {
    name: string;
    status: string;
    message: string;
    assertionResults: readonly {
      fullName: string;
      status: string;
      failureMessages: readonly string[] | null;
    }[];
  }[];
}

/** What is read of the report of Playwright: suites within suites. */
export interface PlaywrightReport {
  suites: readonly PlaywrightSuite[];
}

interface PlaywrightSuite {
  suites?: readonly PlaywrightSuite[];
  specs?: readonly {
    file: string;
    title: string;
    tests: readonly { status: string; results: readonly { error?: { message?: string } }[] }[];
  }[];
}

/** Every test that failed, and every file that did not even load. */
export function failuresOfVitest({ testResults }: VitestReport): Failure[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [{ test: name, reason: message }] : [];
    return failed.map(({ fullName, failureMessages }) => ({
      test: `${name} › ${fullName}`,
      reason: failureMessages?.[0] ?? '',
    }));
  });
}

/** Every screen test that failed, however often it was tried. */
export function failuresOfPlaywright({ suites }: PlaywrightReport): Failure[] {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs.flatMap(({ file, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected')
        .map(({ results }) => ({
          test: `${file} › ${title}`,
          reason: results.find(({ error }) => error)?.error?.message ?? '',
        })),
    ),
    ...failuresOfPlaywright({ suites: inner }),
  ]);
}

const mostLines = 4;
const widest = 240;

/** A failure as one block of a few lines. */
export function inWords({ test, reason }: Failure): string {
  const lines = stripVTControlCharacters(reason)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .slice(0, mostLines);
  return [`✗ ${test}`, ...lines.map((line) => `    ${line.trim().slice(0, widest)}`)].join('\n');
}
