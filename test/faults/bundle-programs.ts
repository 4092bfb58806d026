/** Bundles the programs that the fault tests start and end, once a run. */
import { globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { bundleAlone, bundlePrograms } from '#build/bundle.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder in which each program of test/faults/programs lies as `name.js`. */
    programs: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The program that is started and killed hundreds of times. */
const oftenStarted = 'service-writer';

export default async function prepare({ provide }: TestProject): Promise<() => void> {
  const results = join(root, 'test-results');
  mkdirSync(results, { recursive: true });
  const outDir = mkdtempSync(join(results, 'programs-'));
  const sources = globSync(join(root, 'test/faults/programs/*.ts')).map((path) => [
    basename(path, '.ts'),
    path,
  ]);
  const { [oftenStarted]: often = '', ...others } = Object.fromEntries(sources);
  await bundlePrograms(others, outDir);
  await bundleAlone(oftenStarted, often, outDir);
  provide('programs', outDir);
  return () => rmSync(outDir, { recursive: true, force: true });
}
