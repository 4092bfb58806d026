import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from './steps.ts';

test('migrations are not generated where nobody can answer whether a column was renamed', () => {
  const script = ['build/db-generate.ts'];
  const { status, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: 'utf8', input: '' });
  expect(status).toBe(1);
  expect(stderr).toContain('Run this in a terminal');
});
