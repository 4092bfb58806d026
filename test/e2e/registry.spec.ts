import type { Page } from '@playwright/test';
import { readColumns, rowsOf } from '#shared/contract/columns.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import type { Api } from '#test/harness/test-app.ts';
import { expect, test } from './support.ts';

const registry = '#/clients/brightwater-clinics/registry';

async function clientIdOf(api: Api): Promise<string> {
  return (await api.clients.list({})).find(({ slug }) => slug === 'brightwater-clinics')?.id ?? '';
}

async function initiatives(api: Api): Promise<InitiativeRow[]> {
  const { columns } = await api.initiatives.list({ clientId: await clientIdOf(api) });
  return rowsOf(readColumns<InitiativeRow>(columns));
}

async function initiative(api: Api, title: string): Promise<InitiativeRow> {
  const found = (await initiatives(api)).find((row) => row.title === title);
  if (!found) throw new Error(`There is no initiative “${title}”.`);
  return found;
}

function rowOf(page: Page, title: string) {
  return page.getByRole('row').filter({ hasText: title });
}

/** Adds a row to the selection, as with the Control or Command key held. */
async function select(page: Page, title: string): Promise<void> {
  await rowOf(page, title)
    .getByText(title)
    .click({ modifiers: ['ControlOrMeta'] });
}

test('lists every initiative by objective, marks gaps, and has no axe violations', async ({ app, api }) => {
  const { page } = await app.open(registry);
  for (const { title } of await initiatives(api)) await expect(rowOf(page, title)).toBeVisible();
  await expect(page.getByText('No owner')).toBeVisible();
  await expect(
    page.getByText('Cut the wait for a first visit to seven days', { exact: false }).first(),
  ).toBeVisible();
  await app.expectAccessible();
});

test('a title is edited with the keyboard alone and undone', async ({ app, api }) => {
  const { page } = await app.open(registry);
  await rowOf(page, 'Weekend clinic trial').getByText('Weekend clinic trial').click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Weekend clinics in two towns');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, 'Weekend clinics in two towns')).toBeVisible();
  expect((await initiative(api, 'Weekend clinics in two towns')).status).toBe('not_started');

  await page.keyboard.press('Control+z');
  await expect(rowOf(page, 'Weekend clinic trial')).toBeVisible();

  // An owner who is not there is refused in words that nothing hides.
  await rowOf(page, 'Weekend clinic trial').getByText('No owner').click();
  await page.keyboard.type('Nobody');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“Nobody” is none of the choices. Add people under Setup.')).toBeVisible();
  await expect(page.getByText('Nothing like this')).toBeHidden();
});

test('a target date that moves asks for its reason and becomes a slip', async ({ app, api }) => {
  const { page } = await app.open(registry);
  const before = await initiative(api, 'Weekend clinic trial');
  await select(page, 'Weekend clinic trial');
  const bar = page.getByRole('region', { name: 'Selected initiatives' });
  await bar.getByLabel('Set target date').fill('2027-06-30');
  await bar.getByLabel('Set target date').blur();
  const dialog = page.getByRole('dialog', { name: 'Why does the target date move?' });
  await dialog.getByLabel('Reason').fill('The trial site opens later');
  // Another window on the same page: what waits and what was typed are there again.
  await page.reload();
  await expect(dialog.getByLabel('Reason')).toHaveValue('The trial site opens later');
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await initiative(api, 'Weekend clinic trial')).targetOn).toBe('2027-06-30');
  const { slips } = await api.initiatives.get({ clientId: await clientIdOf(api), initiativeId: before.id });
  expect(slips.map(({ fromOn, toOn, reason }) => ({ fromOn, toOn, reason }))).toEqual([
    { fromOn: before.targetOn, toOn: '2027-06-30', reason: 'The trial site opens later' },
  ]);
});

test('several initiatives get an owner in one go, and one undo takes it back', async ({ app, api }) => {
  const { page } = await app.open(registry);
  const before = await initiatives(api);
  await select(page, 'Weekend clinic trial');
  await select(page, 'One billing system for all clinics');
  const bar = page.getByRole('region', { name: 'Selected initiatives' });
  await expect(bar.getByText('2 selected')).toBeVisible();
  await bar.getByLabel('Set owner').selectOption('Grace Lindqvist');
  await expect(rowOf(page, 'Weekend clinic trial').getByText('Grace Lindqvist')).toBeVisible();
  const changed = await initiatives(api);
  expect(changed.filter((row, index) => row.ownerId !== before[index]?.ownerId)).toHaveLength(2);

  await page.keyboard.press('Control+z');
  await expect(page.getByText('No owner')).toBeVisible();
  expect(await initiatives(api)).toEqual(before);
});

test('a status update is recorded with its note and shown with those before', async ({ app, api }) => {
  const { id } = await initiative(api, 'Shift swaps without a phone call');
  const { page } = await app.open(`${registry}?initiative=${id}`);
  const dialog = page.getByRole('dialog', { name: 'Shift swaps without a phone call' });
  await dialog.getByLabel('Status').selectOption('At risk');
  await dialog.getByLabel('What has happened').fill('The pilot starts a month late');
  await app.expectAccessible();
  await dialog.getByRole('button', { name: 'Record update' }).click();
  await expect(dialog).toBeHidden();
  const { updates } = await api.initiatives.get({ clientId: await clientIdOf(api), initiativeId: id });
  expect(updates[0]).toMatchObject({ status: 'at_risk', note: 'The pilot starts a month late' });
});

test('the address narrows the registry, and a search narrows it further', async ({ app }) => {
  const { page } = await app.open(`${registry}?show=gaps`);
  await expect(page.getByRole('row').filter({ hasText: 'One billing system' })).toBeVisible();
  await expect(page.getByText('Claims scrubbing before submission')).toBeHidden();
  await page.getByLabel('Search initiatives').fill('weekend');
  await expect(page.getByText('One billing system')).toBeHidden();
  await page.getByRole('button', { name: 'Something missing' }).click();
  await page.getByLabel('Search initiatives').fill('');
  await expect(page.getByText('Claims scrubbing before submission')).toBeVisible();
});

test('a view is saved under a name and comes back', async ({ app }) => {
  const { page } = await app.open(registry);
  await page.getByLabel('Group rows').selectOption('By status');
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('By status');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByLabel('Saved views').locator('option:checked')).toHaveText('By status');
  await page.getByLabel('Group rows').selectOption('Not grouped');
  await expect(page.getByLabel('Saved views').locator('option:checked')).toHaveText('Not saved');
  await page.getByLabel('Saved views').selectOption('By status');
  await expect(page.getByLabel('Group rows')).toHaveValue('status');
  await page.getByLabel('Saved views').selectOption('All initiatives');
  await expect(page.getByLabel('Group rows')).toHaveValue('objective');
});
