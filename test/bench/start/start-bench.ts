/** From opening the page to a usable Today with fifty clients, beside a React and Mantine page that only says hello. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import rendererConfig from '#build/vite.renderer.config.ts';
import { startWebHost } from '#electron/web/start-web-host.ts';
import { addSession, planDays, setTerms, workDays } from '#test/harness/builders.ts';
import { createTestApp, type TestApp } from '#test/harness/test-app.ts';
import { benchFolder } from '../bench-folder.ts';
import { type BenchRow, pairedRow } from '../bench-row.ts';
import { launchChromium } from '../chromium.ts';
import { StopWatch, withProbe } from './stop-watch.ts';

const runs = 15;
const sampleAsOf = '2026-03-10';
const addedClients = 47;
const folder = fileURLToPath(new URL('.', import.meta.url));
const renderer = fileURLToPath(new URL('../../../dist/renderer', import.meta.url));

/** The renderer must be built. */
export async function runStartBench(): Promise<BenchRow[]> {
  await using test = await createTestApp({ asOf: sampleAsOf });
  await fillWorkspace(test);
  const ours = await startWebHost({
    app: test.app,
    rendererFolder: withProbe(renderer, 'Kestrel Freight Systems'),
  });
  const hello = await startWebHost({
    app: test.app,
    rendererFolder: withProbe(await buildHello(), 'Good morning'),
  });
  const browser = await launchChromium();
  const watch = await StopWatch.of(browser);
  const times = { ours: [] as number[], peer: [] as number[] };
  try {
    for (let run = 0; run <= runs; run++) {
      const first = await watch.time(ours.newLink());
      const second = await watch.time(hello.newLink());
      if (run > 0) {
        times.ours.push(first);
        times.peer.push(second);
      }
    }
  } finally {
    await browser.close();
    await Promise.all([ours.close(), hello.close()]);
  }
  return [pairedRow('Start to usable Today, 50 clients', times, 'hello page', 1.5)];
}

async function fillWorkspace({ client }: TestApp): Promise<void> {
  for await (const _step of await client.workspace.createSample({ asOf: sampleAsOf }));
  for (let index = 0; index < addedClients; index++) {
    const { id } = await client.clients.add({ name: `Client ${String(index).padStart(2, '0')}` });
    await setTerms(client, id, { startsOn: '2026-01-01' });
    await workDays(client, id, { '2026-03-02': 1000 });
    await planDays(client, id, { '2026-03-16': 1000 });
    await addSession(client, id, { onDate: '2026-03-16' });
  }
}

/** Built by the app's own configuration, into a folder of its own. */
async function buildHello(): Promise<string> {
  const outDir = benchFolder();
  await build({
    ...rendererConfig,
    configFile: false,
    root: folder,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ...rendererConfig.build,
      outDir,
      rolldownOptions: {
        ...rendererConfig.build?.rolldownOptions,
        input: { page: join(folder, 'hello.html') },
      },
    },
  });
  renameSync(join(outDir, 'hello.html'), join(outDir, 'index.html'));
  return outDir;
}
