/** `npm run bench [-- NAME…]`: ours beside a peer or limit, all in one run; a table on screen, JSON in bench-results/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '#build/bundle.ts';
import { ensureChromium } from '#build/chromium.ts';
import { root } from '#build/steps.ts';
import type { BenchRow } from './bench-row.ts';

const suites: Record<string, () => Promise<BenchRow[]>> = {
  writes: async () => (await import('./core/writes.ts')).runWriteBench(),
  lists: async () => (await import('./core/lists.ts')).runListBench(),
  days: async () => (await import('./core/days.ts')).runDaysBench(),
  dashboard: async () => (await import('./core/dashboard.ts')).runDashboardBench(),
  packet: async () => (await import('./packet/packet-bench.ts')).runPacketBench(),
  storage: async () => (await import('./storage/storage-bench.ts')).runStorageBench(),
  start: async () => (await import('./start/start-bench.ts')).runStartBench(),
  grid: async () => (await import('./grid/grid-bench.ts')).runGridBench(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. Choose from ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

await ensureBuilt(['node', 'renderer']);
ensureChromium();
const rows: BenchRow[] = [];
for (const [name, run] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`${name}…\n`);
  rows.push(...(await run()));
}
print(rows);
save(rows);

function print(lines: readonly BenchRow[]): void {
  console.table(
    Object.fromEntries(
      lines.map(({ name, ours, peer, peerName, ratio, aim, met }) => [
        name,
        { 'ours, ms': ours, 'peer, ms': peer, peer: peerName, ratio, 'aim ≤': aim, met: met ? 'yes' : 'NO' },
      ]),
    ),
  );
}

function save(lines: readonly BenchRow[]): void {
  const folder = join(root, 'bench-results');
  mkdirSync(folder, { recursive: true });
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
  const path = join(folder, 'bench.json');
  writeFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), machine, rows: lines }, null, 2)}\n`);
  console.log(`Written to ${path}`);
}
