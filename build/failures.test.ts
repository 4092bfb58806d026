import { expect, it } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest, inWords } from './failures.ts';

it('names each failed test of vitest, and a file that did not load', () => {
  const test = (fullName: string, status: string) => ({ fullName, status, failureMessages: ['Error: no'] });
  expect(
    failuresOfVitest({
      testResults: [
        {
          ...{ name: 'a.test.ts', status: 'failed', message: '' },
          assertionResults: [test('fails', 'failed'), test('passes', 'passed')],
        },
        { name: 'b.test.ts', status: 'failed', message: 'Cannot load', assertionResults: [] },
        {
          name: 'c.test.ts',
          status: 'passed',
          message: '',
          assertionResults: [test('passes too', 'passed')],
        },
      ],
    }),
  ).toEqual([
    { test: 'a.test.ts › fails', reason: 'Error: no' },
    { test: 'b.test.ts', reason: 'Cannot load' },
  ]);
});

it('names each failed screen test, within groups too, and none that passed when tried again', () => {
  const spec = (title: string, status: string) => ({
    ...{ file: 'a.spec.ts', title },
    tests: [{ status, results: [{ error: { message: 'Timed out' } }, {}] }],
  });
  const inner = [{ specs: [spec('fails within', 'unexpected')] }];
  const suites = [{ specs: [spec('fails', 'unexpected'), spec('wavers', 'flaky')], suites: inner }];
  expect(failuresOfPlaywright({ suites })).toEqual([
    { test: 'a.spec.ts › fails', reason: 'Timed out' },
    { test: 'a.spec.ts › fails within', reason: 'Timed out' },
  ]);
});

it('tells a failure in a few lines without colours and places in code', () => {
  const reason = '\u001b[31mError: no\u001b[39m\n\n    at file.ts:1:1\nSeed 5';
  expect(inWords({ test: 'a.test.ts › fails', reason })).toBe(
    '✗ a.test.ts › fails\n    Error: no\n    Seed 5',
  );
});
