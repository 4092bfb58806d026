/** `npm run test:faults`: everything that can go wrong, done on purpose; one table of it at the end. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './bundle.ts';
import { ensureChromium } from './chromium.ts';
import { ensureStrace } from './strace.ts';
import { concludeWith, playwrightBeside, results, vitest } from './suites.ts';

interface Row {
  what: string;
  times: number;
  survived: number | string;
}

const rows = join(results, 'faults/table.jsonl');

/** Before a run: an empty table, and the tool that counts what reaches the disk. */
export function readyForFaults(): void {
  rmSync(rows, { force: true });
  ensureStrace();
}

/** One table of what was tried, how often, and what survived. A failed test has no row, or one that tells of its loss. */
export function printFaults(): void {
  console.log(`\n${table(readRows())}\n`);
}

function readRows(): Row[] {
  try {
    const lines = readFileSync(rows, 'utf8').trimEnd().split('\n');
    return lines.map((line): Row => JSON.parse(line)).toSorted((a, b) => a.what.localeCompare(b.what));
  } catch {
    return [];
  }
}

function table(tried: readonly Row[]): string {
  const lines = [
    ['what was tried', 'how often', 'what survived'],
    ...tried.map(({ what, times, survived }) => [what, format(times), format(survived)]),
  ];
  const [what = 0, times = 0] = [0, 1].map((column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const [head = [], ...body] = lines;
  const row = ([first = '', second = '', third = '']: string[]) =>
    `${first.padEnd(what)}  ${second.padStart(times)}  ${third}`;
  return [row(head), '─'.repeat(row(head).length), ...body.map(row)].join('\n');
}

function format(value: number | string): string {
  return typeof value === 'number' ? value.toLocaleString('en') : value;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureBuilt(['node', 'renderer']);
  process.env.CHROMIUM_PATH = ensureChromium();
  readyForFaults();
  const counts = await Promise.all([vitest('faults'), playwrightBeside('corpus')]);
  printFaults();
  concludeWith(counts);
}
