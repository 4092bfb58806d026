/** `npm test`: every suite, each with its count, and one line over all of them at the end. */
import { mkdirSync, rmSync } from 'node:fs';
import { ensureBuilt } from './bundle.ts';
import { ensureChromium } from './chromium.ts';
import { printFaults, readyForFaults } from './faults.ts';
import { concludeWith, playwrightBeside, results, vitest } from './suites.ts';

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
await ensureBuilt(['node', 'renderer']);
process.env.CHROMIUM_PATH = ensureChromium();

readyForFaults();
const counts = await Promise.all([vitest('unit', 'suite', 'faults'), playwrightBeside()]);
printFaults();
concludeWith(counts);
