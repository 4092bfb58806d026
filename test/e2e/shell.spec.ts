import { expect, test } from './support.ts';

const screens = [
  ['Today', '#/today'],
  ['Clients', '#/clients'],
  ['Overview', '#/clients/brightwater-clinics/overview'],
  ['Setup', '#/clients/brightwater-clinics/setup'],
  ['Settings', '#/settings'],
] as const;

for (const [name, address] of screens) {
  test(`${name} is shown with the sample and has no axe violations, light and dark`, async ({ app }) => {
    const { page } = await app.open(address);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await app.expectAccessible();
  });
}

test('Today says what is not ready, and its link leads to what puts it right', async ({ app }) => {
  const { page } = await app.open('#/today');
  await expect(page.getByText('1 milestone overdue').first()).toBeVisible();
  await page.getByRole('link', { name: 'Put right' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Calendar' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

test('the palette finds an initiative of any client and goes there', async ({ app }) => {
  const { page } = await app.open('#/today');
  await page.keyboard.press('Control+k');
  const field = page
    .getByRole('dialog')
    .getByRole('textbox')
    .or(page.getByRole('dialog').getByRole('combobox'));
  await field.first().fill('price book');
  await expect(page.getByText('Price book for the mid-market').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kestrel-freight-systems/);
  await page.keyboard.press('Control+k');
  await expect(field.first()).toBeVisible();
  await app.expectAccessible();
});

test('what is typed before the palette is there goes into it, and not into the registry behind it', async ({
  app,
}) => {
  const { page } = await app.open('#/clients/alder-pine-makers/registry');
  const grid = page.getByRole('grid', { name: 'Registry' });
  const held = Promise.withResolvers<void>();
  await page.route('**/palette-*.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  await grid.focus();
  await grid.press('ArrowDown');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('brigth');
  await expect(grid.getByRole('textbox')).toHaveCount(0);
  held.resolve();
  await expect(page.getByLabel('Search, or type a command')).toHaveValue('brigth');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/brightwater-clinics/);
});

test('while a client is presented no other client is to be seen', async ({ app }) => {
  const { page } = await app.open('#/clients/brightwater-clinics/overview');
  await expect(page.getByText('Kestrel Freight Systems')).toBeVisible();
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(page.getByText('Kestrel Freight Systems')).toBeHidden();
  await expect(page.getByText('Alder & Pine Makers')).toBeHidden();
  expect(await page.title()).not.toMatch(/Kestrel|Alder/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kestrel');
  await expect(page.getByText('Kestrel Freight Systems')).toBeHidden();
});

test('the shortcut sheet names the keys, and two letters go to Days', async ({ app }) => {
  const { page } = await app.open('#/today');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Undo');
  await app.expectAccessible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(page.getByRole('heading', { level: 1, name: 'Days' })).toBeVisible();
});

test('nothing fades or moves where the system asks for stillness', async ({ app }) => {
  const { page } = await app.open('#/clients/brightwater-clinics/calendar');
  await expect(page.getByRole('radiogroup').first()).toBeVisible();
  const slow = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) =>
        getComputedStyle(element)
          .transitionDuration.split(', ')
          .some((seconds) => Number.parseFloat(seconds) > 0.001),
      )
      .map(({ className }) => className),
  );
  expect(slow).toEqual([]);
});

test('a person is added in Setup, undone and done again', async ({ app, api, clients }) => {
  const clientId = clients.get('brightwater-clinics')?.id ?? '';
  const names = async () => (await api.organisation.get({ clientId })).people.map(({ name }) => name);
  const { page } = await app.open('#/clients/brightwater-clinics/setup');
  await page.getByLabel('Add a person').fill('Noor Vermeer');
  await page.keyboard.press('Enter');
  await expect.poll(names).toContain('Noor Vermeer');
  await page.getByRole('heading', { level: 1, name: 'Setup' }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(names).not.toContain('Noor Vermeer');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(names).toContain('Noor Vermeer');
});

test('a tab that the app does not know begins with a new start link, pasted into it', async ({
  page,
  workspace,
}) => {
  const link = workspace.host.newLink();
  await page.goto(new URL('/', link).href);
  await expect(page.getByText('Open Throughline from its start link')).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});
