/** What the installable app holds, packed for real around a stand-in for Electron's binary. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from '#build/steps.ts';

test('the packed app holds what it needs, no source, no test, and one driver beside the archive', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/pack.ts', '--stub'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).not.toContain('✗');
  expect(stdout).toMatch(/\d+ files, \d+ MB in the archive/);
  expect(status, stderr).toBe(0);
});
