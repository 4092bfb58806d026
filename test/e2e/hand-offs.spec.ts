import type { Page } from '@playwright/test';
import type { Api } from '#test/harness/test-app.ts';
import { asOf, expect, test } from './support.ts';

const handOffs = '#/clients/brightwater-clinics/hand-offs';
const overdue = 'Nurse hiring plan for Naperville';
const countered = 'Test data from both billing systems';

async function clientIdOf(api: Api): Promise<string> {
  const client = (await api.clients.list({})).find(({ slug }) => slug === 'brightwater-clinics');
  return client?.id ?? '';
}

async function handoffNamed(api: Api, wanted: string) {
  const rows = await api.handoffs.list({ clientId: await clientIdOf(api) });
  const row = rows.find(({ what }) => what === wanted);
  if (!row) throw new Error(`There is no hand-off “${wanted}”.`);
  return row;
}

function row(page: Page, what: string) {
  return page.getByRole('row').filter({ has: page.getByRole('button', { name: what, exact: true }) });
}

test('what waits stands there overdue first, and one key delivers it until it is undone', async ({
  app,
  api,
}) => {
  const { page } = await app.open(handOffs);
  const waiting = page.getByRole('table', { name: 'Waiting now' }).getByRole('row');
  await expect(waiting.nth(1)).toContainText(overdue);
  await expect(waiting.nth(1)).toContainText('10 days overdue');
  await page.getByRole('button', { name: overdue, exact: true }).focus();
  await page.keyboard.press('d');
  await expect(page.getByText(/^Delivered hand-off “Nurse hiring plan/)).toBeVisible();
  expect(await handoffNamed(api, overdue)).toMatchObject({ state: 'delivered', deliveredOn: asOf });
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone: Delivered/)).toBeVisible();
  expect(await handoffNamed(api, overdue)).toMatchObject({ state: 'agreed', deliveredOn: null });
});

test('the arrows go from row to row, and going to another screen by letters delivers nothing', async ({
  app,
  api,
}) => {
  const { page } = await app.open(handOffs);
  await page.getByRole('button', { name: overdue, exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Log-in for the pilot clinics', exact: true })).toBeFocused();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(page.getByRole('heading', { level: 1, name: 'Days' })).toBeVisible();
  expect(await handoffNamed(api, 'Log-in for the pilot clinics')).toMatchObject({ state: 'agreed' });
});

test('a hand-off is requested, countered with a date and agreed', async ({ app, api }) => {
  const { page } = await app.open(handOffs);
  await page.getByRole('button', { name: 'New hand-off' }).click();
  const dialog = page.getByRole('dialog', { name: 'New hand-off' });
  await dialog.getByLabel('What is needed').fill('Wording of the new letters');
  await dialog.getByLabel('From').click();
  await page.getByRole('option', { name: 'Growth' }).click();
  await dialog.getByLabel(/^To/).click();
  await page.getByRole('option', { name: 'Growth' }).click();
  await dialog.getByLabel('Needed by').fill('2026-12-04');
  await dialog.getByRole('button', { name: 'Request hand-off' }).click();
  await expect(dialog.getByText('Choose another function')).toBeVisible();
  await dialog.getByLabel(/^To/).click();
  await page.getByRole('option', { name: 'Finance' }).click();
  await dialog.getByRole('button', { name: 'Request hand-off' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Wording of the new letters', exact: true }).focus();
  await page.keyboard.press('c');
  const counter = page.getByRole('dialog', { name: 'Propose another date' });
  await counter.getByLabel('Proposed date').fill('2026-12-11');
  await counter.getByRole('button', { name: 'Propose' }).click();
  await expect(row(page, 'Wording of the new letters')).toContainText('Countered');
  await page.getByRole('button', { name: 'Agree Wording of the new letters' }).click();
  await expect(row(page, 'Wording of the new letters')).toContainText('Agreed');
  expect(await handoffNamed(api, 'Wording of the new letters')).toMatchObject({
    state: 'agreed',
    requestedOn: asOf,
    neededBy: '2026-12-04',
    proposedFor: '2026-12-11',
    agreedOn: asOf,
  });
});

test('a cell of the map leaves its pair of functions, delivered ones too', async ({ app }) => {
  const { page } = await app.open(handOffs);
  await page.getByRole('button', { name: /^Technology to Finance: median/ }).click();
  await expect(page.getByRole('table', { name: 'Waiting now' }).getByRole('row')).toHaveCount(2);
  await expect(row(page, countered)).toBeVisible();
  await expect(row(page, 'Denial reports of the last twelve months')).toBeVisible();
  expect(new URL(page.url()).hash).toContain('from=');
  await page.getByRole('button', { name: 'Show all functions' }).click();
  await expect(row(page, overdue)).toBeVisible();
});

test('a conflict is settled by who gives what up, and the decision can be withdrawn', async ({
  app,
  api,
}) => {
  const { page } = await app.open(handOffs);
  await page.getByRole('button', { name: /^Who gives what up\? .*Log-in for the pilot clinics/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Who gives what up?' });
  await expect(dialog.getByLabel('Decided by')).toHaveValue('Dana Whitlock');
  await dialog.getByRole('button', { name: 'Settle the conflict' }).click();
  await expect(dialog.getByText('Say who gives what up')).toBeVisible();
  const decision = 'The test data wait until the log-in works.';
  await dialog.getByLabel('Decision').fill(decision);
  await dialog.getByRole('button', { name: 'Settle the conflict' }).click();
  await expect(dialog).toBeHidden();
  const clientId = await clientIdOf(api);
  const settled = async () =>
    (await api.conflicts.list({ clientId, asOf })).flatMap(({ allocation }) => allocation?.decision ?? []);
  expect(await settled()).toContain(decision);
  await page.getByRole('button', { name: `Withdraw the decision “${decision}”` }).click();
  await expect(page.getByText(/^Withdrew the decision/)).toBeVisible();
  expect(await settled()).not.toContain(decision);
});

test('the screen says what is faster since a day, and an empty one what to do', async ({ app }) => {
  const { page } = await app.open(handOffs);
  await page.getByLabel('Compare before and after').fill('2026-03-23');
  await expect(page.getByText(/took a median of .* down from/)).toBeVisible();
  await app.expectAccessible();
  await app.open('#/clients/alder-pine-makers/hand-offs');
  await expect(page.getByText('No hand-offs yet')).toBeVisible();
  await app.expectAccessible();
});
