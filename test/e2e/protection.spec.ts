/** A passphrase is set, the workspace locked and opened again: what was typed is still there, and nothing was on the screen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

const passphrase = 'four words are enough';

async function setPassphrase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Protect…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('New passphrase').fill(passphrase);
  await dialog.getByLabel('Once more').fill(passphrase);
  await dialog.getByRole('button', { name: 'Protect', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('A passphrase', { exact: true })).toBeVisible();
}

async function unlock(page: Page, typed: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(typed);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

const lockTitle = 'Throughline is locked';

test('a passphrase is set; locked, nothing is readable; the wrong one is told, the right one finds every draft', async ({
  app,
  api,
}) => {
  const { page } = await app.open('#/settings');
  await expect(page.getByText('Nothing but your user account')).toBeVisible();
  await app.expectAccessible();
  await setPassphrase(page);
  await app.expectAccessible();

  await app.open('#/clients?new=1');
  await page.getByRole('dialog').getByLabel('Name').fill('Half-typed Holdings');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('heading', { name: lockTitle })).toBeVisible();
  const left = await page.content();
  for (const word of ['Half-typed', 'Brightwater', 'Kestrel', 'Alder']) expect(left).not.toContain(word);
  expect(await page.title()).toBe('Throughline');
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Half-typed');
  await app.expectAccessible();

  await unlock(page, 'four words are not');
  await expect(page.getByRole('alert')).toHaveText('That is not the passphrase.');
  await app.expectAccessible();
  await unlock(page, passphrase);
  await expect(page).toHaveURL(/#\/clients\?new=1/);
  const name = page.getByRole('dialog').getByLabel('Name');
  await expect(name).toHaveValue('Half-typed Holdings');
  await expect.poll(async () => (await api.workspace.drafts({}))['new-client']).toBeDefined();
  await page.reload();
  await expect(name).toHaveValue('Half-typed Holdings');
});

test('a field edited where it stands is saved before the lock', async ({ app, api, clients }) => {
  const clientId = clients.get('brightwater-clinics')?.id ?? '';
  const people = async () => (await api.organisation.get({ clientId })).people.map(({ name }) => name);
  const { page } = await app.open('#/settings');
  await setPassphrase(page);
  await app.open('#/clients/brightwater-clinics/setup');
  const [person = ''] = await people();
  const field = page.locator(`input[value="${person}"]`).first();
  await field.fill(`${person} the Second`);
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('heading', { name: lockTitle })).toBeVisible();
  await unlock(page, passphrase);
  await expect(page.getByRole('heading', { level: 1, name: 'Setup' })).toBeVisible();
  await expect.poll(people).toContain(`${person} the Second`);
});

test('a cell of the registry that is being typed in is saved before the lock', async ({
  app,
  api,
  clients,
}) => {
  const clientId = clients.get('brightwater-clinics')?.id ?? '';
  await api.initiatives.add({ clientId, title: 'Before' });
  const titles = async () => (await api.initiatives.list({ clientId })).columns;
  const { page } = await app.open('#/settings');
  await setPassphrase(page);
  await app.open('#/clients/brightwater-clinics/registry');
  const grid = page.getByRole('grid', { name: 'Registry' });
  await grid.getByRole('gridcell', { name: 'Before', exact: true }).click();
  await page.keyboard.type('Behind');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('heading', { name: lockTitle })).toBeVisible();
  await unlock(page, passphrase);
  await expect(page.getByRole('heading', { level: 1, name: 'Registry' })).toBeVisible();
  await expect.poll(titles).toContain('Behind');
});

test('every window locks and opens together, and a reload stays locked', async ({
  app,
  context,
  workspace,
}) => {
  const { page } = await app.open('#/settings');
  await setPassphrase(page);
  const other = await context.newPage();
  await other.goto(workspace.host.newLink());
  await expect(other.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(other.getByRole('heading', { name: lockTitle })).toBeVisible();
  await other.reload();
  await expect(other.getByRole('heading', { name: lockTitle })).toBeVisible();
  await unlock(other, passphrase);
  await expect(other.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('a recovery key is made, printed and put in force, and opens what the forgotten passphrase guarded', async ({
  app,
  api,
}) => {
  const { page } = await app.open('#/settings');
  await setPassphrase(page);
  await page.getByRole('button', { name: 'Make one…' }).click();
  const dialog = page.getByRole('dialog');
  const groups = await dialog.getByRole('listitem').locator('code').allTextContents();
  expect(groups).toHaveLength(13);
  await app.expectAccessible();
  await page.emulateMedia({ media: 'print' });
  await expect(
    page.getByRole('heading', { name: 'Throughline recovery key', includeHidden: true }),
  ).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(page.locator('body')).not.toContainText(/Brightwater|Kestrel|Alder/, { useInnerText: true });
  await page.emulateMedia({ media: 'screen' });

  const label = await dialog.getByText(/^Group \d+, typed/).textContent();
  const asked = Number(/\d+/.exec(label ?? '')?.[0]) - 1;
  await dialog.getByLabel(/^Group \d+, typed/).fill(groups[asked] ?? '');
  await dialog.getByLabel('Passphrase in force').fill(passphrase);
  await dialog.getByRole('button', { name: 'Put it in force' }).click();
  await expect(dialog).toBeHidden();

  await api.protection.lock({});
  await page.getByRole('button', { name: 'I have a recovery key' }).click();
  const field = page.getByRole('textbox', { name: 'Recovery key' });
  await field.fill(groups.with(3, 'ZZZZZ').join(' '));
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByText('Group 4 has a typing error.')).toBeVisible();
  await app.expectAccessible();
  await field.fill(groups.join(' ').toLowerCase());
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('textbox', { name: 'New passphrase' }).fill('another four words');
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Set passphrase' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await api.protection.lock({});
  expect(await api.protection.unlock({ passphrase: 'another four words' })).toMatchObject({ lockedBy: null });
});

test('one client’s file, and then every file, is given another key, and everything is still there', async ({
  app,
  api,
  clients,
}) => {
  const clientId = clients.get('brightwater-clinics')?.id ?? '';
  const keyring = join((await api.workspace.status({})).dataFolder, 'keyring.json');
  const keyOf = () => JSON.parse(readFileSync(keyring, 'utf8')).clientKeys[clientId];
  const databaseKey = () => JSON.parse(readFileSync(keyring, 'utf8')).databaseKey;
  const [before, rows] = [keyOf(), await api.initiatives.list({ clientId })];
  const { page } = await app.open('#/settings');
  await page.getByRole('button', { name: 'New keys…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New keys' });
  await app.expectAccessible();
  await dialog.getByRole('combobox', { name: 'For' }).click();
  await page.getByRole('option', { name: 'Brightwater Clinics' }).click();
  await dialog.getByRole('button', { name: 'Give new keys' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('The file of Brightwater Clinics has another key.')).toBeVisible();
  const [once, ofDatabase] = [keyOf(), databaseKey()];
  expect(once).not.toBe(before);

  await page.getByRole('button', { name: 'New keys…' }).click();
  await dialog.getByRole('button', { name: 'Give new keys' }).click();
  await expect(page.getByText('3 clients and the workspace itself have new keys.')).toBeVisible();
  expect(keyOf()).not.toBe(once);
  expect(databaseKey()).not.toBe(ofDatabase);
  expect(await api.initiatives.list({ clientId })).toEqual(rows);
});

test('Today offers protection quietly, until it is put away', async ({ app }) => {
  const { page } = await app.open('#/today');
  const offer = page.getByRole('complementary', { name: 'Protection' });
  await expect(offer).toContainText('nothing but your user account');
  await offer.getByRole('button', { name: 'Not now' }).click();
  await expect(offer).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(offer).toBeHidden();
});
