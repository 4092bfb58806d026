/** Bundles the programs that the fault tests start and end, once a run: from source each takes a second to start. */
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { nodeConfig } from '#build/vite.node.config.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder in which each program of test/faults/programs lies as `name.js`. */
    programs: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

export default async function bundlePrograms({ provide }: TestProject): Promise<() => void> {
  const results = join(root, 'test-results');
  mkdirSync(results, { recursive: true });
  const outDir = mkdtempSync(join(results, 'programs-'));
  const sources = globSync(join(root, 'test/faults/programs/*.ts'));
  const programs = sources.map((path) => [basename(path, '.ts'), path]);
  const own = nodeConfig.build?.rolldownOptions;
  const input = Object.fromEntries([...programs, ...Object.entries(own?.input ?? {})]);
  await build({
    ...nodeConfig,
    plugins: [],
    build: { ...nodeConfig.build, outDir, sourcemap: false, rolldownOptions: { ...own, input } },
  });
  cpSync(join(root, 'db/migrations'), join(outDir, 'migrations'), { recursive: true });
  cpSync(join(root, 'electron/packet/typst'), join(outDir, 'typst'), { recursive: true });
  provide('programs', outDir);
  return () => rmSync(outDir, { recursive: true, force: true });
}
