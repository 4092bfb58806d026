/** The bundle as it is shipped, run to its end without Electron's binary. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ensureBuilt } from '#build/bundle.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';

test('the bundled app starts, shows its page, serves the contract over its port and quits in good order', async () => {
  await ensureBuilt(['node', 'renderer']);
  const dataDir = tempFolder();
  const script = fileURLToPath(new URL('./run-bundle.ts', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [script, '--data', dataDir], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(JSON.parse(stdout || '{}'), stderr).toEqual({
    page: 200,
    script: 200,
    added: 'acme',
    // Nothing of the app listens on the network unless the web host is asked for.
    networkPorts: 0,
    errors: [],
    exitCode: 0,
  });
  expect(existsSync(join(dataDir, 'workspace.db'))).toBe(true);
  expect(existsSync(join(dataDir, 'workspace.lock'))).toBe(false);
  expect(existsSync(join(dataDir, 'window-state.json'))).toBe(true);
});
