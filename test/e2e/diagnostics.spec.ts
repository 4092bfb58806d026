import { readFileSync } from 'node:fs';
import { expect, test } from './support.ts';

test('diagnostics are read in full before they are saved, name nobody, and have no axe violations', async ({
  app,
}) => {
  const { page } = await app.open('#/settings');
  await page.getByRole('button', { name: 'Show diagnostics' }).click();
  const field = page.getByRole('textbox', { name: 'Diagnostics in full' });
  await expect(field).toHaveValue(/^Throughline diagnostics/);
  const text = await field.inputValue();
  expect(text).toContain('Client 1 of 3');
  expect(text).not.toMatch(/Brightwater|Kestrel|Alder/);
  await app.expectAccessible();

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save…' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^throughline-diagnostics-.*\.txt$/);
  expect(readFileSync(await saved.path(), 'utf8')).toBe(text);
});

test('names to ignore are kept, and an error of the leak guard says what to do', async ({ app, api }) => {
  await api.clients.add({ name: 'SQLite' });
  const { page } = await app.open('#/settings');
  await page.getByRole('button', { name: 'Show diagnostics' }).click();
  await expect(page.getByText(/names to ignore in the settings/)).toBeVisible();
  await page.getByLabel('Names to ignore, as whole words').first().fill('SQLite');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await api.workspace.status({})).settings.ignoredNames).toEqual(['SQLite']);
  await page.getByRole('button', { name: 'Show diagnostics' }).click();
  await expect(page.getByRole('textbox', { name: 'Diagnostics in full' })).toBeVisible();
});
