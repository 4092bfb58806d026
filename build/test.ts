/** `npm test`: every suite, each with its count, and one line over all of them at the end. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './bundle.ts';
import { ensureChromium } from './chromium.ts';
import { faults } from './faults.ts';
import { run, tool } from './steps.ts';
import { type Count, numberIn, readCount, results, vitest } from './vitest-run.ts';

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
await ensureBuilt(['node', 'renderer']);
process.env.CHROMIUM_PATH = ensureChromium();

const counts = [vitest('unit'), vitest('suite'), faults(), playwright()];
const total = counts.reduce((sum, count) => ({
  passed: sum.passed + count.passed,
  failed: sum.failed + count.failed,
  skipped: sum.skipped + count.skipped,
}));
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
if (total.failed > 0) process.exitCode = 1;

function playwright(): Count {
  const file = join(results, 'screens.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
  const passed = run(tool('screen tests', 'playwright', 'test', '--config', 'build/playwright.config.ts'));
  return readCount(file, passed, (report) => {
    const stats = (report.stats ?? {}) as Record<string, unknown>;
    return {
      passed: numberIn(stats, 'expected') + numberIn(stats, 'flaky'),
      failed: numberIn(stats, 'unexpected'),
      skipped: numberIn(stats, 'skipped'),
    };
  });
}
