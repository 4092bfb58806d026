import { expect, test } from './support.ts';

const screen = (slug: string, query = '') => `#/clients/${slug}/statements${query}`;

test('days are confirmed, a month closed, a day told of late, and the next month stated, issued and saved', async ({
  app,
  api,
  clients,
}) => {
  const slug = 'kestrel-freight-systems';
  const clientId = clients.get(slug)?.id ?? '';
  const { page } = await app.open('#/days');
  await page.getByRole('button', { name: 'Confirm all 2' }).click();
  await expect(
    page.getByRole('button', { name: /^Kestrel Freight Systems, 20 Nov 2026: 0\.25 worked/ }),
  ).toBeVisible();

  await app.open(`#/clients/${slug}/retainer?view=ledger`);
  await page.getByRole('button', { name: 'Close a period…' }).click();
  await page.getByRole('button', { name: 'Close September 2026' }).click();
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Days', { exact: true }).click();
  const late = page.getByRole('form', { name: 'Add a client day' });
  await late.getByLabel('Date').fill('2026-09-17');
  await late.getByLabel('Days').fill('0.25');
  await late.getByLabel('Note').fill('Forgotten call');
  await expect(late.getByRole('status')).toContainText(
    'September 2026 is closed, so this counts as an adjustment in',
  );
  await late.getByRole('button', { name: 'Add day' }).click();
  await expect(page.getByRole('row', { name: /Forgotten call/ })).toContainText(
    'Worked on 17 Sept 2026, counted here as an adjustment',
  );

  await page.getByRole('link', { name: 'Statements' }).click();
  await page.getByText('Expenses', { exact: true }).click();
  await expect(page.getByRole('row', { name: /Dinner after the customer board/ })).toContainText('Closed');
  await app.expectAccessible();
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
  const { adjustments } = await api.retainer.get({ clientId });
  expect(adjustments).toContainEqual(expect.objectContaining({ workedOn: '2026-09-17', milliDays: -250 }));
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
