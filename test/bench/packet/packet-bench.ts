/** A review packet through our engine beside Chromium printing the same content, cold and warm. */
import type { Browser } from '@playwright/test';
import { createPacketEngine } from '#electron/packet/packet-engine.ts';
import type { PacketContent } from '#shared/domain/packet/model.ts';
import { type BenchRow, benchRow, median } from '../bench-row.ts';
import { launchChromium } from '../chromium.ts';
import { runCompileBench } from './compile-bench.ts';
import { longPacket } from './long-packet.ts';
import { packetHtml } from './packet-html.ts';

const coldRuns = 3;
const warmRuns = 9;

export async function runPacketBench(): Promise<BenchRow[]> {
  const content = longPacket();
  const ours = await timeEngine(content);
  const peer = await timeChromium(content);
  const pages = ours.pages;
  return [
    ...runCompileBench(),
    benchRow(
      `Packet of ${pages} pages: first in a running app`,
      ours.first,
      peer.cold,
      "Chromium's print, cold",
      0.8,
    ),
    benchRow(
      `Packet of ${pages} pages: one word changed`,
      ours.changed,
      peer.warm,
      "Chromium's print, warm",
      0.5,
    ),
    benchRow(`Packet of ${pages} pages: unchanged`, ours.unchanged, peer.warm, "Chromium's print, warm", 0.1),
  ];
}

async function timeEngine(content: PacketContent) {
  const first: number[] = [];
  for (let run = 0; run < coldRuns; run++) {
    const engine = createPacketEngine();
    engine.warmUp();
    // A running app has been open for a while before its first packet is asked for.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    first.push(await timed(() => engine.renderPdf(content)));
    await engine.close();
  }
  const engine = createPacketEngine();
  const { pages } = await engine.renderPdf(content);
  const changed: number[] = [];
  const unchanged: number[] = [];
  for (let run = 0; run < warmRuns; run++) {
    const edited = withAnotherWord(content, `word${run}`);
    changed.push(await timed(() => engine.renderPdf(edited)));
    unchanged.push(await timed(() => engine.renderPdf(edited)));
  }
  await engine.close();
  return { pages, first: median(first), changed: median(changed), unchanged: median(unchanged) };
}

async function timeChromium(content: PacketContent) {
  const cold: number[] = [];
  for (let run = 0; run < coldRuns; run++) {
    let browser: Browser | undefined;
    cold.push(
      await timed(async () => {
        browser = await launchChromium();
        await print(browser, content);
      }),
    );
    await browser?.close();
  }
  const browser = await launchChromium();
  await print(browser, content);
  const warm: number[] = [];
  for (let run = 0; run < warmRuns; run++) {
    const edited = withAnotherWord(content, `word${run}`);
    warm.push(await timed(() => print(browser, edited)));
  }
  await browser.close();
  return { cold: median(cold), warm: median(warm) };
}

async function print(browser: Browser, content: PacketContent): Promise<void> {
  const page = await browser.newPage();
  await page.setContent(packetHtml(content));
  await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  await page.close();
}

function withAnotherWord(content: PacketContent, word: string): PacketContent {
  const [first = '', ...asks] = content.asks;
  return { ...content, asks: [`${first} ${word}`, ...asks] };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
