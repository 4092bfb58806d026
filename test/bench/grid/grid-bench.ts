/** The registry grid beside AG Grid Community: the same rows, columns, size and gestures, in the same run. */
import type { Browser } from '@playwright/test';
import { type BenchRow, benchRow, median } from '../bench-row.ts';
import { launchChromium } from '../chromium.ts';
import type { GridTimes } from './measure.ts';
import { serveGridPages } from './page-server.ts';

const sizes = [10_000, 100_000];
const runs = 5;
const measures = ['first paint', 'sort by text', 'filter, last key', 'scroll in 60 steps'] as const;

/** Medians over several runs, each in a fresh page, the two grids in turn. The aim is to be ahead in all. @throws when more than 60 rows are in the document */
export async function runGridBench(): Promise<BenchRow[]> {
  const pages = await serveGridPages();
  // Frames come as fast as they are made: held to 60 a second, everything under 16 ms would look the same.
  const browser = await launchChromium('--disable-frame-rate-limit', '--disable-gpu-vsync');
  try {
    const rows: BenchRow[] = [];
    for (const size of sizes) rows.push(...(await benchSize(browser, pages.address, size)));
    return rows;
  } finally {
    await browser.close();
    await pages.close();
  }
}

async function benchSize(browser: Browser, address: string, size: number): Promise<BenchRow[]> {
  const ours: GridTimes[] = [];
  const peer: GridTimes[] = [];
  for (let run = 0; run < runs; run++) {
    const turn = [
      async () => ours.push(await measurePage(browser, `${address}ours.html`, size)),
      async () => peer.push(await measurePage(browser, `${address}peer.html`, size)),
    ];
    for (const take of run % 2 === 0 ? turn : turn.toReversed()) await take();
  }
  return measures.map((measure) => {
    const middle = (times: GridTimes[]) => median(times.map((time) => time[measure]));
    const name = `Registry grid, ${size.toLocaleString('en')} rows: ${measure}`;
    return benchRow(name, middle(ours), middle(peer), 'AG Grid Community', 1);
  });
}

async function measurePage(browser: Browser, page: string, size: number): Promise<GridTimes> {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await tab.goto(page);
    const times = await tab
      .evaluate((count) => window.measure(count), size)
      .catch((error) => {
        throw new Error(`Over ${size} rows, ${page}: ${error}`);
      });
    if (times.rowsInDocument > 60)
      throw new Error(`${times.rowsInDocument} rows are in the document of ${page}.`);
    return times;
  } finally {
    await tab.close();
  }
}
