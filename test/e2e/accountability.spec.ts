import { expect, test } from './support.ts';

const accountability = '#/clients/brightwater-clinics/accountability';

test('a matter is raised to the CEO and resolved, and the charter is recorded', async ({
  app,
  api,
  clients,
}) => {
  const clientId = clients.get('brightwater-clinics')?.id ?? '';
  const { page } = await app.open(accountability);
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Raise…', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What the CEO has to know').fill('The lease cannot wait for the board');
  await dialog.getByRole('button', { name: 'Raise', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: 'The lease cannot wait for the board' });
  await expect(row).toContainText('Raised');
  await row.getByRole('button', { name: /^Resolve/ }).click();
  await dialog.getByLabel('What was decided').fill('Sign it this week');
  await dialog.getByRole('button', { name: 'Resolve', exact: true }).click();
  await expect(row).toContainText('Sign it this week');

  await page.getByRole('button', { name: 'Record: Escalate to the CEO directly' }).click();
  await dialog.getByRole('radio', { name: 'No' }).check();
  await dialog.getByLabel('Since').fill('2026-11-01');
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog).toBeHidden();
  expect((await api.charter.get({ clientId })).missing).toContain('escalate');
  await app.expectAccessible();
});
