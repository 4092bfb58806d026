/**
 * Screens in a real browser against the real app: the sample workspace in a folder of its own, served on 127.0.0.1 by
 * this process, with the clocks of both sides standing on one date.
 *
 *   test('a milestone slips', async ({ app, api }) => {
 *     const { page } = await app.open('#/clients/brightwater-clinics/calendar');
 *     …
 *     await app.expectAccessible();          // axe, light and dark
 *   });
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { WebHost } from '#electron/web/start-web-host.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { Api } from '#test/harness/test-app.ts';
import { asOf, loadApp, preparedFolder, sampleIn } from './prepared.ts';

export { asOf };

/** The client of `newerApp` that can be read but not changed. */
export const newer = 'brightwater-clinics';

const rendererFolder = fileURLToPath(new URL('../../dist/renderer', import.meta.url));

interface Workspace {
  host: WebHost;
  /** A window of its own on the same app, to look at what a screen did. */
  api: Api;
}

export interface ShownApp {
  page: Page;
  /** Opens an address of the app, such as `#/days`, in the page. */
  open: (hash: string) => Promise<ShownApp>;
  /** Nothing that axe finds, in light and in dark. */
  expectAccessible: () => Promise<void>;
}

interface Fixtures {
  workspace: Workspace;
  api: Api;
  /** The sample's clients by slug. */
  clients: ReadonlyMap<string, ClientSummary>;
  app: ShownApp;
  /** The app on a folder that holds nothing yet. */
  emptyApp: ShownApp;
  /** The sample, one of whose clients a newer Throughline has written to. */
  newerApp: ShownApp;
}

export const test = base.extend<Fixtures>({
  workspace: async ({ browserName: _any }, use) => {
    await onFolder((folder) => cpSync(sampleIn(preparedFolder()), folder, { recursive: true }), use);
  },
  api: ({ workspace }, use) => use(workspace.api),
  clients: async ({ api }, use) => {
    await use(new Map((await api.clients.list({})).map((client) => [client.slug, client])));
  },
  app: async ({ page, workspace }, use) => {
    const thrown = whatIsThrownIn(page);
    await use(await show(page, workspace.host));
    expect(thrown, 'errors that nothing on the screen caught').toEqual([]);
  },
  emptyApp: async ({ page }, use) => {
    await onFolder(
      () => {},
      async ({ host }) => use(await show(page, host)),
    );
  },
  newerApp: async ({ page }, use) => {
    const { writeAsNewer } = await loadApp();
    const fill = (folder: string) => {
      cpSync(sampleIn(preparedFolder()), folder, { recursive: true });
      writeAsNewer(folder, newer);
    };
    await onFolder(fill, async ({ host }) => use(await show(page, host)));
  },
});

export { expect };

/** What the page throws and does not catch, as it comes: a screen may look right over it. */
function whatIsThrownIn(page: Page): readonly string[] {
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.stack ?? error.message));
  return thrown;
}

async function show(page: Page, host: WebHost): Promise<ShownApp> {
  await page.clock.setFixedTime(new Date(`${asOf}T09:00:00Z`));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const shown: ShownApp = {
    page,
    open: async (hash) => {
      await page.goto(host.newLink());
      await page.locator('main').waitFor();
      await page.evaluate((address) => location.assign(address), hash);
      return shown;
    },
    expectAccessible: () => expectAccessible(page),
  };
  return shown;
}

async function expectAccessible(page: Page): Promise<void> {
  // A screen that is still being fetched has no heading yet.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // In the page itself: no frame is of another origin, for which axe would load itself into a page of its own.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    // Only colours differ in the dark: the rules of names, roles and order were held in the light.
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect(found, `axe in ${colorScheme}`).toEqual([]);
  }
}

/** The app on a folder of its own, filled first, for as long as it is used. */
async function onFolder(
  fill: (folder: string) => void,
  use: (workspace: Workspace) => Promise<void>,
): Promise<void> {
  const { apiOf, openApp, serve } = await loadApp();
  const folder = mkdtempSync(join(tmpdir(), 'throughline-e2e-'));
  fill(folder);
  const app = await openApp(folder, asOf);
  const host = await serve(app, rendererFolder);
  await use({ host, api: apiOf(app) });
  await host.close();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}
