import { readBoard } from '#shared/contract/board.ts';
import type { Api } from '#test/harness/test-app.ts';
import { asOf, expect, test } from './support.ts';

const dashboard = '#/clients/brightwater-clinics/dashboard';

async function metricNamed(api: Api, name: string) {
  const client = (await api.clients.list({})).find(({ slug }) => slug === 'brightwater-clinics');
  const board = readBoard(await api.dashboard.board({ clientId: client?.id ?? '', asOf }));
  const metric = board.objectives.flatMap(({ metrics }) => metrics).find((each) => each.name === name);
  if (!metric) throw new Error(`There is no metric “${name}”.`);
  return metric;
}

test('every metric says its pace in words, and so do its chart and the one page', async ({ app }) => {
  const { page } = await app.open(dashboard);
  const wait = page.getByRole('article', { name: 'Days to a first visit' });
  await expect(wait).toContainText('Off pace');
  await expect(wait.getByRole('img', { name: /Off pace: 16 days, 12 days expected/ })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Open posts' })).toContainText('Not read: October 2026');
  await expect(page.getByText(/^2 metrics: fewer than the 4 to 6/)).toBeVisible();
  await app.expectAccessible();
  await page.getByText('One page').click();
  await expect(page.getByRole('row', { name: /Days to a first visit.*Off pace/ })).toBeVisible();
  await app.expectAccessible();
});

test('a month is entered from the keyboard and by paste, saved as one command, and undone at once', async ({
  app,
  api,
}) => {
  const { page } = await app.open(`${dashboard}?enter=2026-10`);
  const posts = page.getByLabel('Reading of Open posts');
  await posts.fill('many');
  await posts.press('Enter');
  await expect(page.getByLabel('Reading of Collected in forty days')).toBeFocused();
  await page.getByRole('button', { name: 'Save 1 reading' }).click();
  await expect(page.getByRole('alert')).toContainText('Open posts: “many” is not a number');
  await posts.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '13\thigh\n91.5\tlow\tEstimate\n');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(posts).toHaveValue('13');
  await app.expectAccessible();
  await page.reload();
  await expect(posts).toHaveValue('13');
  await posts.press('Control+Enter');
  await expect(page.getByText('Recorded 2 readings for October 2026')).toBeVisible();
  expect(
    (await metricNamed(api, 'Collected in forty days')).months.find(({ month }) => month === '2026-10'),
  ).toMatchObject({ actual: 91.5, confidence: 'low', note: 'Estimate' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(posts).toHaveValue('');
  expect((await metricNamed(api, 'Open posts')).missing).toEqual(['2026-10']);
});

test('an issued month is corrected only with its reason', async ({ app, api }) => {
  const { page } = await app.open(`${dashboard}?enter=2026-09`);
  await page.getByLabel('Reading of Open posts').fill('14');
  await page.getByLabel('Why an issued month is corrected').fill('Two posts were counted twice');
  await page.getByRole('button', { name: 'Save 1 reading' }).click();
  await expect(page.getByText(/as a correction: Two posts were counted twice$/)).toBeVisible();
  expect((await metricNamed(api, 'Open posts')).months.find(({ month }) => month === '2026-09')?.actual).toBe(
    14,
  );
});

test('a metric is added with its plan, and its target changed with a reason that stays beside it', async ({
  app,
  api,
}) => {
  const { page } = await app.open(dashboard);
  await page.getByRole('button', { name: 'New metric' }).click();
  const dialog = page.getByRole('dialog', { name: 'New metric' });
  await dialog.getByLabel('Name').fill('Overtime');
  await dialog.getByLabel('Unit').fill('hours');
  await dialog.getByLabel('Baseline value').fill('40');
  await dialog.getByLabel('Target month').fill('2027-10');
  await dialog.getByLabel('Target value').fill('16');
  await dialog.getByText('Planned months').click();
  await dialog.getByRole('textbox', { name: 'Planned months' }).fill('2027-01 34\n2027-06 25');
  await app.expectAccessible();
  await dialog.getByRole('button', { name: 'Add metric' }).click();
  await expect(page.getByText(/^Added metric “Overtime”/)).toBeVisible();
  expect(await metricNamed(api, 'Overtime')).toMatchObject({
    direction: 'fall',
    plans: [{ points: [{}, {}] }],
  });

  await page.getByRole('button', { name: 'What can be done with Overtime' }).click();
  await page.getByRole('menuitem', { name: 'Change the target…' }).click();
  const change = page.getByRole('dialog', { name: 'Change the target' });
  await change.getByLabel('Target value').fill('20');
  await change.getByRole('button', { name: 'Change the target' }).click();
  await expect(change.getByText('Say why it changes')).toBeVisible();
  await change.getByLabel('Reason').fill('A clinic more than planned');
  await change.getByRole('button', { name: 'Change the target' }).click();
  await expect(page.getByRole('article', { name: 'Overtime' })).toContainText('A clinic more than planned');
  expect((await metricNamed(api, 'Overtime')).plans.map(({ targetValue }) => targetValue)).toEqual([16, 20]);
});
