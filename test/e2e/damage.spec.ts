/** A disk that goes away under a form, and a client's file that is not what it was. */
import { copyFileSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '#test/harness/test-app.ts';
import { expect, test } from './support.ts';

const slug = 'alder-pine-makers';

async function folderOf(api: Api): Promise<string> {
  const clients = join((await api.workspace.status({})).dataFolder, 'clients');
  const name = readdirSync(clients).find((each) => each.startsWith(slug));
  if (name === undefined) throw new Error(`There is no folder of ${slug}.`);
  return join(clients, name);
}

test('a form keeps what was typed when it is refused, and saves it once the disk is back', async ({
  app,
  api,
  clients,
}) => {
  const { page } = await app.open(`#/clients/${slug}/registry`);
  await page.getByRole('button', { name: 'New initiative' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New initiative' });
  await dialog.getByLabel('Title').fill('Open a second workshop');
  const folder = await folderOf(api);
  renameSync(folder, `${folder}-away`);
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(dialog.getByRole('alert')).toContainText('not there');
  await expect(dialog.getByLabel('Title')).toHaveValue('Open a second workshop');

  renameSync(`${folder}-away`, folder);
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(dialog).toBeHidden();
  const clientId = clients.get(slug)?.id ?? '';
  expect((await api.initiatives.list({ clientId })).columns).toContain('Open a second workshop');
});

test('a cell that could not be saved is kept over another screen, and saved once the disk is back', async ({
  app,
  api,
  clients,
}) => {
  const clientId = clients.get(slug)?.id ?? '';
  await api.initiatives.add({ clientId, title: 'Before' });
  const { page } = await app.open(`#/clients/${slug}/registry`);
  const grid = page.getByRole('grid', { name: 'Registry' });
  const folder = await folderOf(api);
  await grid.getByText('Before', { exact: true }).click();
  renameSync(folder, `${folder}-away`);
  await page.keyboard.type('After');
  await page.keyboard.press('Enter');
  await expect(page.getByText('What you changed in one initiative was not saved.')).toBeVisible();
  await app.expectAccessible();

  renameSync(`${folder}-away`, folder);
  await page.evaluate(() => location.assign('#/today'));
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await page.evaluate((to) => location.assign(to), `#/clients/${slug}/registry`);
  await page.getByRole('button', { name: 'Save again' }).click();
  await expect(page.getByText('was not saved')).toBeHidden();
  await expect(grid.getByText('After', { exact: true })).toBeVisible();
  expect((await api.initiatives.list({ clientId })).columns).toContain('After');
});

test('a client whose file is gone says so and comes back by itself, and the others go on', async ({
  app,
  api,
}) => {
  const folder = await folderOf(api);
  renameSync(join(folder, 'client.db'), join(folder, 'client.away'));
  const { page } = await app.open(`#/clients/${slug}`);
  await expect(page.getByRole('heading', { name: 'File missing' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Workspace' }).getByLabel('File missing')).toBeVisible();
  await app.expectAccessible();
  await page.getByRole('link', { name: 'Brightwater Clinics' }).click();
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();

  renameSync(join(folder, 'client.away'), join(folder, 'client.db'));
  await app.open(`#/clients/${slug}/file`);
  const again = page.getByRole('button', { name: 'Try again' });
  if (await again.isVisible()) await again.click();
  await expect(page.getByRole('heading', { name: 'The file is sound' })).toBeVisible();
});

test('missing changes are told over every screen, and the person decides to go on', async ({
  app,
  api,
  clients,
}) => {
  const clientId = clients.get(slug)?.id ?? '';
  const folder = await folderOf(api);
  const live = join(folder, 'client.db');
  await api.initiatives.add({ clientId, title: 'First' });
  await expect.poll(() => statSync(`${live}-wal`).size).toBe(0);
  copyFileSync(live, join(folder, 'older.db'));
  await api.initiatives.add({ clientId, title: 'Lost' });
  await expect.poll(() => statSync(`${live}-wal`).size).toBe(0);
  renameSync(join(folder, 'older.db'), live);

  const { page } = await app.open(`#/clients/${slug}/registry`);
  await expect(page.getByText('Nothing here can be changed for now.')).toBeVisible();
  const add = page.getByRole('button', { name: 'New initiative' });
  await expect(add).toHaveAttribute('aria-disabled', 'true');
  await expect(add).toHaveAttribute(
    'title',
    'Changes that were saved are missing from the file of this client.',
  );
  await add.click({ force: true });
  await expect(page.getByRole('dialog')).toBeHidden();
  const grid = page.getByRole('grid', { name: 'Registry' });
  await expect(grid).toHaveAttribute('aria-readonly', 'true');
  await grid.getByText('First', { exact: true }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByText('cannot be edited here.')).toBeAttached();
  await app.expectAccessible();
  await app.open(`#/clients/${slug}/decisions`);
  const decide = page.getByRole('button', { name: 'New decision…' }).first();
  await expect(decide).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('link', { name: 'See what can be done' }).click();
  await expect(page.getByText('1 change')).toBeVisible();
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Go on…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: 'The file is sound' })).toBeVisible();
  await api.initiatives.add({ clientId, title: 'Goes on' });
});
