import { expect, test } from './support.ts';

const decisions = '#/clients/brightwater-clinics/decisions';

test('a decision is put, told that no session comes in time, and resolved', async ({ app, api, clients }) => {
  const clientId = clients.get('brightwater-clinics')?.id ?? '';
  const { page } = await app.open(decisions);
  await app.expectAccessible();
  await page.getByRole('button', { name: 'New decision…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Question').fill('Which clinic opens first?');
  await dialog.getByRole('combobox', { name: 'Who decides' }).click();
  await page.getByRole('option', { name: /CEO/ }).first().click();
  await dialog.getByLabel('Needed by').fill('2026-11-21');
  await dialog.getByRole('button', { name: 'Put for decision' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Which clinic opens first?' });
  await expect(row).toContainText(/no session/i);
  await page.getByRole('button', { name: 'Resolve: Which clinic opens first?' }).click();
  await dialog.getByLabel('What was decided').fill('The one in the north');
  await app.expectAccessible();
  await dialog.getByRole('button', { name: 'Record the decision' }).click();
  await expect(dialog).toBeHidden();
  await expect
    .poll(async () =>
      (await api.decisions.list({ clientId })).find(
        ({ question }) => question === 'Which clinic opens first?',
      ),
    )
    .toMatchObject({ outcome: 'The one in the north', decidedOn: '2026-11-20' });
});
