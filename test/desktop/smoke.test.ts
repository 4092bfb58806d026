/** The real Electron, where its binary and a display are at hand. Where they are not, this run says so out loud. */
import { _electron, type ElectronApplication } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { ensureBuilt } from '#build/bundle.ts';
import { desktopObstacle, electronBinary } from '#build/electron-binary.ts';
import { root } from '#build/steps.ts';
import { temporaryFolder } from './start.ts';

const binary = electronBinary();
const obstacle = desktopObstacle();

if (binary && !obstacle) {
  describe('the real Electron', () => {
    test('shows our page, sandboxed, with a port to the app and nothing of Electron in it', async () => {
      const electron = await launch(binary);
      try {
        const page = await electron.firstWindow();
        await page.waitForLoadState('domcontentloaded');
        expect(await page.evaluate('location.origin')).toBe('throughline://app');
        expect(await page.evaluate('[typeof require, typeof process, typeof module].join()')).toBe(
          'undefined,undefined,undefined',
        );
        expect(
          await page.evaluate('Object.keys(window).filter((name) => /electron|ipc/i.test(name))'),
        ).toEqual([]);
        // The screens come up only after the app has answered over the port.
        await page.getByRole('heading').first().waitFor();
        expect(await page.evaluate("fetch('https://example.com').then(() => 'sent', () => 'refused')")).toBe(
          'refused',
        );
        expect(await page.evaluate("window.open('https://example.com')")).toBeNull();
      } finally {
        await electron.close();
      }
    });
  });
} else {
  test('the real Electron was NOT tested, which is said out loud', () => {
    process.stderr.write(`\n  NOT RUN: the smoke test of the real Electron. ${obstacle}.\n\n`);
    expect(obstacle).toMatch(/^(Electron's binary is not on this machine|There is no display)$/);
  });
}

async function launch(executablePath: string): Promise<ElectronApplication> {
  await ensureBuilt(['node', 'renderer']);
  const asRoot = process.getuid?.() === 0;
  const args = [...(asRoot ? ['--no-sandbox'] : []), root, '--data', temporaryFolder()];
  return _electron.launch({ executablePath, args });
}
