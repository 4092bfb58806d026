/** `npm run build`: bundles the privileged side into dist/node and the renderer into dist/renderer. */
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { nodeConfig, preloadConfig } from './vite.node.config.ts';
import rendererConfig from './vite.renderer.config.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export type Part = 'node' | 'renderer';

const sources: Record<Part, string[]> = {
  node: ['shared', 'db', 'electron', 'build/vite.node.config.ts'],
  renderer: ['shared', 'renderer', 'build/vite.renderer.config.ts'],
};

/** Builds the parts whose sources are newer than what was built of them last. */
export async function ensureBuilt(parts: readonly Part[]): Promise<void> {
  for (const part of parts) {
    if (!isStale(part)) continue;
    process.stderr.write(part === 'node' ? 'Building the app…\n' : 'Building the screens…\n');
    await buildPart(part);
  }
}

async function buildPart(part: Part): Promise<void> {
  rmSync(stampOf(part), { force: true });
  const started = Date.now();
  if (part === 'node') {
    await build(fresh(nodeConfig));
    await build(fresh(preloadConfig));
  } else {
    // Progress goes nowhere: standard output belongs to the command that runs after the build.
    await build({ ...rendererConfig, logLevel: 'warn' });
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampOf(part), String(started));
}

/** Bundles programs of the tests, by name, and the worker threads beside them: from source each takes seconds to start. */
export async function bundlePrograms(
  programs: Readonly<Record<string, string>>,
  outDir: string,
): Promise<void> {
  const { input } = nodeConfig.build?.rolldownOptions ?? {};
  await build(programsIn(outDir, { input: { ...programs, ...(input as Record<string, string>) } }));
  cpSync(join(root, 'db/migrations'), join(outDir, 'migrations'), { recursive: true });
  cpSync(join(root, 'electron/packet/typst'), join(outDir, 'typst'), { recursive: true });
}

/** Adds a program to such a folder as one file, with what others load on demand: it starts in a sixth less time. */
export async function bundleAlone(name: string, source: string, outDir: string): Promise<void> {
  const { build: own, ...config } = programsIn(outDir, { input: { [name]: source } });
  const output = { ...nodeConfig.build?.rolldownOptions?.output, codeSplitting: false };
  const rolldownOptions = { ...own?.rolldownOptions, output };
  await build({ ...config, build: { ...own, emptyOutDir: false, rolldownOptions } });
}

function programsIn(outDir: string, options: { input: Record<string, string> }): InlineConfig {
  const config = fresh(nodeConfig);
  const rolldownOptions = { ...config.build?.rolldownOptions, ...options };
  return { ...config, plugins: [], build: { ...config.build, outDir, sourcemap: false, rolldownOptions } };
}

/** The bundler notes in the options it is given where it wrote: every run gets its own. */
function fresh(config: InlineConfig): InlineConfig {
  const rolldownOptions = structuredClone(config.build?.rolldownOptions ?? {});
  return { ...config, build: { ...config.build, rolldownOptions } };
}

function isStale(part: Part): boolean {
  if (!existsSync(stampOf(part))) return true;
  const built = Number(readFileSync(stampOf(part), 'utf8'));
  return sources[part].concat('package-lock.json').some((path) => newestIn(join(root, path)) > built);
}

function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const entries = globSync('**', { cwd: path });
  return Math.max(0, ...entries.map((entry) => statSync(join(path, entry)).mtimeMs));
}

function stampOf(part: Part): string {
  return join(root, 'dist', `.built-${part}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildPart('node');
  await buildPart('renderer');
}
