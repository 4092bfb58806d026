/** The order of the test files: those that take longest first, so that no worker waits for another in the end. */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { root } from './steps.ts';

/** Files that take more than some seconds, longest first. */
const long = [
  'test/faults/kill-service.test.ts',
  'test/faults/two-processes.test.ts',
  'test/faults/kill-http.test.ts',
  'test/faults/calls.test.ts',
  'test/faults/backups.test.ts',
  'test/faults/kill-rekey.test.ts',
  'test/contract/every-procedure.test.ts',
  'test/scenarios/sample.test.ts',
  'test/contract/streams.test.ts',
  'test/faults/imports.test.ts',
  'test/isolation/leaks.test.ts',
  'test/scenarios/lock.test.ts',
  'test/contract/bytes.test.ts',
  'test/scenarios/undo.property.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = long.indexOf(relative(root, moduleId).replaceAll('\\', '/'));
      return found === -1 ? long.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
