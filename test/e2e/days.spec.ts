import type { Locator, Page } from '@playwright/test';
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
  await expect(page.getByRole('heading', { name: 'December 2026', level: 2 })).toBeVisible();
  await expect(cell(page, 'Brightwater Clinics, 20 Dec 2026')).toBeFocused();
});

test('what is booked counts at its client, and more than one day on one date stands out', async ({ app }) => {
  const { page } = await app.open('#/days');
  const row = page.getByRole('row', { name: /^Brightwater Clinics/ });
  const sums = async () => (await row.getByRole('cell').allTextContents()).slice(-3);
  await expect(row).toBeVisible();
  expect(await sums()).toEqual(['1.5', '1', '42.5 to plan']);
  await cell(page, 'Brightwater Clinics, 24 Nov 2026').focus();
  await page.keyboard.press('1');
  await expect.poll(sums).toEqual(['2.5', '1', '41.5 to plan']);
  await cell(page, 'Alder & Pine Makers, 24 Nov 2026').focus();
  await page.keyboard.press('4');
  await expect(page.getByRole('cell', { name: /^1¼.*more than one day$/ })).toBeVisible();
  await expect(cell(page, 'Brightwater Clinics, 24 Nov 2026')).toHaveAccessibleName(
    /: 1 planned, 1\.25 days on this date$/,
  );
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

test('the month stands in the address; month and quarter have no accessibility violations', async ({
  app,
}) => {
  const { page } = await app.open('#/days?month=2026-10');
  await expect(page.getByRole('heading', { name: 'October 2026', level: 2 })).toBeVisible();
  await page.getByRole('button', { name: 'This month' }).click();
  await expect(page.getByRole('heading', { name: 'November 2026', level: 2 })).toBeVisible();
  expect(page.url()).toContain('month=2026-11');
  await app.expectAccessible();
  await page.getByText('Quarter', { exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Q4 2026', level: 2 })).toBeVisible();
  await app.expectAccessible();
});

test('a quarter is planned with the keyboard alone', async ({ app, api }) => {
  const { page } = await app.open(`#/days?view=quarter&month=2027-04&client=${brightwater}`);
  await expect(page.getByRole('heading', { name: 'Q2 2027' })).toBeVisible();
  await tabTo(page, cell(page, 'Brightwater Clinics, 1 Apr 2027'));
  await press(page, ['ArrowRight', 4], ['1', 1]);
  await expect(cell(page, 'Brightwater Clinics, 5 Apr 2027')).toHaveAccessibleName(/: 1 planned/);
  // From Thursday to Monday, but not on the weekend.
  await press(page, ['ArrowRight', 3], ['Shift+ArrowRight', 4], ['h', 1]);
  await expect(cell(page, 'Brightwater Clinics, 12 Apr 2027')).toHaveAccessibleName(/0\.5 planned/);
  await expect(cell(page, 'Brightwater Clinics, 10 Apr 2027')).toHaveAccessibleName(/: free/);
  await press(page, ['m', 1], ['ArrowRight', 1], ['Enter', 1]);
  await expect(cell(page, 'Brightwater Clinics, 13 Apr 2027')).toHaveAccessibleName(/0\.5 planned/);
  await expect(cell(page, 'Brightwater Clinics, 12 Apr 2027')).toHaveAccessibleName(/: free/);

  await press(page, ['ArrowRight', 8], ['r', 1]);
  const dialog = page.getByRole('dialog', { name: 'Repeated days of Brightwater Clinics' });
  await expect(dialog.getByText('Every second Wednesday: 7 dates')).toBeVisible();
  await app.expectAccessible();
  await dialog.getByLabel('To', { exact: true }).fill('2027-06-02');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(cell(page, 'Brightwater Clinics, 2 Jun 2027')).toHaveAccessibleName(/: 1 planned/);
  expect(await plannedIn(api, brightwater, '2027-04')).toEqual({
    ...{ '2027-04-05': 1000, '2027-04-08': 500, '2027-04-09': 500, '2027-04-13': 500, '2027-04-21': 1000 },
  });
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Brightwater Clinics, 2 Jun 2027')).toHaveAccessibleName(/: free/);
});

test('dragging paints, moves and erases; a day is split in two', async ({ app, api }) => {
  const { page } = await app.open('#/days?month=2026-12');
  const on = (day: number) => cell(page, `Brightwater Clinics, ${day} Dec 2026`);
  await on(14).dragTo(on(17));
  await expect(on(17)).toHaveAccessibleName(/: 1 planned/);
  await on(17).dragTo(on(18));
  await expect(on(18)).toHaveAccessibleName(/: 1 planned/);
  await expect(on(17)).toHaveAccessibleName(/: free/);
  await on(18).click();
  const details = page.getByRole('dialog', { name: 'Day of Brightwater Clinics' });
  await details.getByRole('button', { name: 'Split…' }).click();
  await details.getByLabel('To the date').fill('2026-12-21');
  await app.expectAccessible();
  await details.getByRole('button', { name: 'Split', exact: true }).click();
  await expect(on(21)).toHaveAccessibleName(/: 0\.5 planned/);
  await page.getByText('Erase', { exact: true }).click();
  await on(13).dragTo(on(16));
  await expect(on(15)).toHaveAccessibleName(/: free/);
  const planned = await plannedIn(api, brightwater, '2026-12');
  expect(planned).toMatchObject({ '2026-12-18': 500, '2026-12-21': 500 });
  expect(Object.keys(planned)).not.toContain('2026-12-14');
});

test('holidays and time off are named on the calendar; time off is taken and taken back there', async ({
  app,
  api,
}) => {
  const { page } = await app.open(`#/days?month=2026-12&client=${brightwater}`);
  await expect(cell(page, 'Brightwater Clinics, 25 Dec 2026')).toHaveAccessibleName(
    /free, Christmas Day, public holiday$/,
  );
  await cell(page, 'Brightwater Clinics, 28 Dec 2026').focus();
  await press(page, ['Shift+ArrowRight', 2], ['t', 1]);
  await expect(cell(page, 'Brightwater Clinics, 30 Dec 2026')).toHaveAccessibleName(/time off$/);
  await expect(page.getByRole('region', { name: 'Capacity' })).toContainText(
    '23 working days, 1 holiday, 4 off',
  );
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Brightwater Clinics, 30 Dec 2026')).toHaveAccessibleName(/free$/);
  await page.keyboard.press('Control+Shift+z');
  await expect(cell(page, 'Brightwater Clinics, 30 Dec 2026')).toHaveAccessibleName(/time off$/);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(cell(page, 'Brightwater Clinics, 30 Dec 2026')).toHaveAccessibleName(/free$/);
  expect((await api.timeOff.list({})).map(({ startsOn }) => startsOn)).not.toContain('2026-12-28');
});

test('what if another client came: month by month, and nothing is stored', async ({ app, api }) => {
  const { page } = await app.open('#/days');
  await page.getByRole('button', { name: 'Can I take it?' }).click();
  const asked = page.getByRole('group', { name: 'Another client' });
  await expect(asked.getByRole('status')).toContainText('It fits');
  await asked.getByLabel('Days a month').fill('20');
  await asked.getByLabel('From', { exact: true }).fill('2027-03-01');
  await expect(asked.getByRole('status')).toContainText('It does not fit: March 2027');
  await expect(asked.getByRole('row', { name: /April 2027/ })).toContainText('over');
  await app.expectAccessible();
  expect(await api.clients.list({})).toHaveLength(3);
});

/** Goes on with Tab until the cell has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 60; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

async function press(page: Page, ...keys: [key: string, times: number][]): Promise<void> {
  for (const [key, times] of keys) {
    for (let time = 0; time < times; time++) await page.keyboard.press(key);
  }
}

/** What is planned in a month, by date. */
async function plannedIn(api: Api, slug: string, month: string): Promise<Record<string, number>> {
  const clientId = (await api.clients.list({})).find((client) => client.slug === slug)?.id ?? '';
  const { days } = await api.retainer.get({ clientId });
  const planned = days.filter(({ kind, onDate }) => kind === 'planned' && onDate.startsWith(month));
  return Object.fromEntries(planned.map(({ onDate, milliDays }) => [onDate, milliDays]));
}

test('no sum of the month is told before its days are there', async ({ app }) => {
  const { page } = await app.open('#/today');
  const held = Promise.withResolvers<void>();
  await page.route('**/rpc/allDays/between', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.evaluate(() => location.assign('#/days'));
  const worked = page.getByTitle('Worked in this month');
  await expect(worked).toBeVisible();
  await expect(worked).toBeEmpty();
  held.resolve();
  await expect(worked).toHaveText('2.25');
});
