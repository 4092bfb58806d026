/** Dates are typed and shown in the order that Settings says, whatever the browser's is. */
import { expect, test } from './support.ts';

const slug = 'alder-pine-makers';

test('a date is typed in the order of Settings, and what is no date is not sent', async ({
  app,
  api,
  clients,
}) => {
  await api.workspace.saveSettings({ locale: 'en-US' });
  const clientId = clients.get(slug)?.id ?? '';
  const daysOn = async (date: string) =>
    (await api.retainer.get({ clientId })).days.filter(({ onDate }) => onDate === date).length;
  const before = await daysOn('2026-12-04');
  const { page } = await app.open(`#/clients/${slug}/retainer`);
  const form = page.getByRole('form', { name: 'Add a client day' });
  const date = form.getByLabel('Date');
  await expect(date).toHaveValue('11/20/2026');
  await date.fill('11/31/2026');
  await date.press('Tab');
  await expect(form.getByText('“11/31/2026” is no date. Type it like 03/31/2026.')).toBeVisible();
  await app.expectAccessible();
  await date.fill('12/3/2026');
  await date.press('Tab');
  await expect(date).toHaveValue('12/03/2026');
  await date.press('ArrowUp');
  await expect(date).toHaveValue('12/04/2026');
  await expect(form.getByText(/^That day is still to come/)).toBeVisible();
  await form.getByText('Planned').click();
  await expect(form.getByText(/^That day is still to come/)).toHaveCount(0);
  await form.getByRole('button', { name: 'Add day' }).click();
  await expect.poll(() => daysOn('2026-12-04')).toBe(before + 1);
});
