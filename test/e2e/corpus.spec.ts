/** Texts that mean harm on every screen: they stand there as text, nothing runs and no request leaves. */
import type { Page, Request } from '@playwright/test';
import { clientScreenIds, workspaceScreenIds } from '#renderer/state/screens.ts';
import { corpus, corpusClient } from '#test/faults/corpus.ts';
import { tried } from '#test/faults/record.ts';
import { expect, test } from './support.ts';

/** Whatever a page does that no text may make it do. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('dialog', async (dialog) => {
    seen.push(`a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`on the console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`an error: ${error.message}`));
  page.on('popup', (popup) => seen.push(`a window: ${popup.url()}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const isOurs = origin === new URL(page.url()).origin || page.url() === 'about:blank';
    if (!isOurs && protocol !== 'data:' && protocol !== 'blob:') seen.push(`a request: ${request.url()}`);
  });
  return seen;
}

/** Calls that a screen waits for; what streams for as long as the page is open is none. */
function pendingCalls(page: Page): ReadonlySet<Request> {
  const calls = new Set<Request>();
  page.on('request', (request) => {
    if (/\/rpc\/(?!events\/)/.test(request.url())) calls.add(request);
  });
  const done = (request: Request) => void calls.delete(request);
  page.on('requestfinished', done);
  page.on('requestfailed', done);
  return calls;
}

/** Elements that no screen of ours makes. */
const foreign =
  'img[src="x"], iframe, object, embed, [onerror], [onload], a[href^="javascript" i], marquee, base';

test('strange texts are text on every screen', async ({ app, api }) => {
  test.setTimeout(180_000);
  const { slug, sessionId } = await corpusClient(api);
  const seen = watch(app.page);
  const calls = pendingCalls(app.page);
  const screens = [
    ...workspaceScreenIds.map((id) => `#/${id}`),
    ...clientScreenIds.map((id) => `#/clients/${slug}/${id}`),
    `#/clients/${slug}/packets?session=${sessionId}&compile=1`,
  ];
  const { page } = await app.open(screens[0] ?? '#/');
  for (const screen of screens) {
    await page.evaluate((address) => location.assign(address), screen);
    await page.locator('main h1').first().waitFor({ state: 'attached' });
    await expect.poll(() => calls.size, { message: `calls on ${screen}`, timeout: 30_000 }).toBe(0);
    expect(await page.locator(foreign).count(), `elements on ${screen}`).toBe(0);
    expect(await page.evaluate(() => Object.hasOwn(globalThis, 'hacked')), `run on ${screen}`).toBe(false);
  }
  await page.evaluate((address) => location.assign(address), `#/clients/${slug}/registry`);
  await expect(page.getByText(corpus[0]).first()).toBeVisible();
  expect(seen).toEqual([]);
  tried({
    what: 'screen full of strange texts: nothing runs, no request leaves',
    times: screens.length,
    survived: screens.length,
  });
});
