import { expect, test } from './support.ts';

const screen = (slug: string, query = '') => `#/clients/${slug}/statements${query}`;

test('an expense is added, the statement looked at, issued and saved, and its period is locked', async ({
  app,
  api,
  clients,
}) => {
  const slug = 'kestrel-freight-systems';
  const clientId = clients.get(slug)?.id ?? '';
  const { page } = await app.open(screen(slug, '?view=expenses'));
  await page.getByRole('button', { name: 'Add an expense…' }).click();
  const form = page.getByRole('dialog', { name: 'Add an expense' });
  await form.getByLabel('What for').fill('Train to Leiden');
  await form.getByLabel('On').fill('2026-10-29');
  await form.getByLabel('Amount in EUR').fill('12.50');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('row', { name: /Train to Leiden/ })).toContainText('12.50');

  await page.getByText('Periods', { exact: true }).click();
  const october = page.getByRole('row', { name: /October 2026/ });
  await expect(october).toContainText('To be issued');
  await october.getByRole('link', { name: 'Preview the statement of October 2026' }).click();
  await expect(page.getByRole('img', { name: /^Page 1 of/ })).toBeVisible();
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Issue…' }).click();
  await page
    .getByRole('dialog', { name: 'Issue the statement of October 2026?' })
    .getByRole('button', { name: 'Issue and close the period' })
    .click();
  await expect(page.getByRole('link', { name: 'Issue a correction…' })).toBeVisible();

  const downloads = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as Excel…' }).click();
  expect((await downloads).suggestedFilename()).toBe('Kestrel Freight Systems statement 2026-10.xlsx');
  const [statement] = await api.statements.list({ clientId });
  expect(statement).toMatchObject({ period: '2026-10', replacesId: null });

  await page.getByRole('link', { name: 'Back to the periods' }).click();
  await expect(october).toContainText('Issued');
  await page.getByText('Expenses', { exact: true }).click();
  await expect(page.getByRole('row', { name: /Train to Leiden/ })).toContainText('Closed');
});

test('invoice lines and what the days bought are shown, and nothing is in their way', async ({ app }) => {
  const { page } = await app.open(screen('kestrel-freight-systems'));
  await expect(page.getByRole('row', { name: /August 2026/ })).toContainText('Issued');
  await app.expectAccessible();
  await page.getByText('Invoice lines', { exact: true }).click();
  await expect(page.getByRole('row', { name: /Retainer fee/ })).toContainText('3,900.00');
  await app.expectAccessible();
  await page.getByText('What the days bought', { exact: true }).click();
  await expect(page.getByRole('row', { name: /Price book for the mid-market/ })).toBeVisible();
  await app.expectAccessible();
});
