/** Where a worker thread's code lies: its source when the app runs from source, else the bundle beside this one. */

const sources = {
  'import-worker': '../services/import/import-worker.ts',
  'backup-worker': './backup-worker.ts',
  'damage-worker': './damage-worker.ts',
} as const;

export type WorkerName = keyof typeof sources;

/** The URL to start a worker with. */
export function workerUrl(name: WorkerName): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? sources[name] : `./${name}.js`, import.meta.url);
}
