/** Before the screen tests: the app is bundled and the sample made by it, once for all of them. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlePrograms } from '#build/bundle.ts';
import { asOf, loadApp, preparedIn, sampleIn } from './prepared.ts';

const results = fileURLToPath(new URL('../../test-results', import.meta.url));

export default async function prepare(): Promise<() => void> {
  mkdirSync(results, { recursive: true });
  const folder = mkdtempSync(join(results, 'prepared-'));
  process.env[preparedIn] = folder;
  await bundlePrograms({ app: fileURLToPath(new URL('./app.ts', import.meta.url)) }, join(folder, 'app'));
  const { openApp, apiOf } = await loadApp();
  const app = await openApp(sampleIn(folder), asOf);
  for await (const _step of await apiOf(app).workspace.createSample({ asOf }));
  await app.close();
  return () => rmSync(folder, { recursive: true, force: true });
}
