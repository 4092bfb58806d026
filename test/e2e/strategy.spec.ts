import { readFileSync } from 'node:fs';
import { expect, test } from './support.ts';

const strategy = '#/clients/alder-pine-makers/strategy';

test('an objective is turned into something, and drift tells its facts', async ({ app }) => {
  const { page } = await app.open(strategy);
  await app.expectAccessible();
  await page
    .getByRole('button', { name: /^Add what “/ })
    .first()
    .click();
  await page.getByLabel('What it was turned into').fill('Two sellers work for the north only');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByLabel('Owner of Two sellers work for the north only')).toBeVisible();
  await expect(page.getByLabel('What it was turned into')).toHaveValue('');
  await app.open(`${strategy}?view=drift`);
  await app.expectAccessible();
});

test('past cycles are pasted, the finding is told with its numbers and leaves as a document', async ({
  app,
  api,
  clients,
}) => {
  const clientId = clients.get('alder-pine-makers')?.id ?? '';
  const { objectives } = await api.diagnosis.get({ clientId });
  if (objectives.length > 0)
    await api.diagnosis.remove({ clientId, pastObjectiveIds: objectives.map(({ id }) => id) });
  const { page } = await app.open(`${strategy}?view=past`);
  await page.getByRole('button', { name: 'Paste from a spreadsheet…' }).click();
  const rows = ['2024\tEnter two regions\t100\t60\tyes\tNobody owned it', '2025\tEnter two regions\t100\t40'];
  await page.getByLabel('Rows of a spreadsheet').fill(rows.join('\n'));
  await page.getByRole('button', { name: 'Add 2 past objectives' }).click();
  await expect(page.getByText(/^Strategic integration failure: in each of the 2/)).toBeVisible();
  await app.expectAccessible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Alder & Pine Makers Diagnosis 2026-11-20.pdf');
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});
