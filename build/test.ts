/** `npm test`: every suite, each with its count, and one line over all of them at the end. */
import { mkdirSync, rmSync } from 'node:fs';
import { ensureBuilt } from './bundle.ts';
import { ensureChromium } from './chromium.ts';
import { faults, printFaults } from './faults.ts';
import { concludeWith, playwright, results, vitest } from './suites.ts';

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
await ensureBuilt(['node', 'renderer']);
process.env.CHROMIUM_PATH = ensureChromium();

const counts = [vitest('unit'), vitest('suite'), faults(), playwright()];
printFaults();
concludeWith(counts);
