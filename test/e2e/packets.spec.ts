import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { PacketRow } from '#shared/contract/packets.ts';
import type { Api } from '#test/harness/test-app.ts';
import { expect, test } from './support.ts';

const slug = 'alder-pine-makers';
const packets = `#/clients/${slug}/packets`;

async function clientIdOf(api: Api): Promise<string> {
  return (await api.clients.list({})).find((client) => client.slug === slug)?.id ?? '';
}

async function packetsOf(api: Api): Promise<PacketRow[]> {
  return api.packets.list({ clientId: await clientIdOf(api) });
}

/** The session that the screen chooses by itself: the next one. */
async function nextSession(api: Api) {
  const sessions = await api.sessions.list({ clientId: await clientIdOf(api) });
  const session = sessions.find(({ onDate }) => onDate >= '2026-11-20');
  if (!session) throw new Error('The sample has no session ahead.');
  return session;
}

/** Every page of the preview is there as a picture that could be drawn. */
async function pagesAreShown(page: Page): Promise<number> {
  const region = page.getByRole('region', { name: 'Pages, one under the other' });
  await expect(region.getByAltText('Page 1 of', { exact: false })).toBeVisible({ timeout: 30_000 });
  await expect
    .poll(() =>
      region
        .getByRole('img')
        .evaluateAll((images) => images.every((image) => (image as HTMLImageElement).naturalWidth > 0)),
    )
    .toBe(true);
  return region.getByRole('img').count();
}

async function issue(page: Page, label: RegExp): Promise<void> {
  await expect(page.getByRole('button', { name: 'Issue…' })).toBeEnabled({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Issue…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: label }).click();
}

test('a packet is previewed, issued as it was previewed, saved, reopened and corrected', async ({
  app,
  api,
}) => {
  const { page } = await app.open(packets);
  const before = await packetsOf(api);
  await page.getByRole('link', { name: 'Compile a packet' }).click();
  const count = await pagesAreShown(page);
  await expect(page.getByText(`Content of these ${count} pages`)).toBeVisible();
  await app.expectAccessible();

  await issue(page, /^Issue packet$/);
  await expect(page.getByText(/^Issued 20 Nov 2026/)).toBeVisible({ timeout: 30_000 });
  const [issued] = await packetsOf(api);
  if (!issued) throw new Error('Nothing was issued.');
  expect(await packetsOf(api)).toHaveLength(before.length + 1);
  expect(issued.pages).toBe(await pagesAreShown(page));
  await expect(page.getByText(issued.fileName)).toBeVisible();
  await app.expectAccessible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the PDF…' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(issued.fileName);
  const bytes = readFileSync(await download.path());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(issued.fileSha256);

  await page.getByRole('link', { name: 'Issue a correction…' }).click();
  await expect(page.getByText('corrects the one issued', { exact: false })).toBeVisible();
  await issue(page, /^Issue correction$/);
  await expect(page.getByText('Corrects', { exact: true })).toBeVisible({ timeout: 30_000 });
  const [correction] = await packetsOf(api);
  expect(correction?.replacesId).toBe(issued.id);

  await app.open(`${packets}?packet=${issued.id}`);
  await expect(page.getByText('Corrected by', { exact: false })).toBeVisible();
  expect(await pagesAreShown(page)).toBe(issued.pages);
});

test('the pages are turned and sized with the keyboard alone', async ({ app }) => {
  const { page } = await app.open(`${packets}?compile=1`);
  const count = await pagesAreShown(page);
  const place = (number: number) => page.getByText(`Page ${number} of ${count}`, { exact: true });
  await expect(page.getByRole('region', { name: 'Pages, one under the other' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(place(2)).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'Next page' })).toBeDisabled();
  await page.keyboard.press('Home');
  await expect(place(1)).toBeVisible();

  const first = page.getByAltText(`Page 1 of ${count}`);
  const fitted = (await first.boundingBox())?.width ?? 0;
  await page.keyboard.press('+');
  await expect.poll(async () => (await first.boundingBox())?.width ?? 0).toBeGreaterThan(fitted);
  await page.keyboard.press('0');
  await expect.poll(async () => (await first.boundingBox())?.width).toBe(fitted);

  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('button', { name: 'Page 3' })
    .press('Enter');
  await expect(place(3)).toBeVisible();
});

test('the edition and the date of a packet are in its address and change its pages', async ({ app }) => {
  const { page } = await app.open(`${packets}?compile=1`);
  await pagesAreShown(page);
  const hash = () => page.locator('code').textContent();
  const leadership = await hash();
  await page.getByText('CEO', { exact: true }).click();
  await expect.poll(hash, { timeout: 30_000 }).not.toBe(leadership);
  await expect(page).toHaveURL(/edition=ceo/);
  await page.getByLabel('As of').fill('2026-11-27');
  await page.getByLabel('As of').press('Enter');
  await expect(page).toHaveURL(/asOf=2026-11-27/);
});

test('a packet that names another client is stopped, with where it stands', async ({ app, api }) => {
  const clientId = await clientIdOf(api);
  const { id: sessionId } = await nextSession(api);
  await api.sessions.update({ clientId, sessionId, change: { ask: 'Do as Kestrel Freight Systems does' } });
  const before = await packetsOf(api);
  const { page } = await app.open(`${packets}?compile=1`);
  await issue(page, /^Issue packet$/);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('it names another client', { timeout: 30_000 });
  await expect(alert).toContainText('Do as Kestrel Freight Systems does');
  expect(await packetsOf(api)).toEqual(before);
  await app.expectAccessible();
  await alert.getByRole('link', { name: 'the session' }).click();
  await expect(page.getByLabel('Asked of the reader')).toHaveValue('Do as Kestrel Freight Systems does');
});

test('several editions are issued from one freeze, that of a function among them', async ({ app, api }) => {
  const { page } = await app.open(`${packets}?compile=1`);
  await pagesAreShown(page);
  await page.getByText('Function', { exact: true }).click();
  await expect(page).toHaveURL(/edition=function/);
  await expect(page.getByRole('button', { name: 'Issue…' })).toBeEnabled({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Issue…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Leadership edition' }).check();
  const confirm = dialog.getByRole('button', { name: 'Issue 2 editions' });
  await expect(confirm).toBeEnabled({ timeout: 30_000 });
  await app.expectAccessible();
  await confirm.click();
  await expect(page.getByRole('heading', { name: 'Issued' })).toBeVisible({ timeout: 30_000 });
  const issued = (await packetsOf(api)).slice(0, 2);
  expect(issued.map(({ edition }) => edition).toSorted()).toEqual(['function', 'leadership']);
  expect(new Set(issued.map(({ freezeId }) => freezeId)).size).toBe(1);
  expect(issued[0]?.freezeId).not.toBeNull();
});
