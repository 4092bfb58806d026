import type { Page } from '@playwright/test';
import type { Api } from '#test/harness/test-app.ts';
import { expect, test } from './support.ts';

/** The cell of a client on a date, such as `Kestrel Freight Systems, 24 Nov 2026`. */
function cell(page: Page, name: string) {
  return page.getByRole('button', { name: new RegExp(`^${name}:`) });
}

async function daysOn(api: Api, slug: string, on: string) {
  const clientId = (await api.clients.list({})).find((client) => client.slug === slug)?.id ?? '';
  const { days } = await api.retainer.get({ clientId });
  return days.filter(({ onDate }) => onDate === on).map(({ kind, milliDays }) => `${kind} ${milliDays}`);
}

const brightwater = 'brightwater-clinics';

test('a click plans a day, changes it, and removes it again', async ({ app, api }) => {
  const { page } = await app.open('#/days');
  const tuesday = cell(page, 'Brightwater Clinics, 24 Nov 2026');
  await tuesday.click();
  const details = page.getByRole('dialog', { name: 'Day of Brightwater Clinics' });
  await details.getByRole('button', { name: 'Plan 0.5' }).click();
  await expect(tuesday).toHaveAccessibleName(/0\.5 planned/);
  await expect(tuesday).toBeFocused();
  expect(await daysOn(api, brightwater, '2026-11-24')).toEqual(['planned 500']);

  await tuesday.click();
  await expect(details.getByText('Planned', { exact: true })).toBeVisible();
  await app.expectAccessible();
  await details.getByRole('button', { name: 'Plan 1', exact: true }).click();
  await expect(tuesday).toHaveAccessibleName(/: 1 planned/);
  await tuesday.click();
  await details.getByRole('button', { name: 'Remove the planned day' }).click();
  await expect(tuesday).toHaveAccessibleName(/free/);
});

test('the keyboard goes everywhere, plans, confirms, removes, and undo brings back', async ({ app, api }) => {
  const { page } = await app.open(`#/days?client=${brightwater}`);
  await cell(page, 'Brightwater Clinics, 20 Nov 2026').focus();
  await page.keyboard.press('2');
  await expect(cell(page, 'Brightwater Clinics, 20 Nov 2026')).toHaveAccessibleName(/0\.5 planned/);
  await page.keyboard.press('w');
  await expect(cell(page, 'Brightwater Clinics, 20 Nov 2026')).toHaveAccessibleName(/0\.5 worked/);
  expect(await daysOn(api, brightwater, '2026-11-20')).toEqual(['worked 500']);
  await page.keyboard.press('ArrowLeft');
  await expect(cell(page, 'Brightwater Clinics, 19 Nov 2026')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect(cell(page, 'Brightwater Clinics, 20 Nov 2026')).toHaveAccessibleName(/free/);
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Brightwater Clinics, 20 Nov 2026')).toHaveAccessibleName(/0\.5 worked/);
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: 'December 2026' })).toBeVisible();
  await expect(cell(page, 'Brightwater Clinics, 20 Dec 2026')).toBeFocused();
});

test('plan, work and left of each client follow what is booked', async ({ app }) => {
  const { page } = await app.open('#/days');
  const row = page.getByRole('row', { name: /^Brightwater Clinics/ });
  const sums = async () => (await row.getByRole('cell').allTextContents()).slice(-3);
  await expect(row).toBeVisible();
  expect(await sums()).toEqual(['1.5', '1', '42.5 to plan']);
  await cell(page, 'Brightwater Clinics, 24 Nov 2026').focus();
  await page.keyboard.press('1');
  await expect.poll(sums).toEqual(['2.5', '1', '41.5 to plan']);
});

test('more than one day on one date stands out over all clients', async ({ app }) => {
  const { page } = await app.open('#/days');
  await cell(page, 'Brightwater Clinics, 24 Nov 2026').focus();
  await page.keyboard.press('1');
  await cell(page, 'Alder & Pine Makers, 24 Nov 2026').focus();
  await page.keyboard.press('4');
  await expect(page.getByRole('cell', { name: /^1¼.*more than one day$/ })).toBeVisible();
});

test('planned days that have come wait to be confirmed', async ({ app, api }) => {
  const { page } = await app.open('#/days');
  await page.getByRole('button', { name: 'Confirm Kestrel Freight Systems, 19 Nov' }).click();
  await expect(page.getByRole('button', { name: 'Confirm Kestrel Freight Systems, 19 Nov' })).toBeHidden();
  expect(await daysOn(api, 'kestrel-freight-systems', '2026-11-19')).toEqual(['worked 250']);
});

test('a day beyond an agreement without overage asks for the reason on the spot', async ({
  app,
  api,
  clients,
}) => {
  const clientId = clients.get('alder-pine-makers')?.id ?? '';
  const { agreements } = await api.retainer.get({ clientId });
  const [agreement] = agreements;
  if (!agreement) throw new Error('The sample has no agreement.');
  const { id: _, createdAt: __, ...terms } = agreement;
  await api.retainer.setTerms({
    ...{ clientId, ...terms, startsOn: '2026-11-01', milliDaysPerPeriod: 500, rollover: 'none' },
    ...{ expireAfterPeriods: null, overage: 'refuse' },
  });
  const { clients: standings } = await api.allDays.standing({});
  const left = standings.find((standing) => standing.clientId === clientId)?.left ?? 0;
  await api.days.work({ clientId, on: '2026-11-18', milliDays: left });
  const { page } = await app.open('#/days');
  await cell(page, 'Alder & Pine Makers, 19 Nov 2026').click();
  const details = page.getByRole('dialog', { name: 'Day of Alder & Pine Makers' });
  await details.getByRole('button', { name: 'Worked 1', exact: true }).click();
  await details.getByLabel('Reason to go beyond the agreement').fill('A strike at the mill');
  await app.expectAccessible();
  await details.getByRole('button', { name: 'Book it' }).click();
  await expect(details).toBeHidden();
  const { days } = await api.retainer.get({ clientId });
  expect(days.map(({ overrideReason }) => overrideReason)).toContain('A strike at the mill');
});

test('the month stands in the address', async ({ app }) => {
  const { page } = await app.open('#/days?month=2026-10');
  await expect(page.getByRole('heading', { name: 'October 2026' })).toBeVisible();
  await page.getByRole('button', { name: 'This month' }).click();
  await expect(page.getByRole('heading', { name: 'November 2026' })).toBeVisible();
  expect(page.url()).toContain('month=2026-11');
  await app.expectAccessible();
});
