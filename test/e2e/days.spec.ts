import { expect, test } from './support.ts';

const free = 'Alder & Pine Makers, 24 Nov 2026: free';
const planned = 'Alder & Pine Makers, 24 Nov 2026: 0.5 planned';

test('a day is planned, confirmed and removed with the keyboard, and the client’s own file has it', async ({
  app,
  api,
  clients,
}) => {
  const { page } = await app.open('#/days');
  const clientId = clients.get('alder-pine-makers')?.id ?? '';
  const onThatDay = async () =>
    (await api.retainer.get({ clientId })).days.filter(({ onDate }) => onDate === '2026-11-24');
  await page.getByRole('button', { name: free }).focus();
  await page.keyboard.press('2');
  await expect(page.getByRole('button', { name: planned })).toBeFocused();
  expect(await onThatDay()).toMatchObject([{ kind: 'planned', milliDays: 500 }]);

  await page.keyboard.press('w');
  await expect(
    page.getByRole('button', { name: 'Alder & Pine Makers, 24 Nov 2026: 0.5 worked' }),
  ).toBeVisible();
  expect(await onThatDay()).toMatchObject([{ kind: 'worked', milliDays: 500 }]);

  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: free })).toBeVisible();
  expect(await onThatDay()).toEqual([]);
});

test('arrows go from day to day and client to client', async ({ app }) => {
  const { page } = await app.open('#/days');
  await page.getByRole('button', { name: free }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Brightwater Clinics, 25 Nov 2026' })).toBeFocused();
});

test('a day is logged in its dialog, and the figures follow', async ({ app, api, clients }) => {
  const { page } = await app.open('#/days');
  await page.getByRole('button', { name: 'Brightwater Clinics, 18 Nov 2026: free' }).click();
  const dialog = page.getByRole('dialog', { name: 'Brightwater Clinics' });
  await app.expectAccessible();
  await dialog.getByText('½ day').click();
  await dialog.getByRole('button', { name: 'Log as worked' }).click();
  await expect(
    page.getByRole('button', { name: 'Brightwater Clinics, 18 Nov 2026: 0.5 worked' }),
  ).toBeVisible();
  const clientId = clients.get('brightwater-clinics')?.id;
  const { clients: standings } = await api.allDays.standing({ asOf: '2026-11-20' });
  const row = page.getByRole('row', { name: /^Brightwater Clinics November/ });
  const left = standings.find((standing) => standing.clientId === clientId)?.left ?? 0;
  await expect(row.getByRole('cell').last()).toHaveText(String(left / 1000));
});

test('another month is a step away and has an address of its own', async ({ app }) => {
  const { page } = await app.open('#/days');
  await app.expectAccessible();
  await page.getByRole('button', { name: 'December 2026' }).click();
  await expect(page).toHaveURL(/#\/days\?month=2026-12$/);
  await expect(page.getByRole('heading', { name: 'December 2026' })).toBeVisible();
});
