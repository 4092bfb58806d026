import type { Page } from '@playwright/test';
import type { Outputs } from '#shared/contract/types.ts';
import type { Api } from '#test/harness/test-app.ts';
import { expect, test } from './support.ts';

type Retainer = Outputs['retainer']['get'];

const retainer = (slug: string, view = '') => `#/clients/${slug}/retainer?view=${view}`;

async function read(api: Api, slug: string): Promise<Retainer & { clientId: string }> {
  const clientId = (await api.clients.list({})).find((client) => client.slug === slug)?.id ?? '';
  return { ...(await api.retainer.get({ clientId })), clientId };
}

/** The form for the next client day, filled in. */
async function fillDay(page: Page, day: { on: string; days: string; note?: string; kind?: 'Planned' }) {
  const form = page.getByRole('form', { name: 'Add a client day' });
  if (day.kind) await form.getByText(day.kind, { exact: true }).click();
  await form.getByLabel('Date').fill(day.on);
  await form.getByLabel('Days').fill(day.days);
  await form.getByLabel('Note').fill(day.note ?? '');
  return { form, verdict: form.getByRole('status'), add: form.getByRole('button', { name: 'Add day' }) };
}

test('a worked day says what it leaves, is added, edited and removed', async ({ app, api }) => {
  const { page } = await app.open(retainer('brightwater-clinics'));
  const { verdict, add } = await fillDay(page, { on: '2026-11-18', days: '0.5', note: 'Board call' });
  await expect(verdict).toHaveText('Leaves 3.5 days in November 2026.');
  await add.click();
  const row = page.getByRole('row', { name: /Board call/ });
  await expect(row).toContainText('Worked');
  await row.getByRole('button', { name: /^Edit/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit the worked day' });
  await dialog.getByLabel('Days').fill('0.75');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('0.75');
  const { days } = await read(api, 'brightwater-clinics');
  expect(days.find(({ note }) => note === 'Board call')).toMatchObject({
    ...{ onDate: '2026-11-18', kind: 'worked', milliDays: 750 },
  });
  await row.getByRole('button', { name: /^Remove/ }).click();
  await expect(row).toBeHidden();
});

test('a planned day changes the forecast, and is confirmed once it is there', async ({ app, api }) => {
  const { page } = await app.open(retainer('kestrel-freight-systems'));
  const planned = await fillDay(page, {
    on: '2026-11-27',
    days: '0.25',
    note: 'Board call',
    kind: 'Planned',
  });
  await planned.add.click();
  const row = page.getByRole('row', { name: /Board call/ });
  await expect(row).toContainText('Planned');
  await expect(row.getByRole('button', { name: /^Confirm/ })).toBeHidden();
  await page.getByRole('button', { name: 'Confirm 19 Nov 2026 as worked' }).click();
  await expect(page.getByRole('row', { name: /Thu 19 Nov/ })).toContainText('Worked');
  const { days } = await read(api, 'kestrel-freight-systems');
  expect(days.find(({ onDate }) => onDate === '2026-11-19')?.kind).toBe('worked');
});

test('a day beyond an agreement without overage is booked with a reason only', async ({ app, api }) => {
  const { clientId, agreements } = await read(api, 'alder-pine-makers');
  const [agreement] = agreements;
  if (!agreement) throw new Error('The sample has no agreement.');
  const { id: _, createdAt: __, ...terms } = agreement;
  await api.retainer.setTerms({
    ...{ clientId, ...terms, startsOn: '2027-02-01', endsOn: null, milliDaysPerPeriod: 1000 },
    ...{ rollover: 'none', expireAfterPeriods: null, overage: 'refuse', overageRateMinor: null },
  });
  const { page } = await app.open(retainer('alder-pine-makers'));
  const { form, verdict, add } = await fillDay(page, { on: '2027-03-10', days: '1.25', note: 'Fire drill' });
  await expect(verdict).toContainText('Goes 0.25 days beyond the agreement, which allows no overage');
  await expect(add).toBeDisabled();
  await form.getByLabel('Reason to go beyond the agreement').fill('The owner asked on the phone');
  await app.expectAccessible();
  await add.click();
  await expect(page.getByRole('row', { name: /Fire drill/ })).toContainText(
    'Beyond the agreement: The owner asked on the phone',
  );
  const planned = await fillDay(page, { on: '2027-04-10', days: '1.5', kind: 'Planned' });
  await expect(planned.add).toBeDisabled();
});

test('what cannot be booked is said before it is tried', async ({ app }) => {
  const { page } = await app.open(retainer('brightwater-clinics'));
  const uneven = await fillDay(page, { on: '2026-11-18', days: '0.3' });
  await expect(uneven.verdict).toHaveText('Days are booked in steps of 0.25 days.');
  await expect(uneven.add).toBeDisabled();
  const early = await fillDay(page, { on: '2025-01-10', days: '1' });
  await expect(early.verdict).toContainText('No agreement covers this day.');
});

test('terms show what they come to before they are set, and end with the agreement', async ({ app, api }) => {
  const { page } = await app.open(retainer('brightwater-clinics', 'terms'));
  await page.getByRole('button', { name: 'Change the terms…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the terms' });
  const preview = dialog.getByRole('region', { name: 'The next six periods' });
  await dialog.getByLabel('From', { exact: true }).fill('2026-12-16');
  await dialog.getByLabel('Days', { exact: true }).fill('6');
  await dialog.getByText('All carry over').click();
  await dialog.getByText('Billed at a day rate').click();
  await expect(preview.getByText('Fill in the terms')).toBeVisible();
  await dialog.getByLabel('Rate a day (USD)').fill('2150');
  await expect(preview.getByRole('row', { name: /December 2026/ })).toContainText('5');
  await expect(preview.getByRole('row', { name: /January 2027/ })).toContainText('6');
  await app.expectAccessible();
  await dialog.getByRole('button', { name: 'Set the terms' }).click();
  await expect(page.getByRole('cell', { name: /^6 days a month for .*carry over/ })).toBeVisible();
  const { agreements } = await read(api, 'brightwater-clinics');
  expect(agreements.at(-1)).toMatchObject({
    ...{ startsOn: '2026-12-16', milliDaysPerPeriod: 6000, overage: 'bill', overageRateMinor: 215_000 },
  });

  await page.getByRole('button', { name: 'End the agreement…' }).click();
  const end = page.getByRole('dialog', { name: 'End the agreement' });
  await end.getByLabel('Last day').fill('2027-06-30');
  await end.getByRole('button', { name: 'End the agreement' }).click();
  await expect(page.getByText('16 Dec 2026 to 30 Jun 2027')).toBeVisible();
});

test('terms that would change a closed period are refused, and what was typed stays', async ({ app }) => {
  const { page } = await app.open(retainer('brightwater-clinics', 'terms'));
  await page.getByRole('button', { name: 'Change the terms…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the terms' });
  await dialog.getByLabel('From', { exact: true }).fill('2026-05-01');
  await dialog.getByLabel('Days', { exact: true }).fill('9');
  await dialog.getByRole('button', { name: 'Set the terms' }).click();
  await expect(dialog.getByRole('alert')).toContainText('closed');
  await expect(dialog.getByLabel('Days', { exact: true })).toHaveValue('9');
});

test('a pause takes its days out of the grant', async ({ app, api }) => {
  const { page } = await app.open(retainer('brightwater-clinics', 'terms'));
  await page.getByRole('button', { name: 'Pause the agreement…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pause the agreement' });
  await dialog.getByLabel('First day').fill('2026-12-21');
  await dialog.getByLabel('Last day').fill('2026-12-31');
  await dialog.getByLabel('Note').fill('Shutdown');
  await dialog.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByRole('row', { name: /Shutdown/ })).toContainText('21 Dec 2026 to 31 Dec 2026');
  await page.getByText('Ledger', { exact: true }).click();
  await page.getByRole('button', { name: 'Lines of December 2026' }).click();
  await expect(page.getByText('20 of 31 calendar days of 4 days for December 2026')).toBeVisible();
  expect((await read(api, 'brightwater-clinics')).pauses).toHaveLength(1);
});

test('an adjustment and the closing of a period show in the ledger; undo opens it again', async ({
  app,
  api,
}) => {
  const { page } = await app.open(retainer('brightwater-clinics', 'ledger'));
  await page.getByRole('button', { name: 'Adjust…' }).click();
  const adjust = page.getByRole('dialog', { name: 'Adjust days' });
  await adjust.getByLabel('Days', { exact: true }).fill('-0.5');
  await adjust.getByRole('button', { name: 'Adjust' }).click();
  await expect(adjust.getByText('Say why')).toBeVisible();
  await adjust.getByLabel('Reason').fill('Goodwill of the summer');
  await adjust.getByRole('button', { name: 'Adjust' }).click();
  await page.getByRole('button', { name: 'Lines of November 2026' }).click();
  await expect(page.getByText('Goodwill of the summer · 0.5 of November 2026’s own grant')).toBeVisible();

  await page.getByRole('button', { name: 'Close a period…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Close a period' });
  await expect(dialog.getByText('Closes with')).toBeVisible();
  await app.expectAccessible();
  const before = (await read(api, 'brightwater-clinics')).closings.length;
  await dialog.getByRole('button', { name: /^Close (?!$)\w+ 2026/ }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await read(api, 'brightwater-clinics')).closings.length).toBe(before + 1);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await read(api, 'brightwater-clinics')).closings.length).toBe(before);
});

test('what a worked day served is chosen in its details and counted under Purposes', async ({ app, api }) => {
  const { page } = await app.open('#/days');
  await page.getByRole('button', { name: /^Brightwater Clinics, 11 Nov 2026:/ }).click();
  const details = page.getByRole('dialog', { name: 'Day of Brightwater Clinics' });
  await details.getByRole('combobox', { name: 'What it served' }).fill('referral');
  await details.getByRole('option', { name: /Referral intake/ }).click();
  await expect
    .poll(async () => {
      const { clientId } = await read(api, 'brightwater-clinics');
      const served = await api.dayPurposes.list({ clientId, startsOn: '2026-11-11', endsOn: '2026-11-11' });
      return served.flatMap(({ purposes }) => purposes.map(({ title }) => title)).join();
    })
    .toContain('Referral intake');
  // The list of choices closes as the focus leaves it.
  await page.keyboard.press('Tab');
  await expect(details.getByRole('option')).toHaveCount(0);
  await app.expectAccessible();
  await app.open(retainer('brightwater-clinics', 'purposes'));
  await expect(page.getByRole('img', { name: /November 2026: 1 worked/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Referral intake/ })).toBeVisible();
});

test('what the retainer warns of stands in the header, the rail and on Today, with its next step', async ({
  app,
}) => {
  const { page } = await app.open(retainer('brightwater-clinics'));
  const header = page.getByRole('region', { name: 'Client' });
  await header.getByRole('link', { name: /^1\.5 days lapse at the end of 30 Nov 2026/ }).click();
  await expect(page.getByRole('heading', { name: 'Days', level: 1 })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Days lapse soon' }).first()).toBeVisible();
  await app.open('#/today');
  await expect(page.getByRole('link', { name: 'Plan: Days lapse soon' }).first()).toBeVisible();
  await app.expectAccessible();
});

test('a client without an agreement is asked for its terms', async ({ app, api }) => {
  await api.clients.add({ name: 'Newcomer', currency: 'EUR' });
  const { page } = await app.open(retainer('newcomer'));
  await page.getByRole('button', { name: 'Set the terms…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set the terms' });
  await dialog.getByRole('button', { name: 'Set the terms' }).click();
  await expect(page.getByRole('form', { name: 'Add a client day' })).toBeVisible();
});

test('no view of the retainer has accessibility violations', async ({ app }) => {
  const { page } = await app.open(retainer('kestrel-freight-systems'));
  await expect(page.getByRole('heading', { name: 'November 2026' }).first()).toBeVisible();
  await app.expectAccessible();
  for (const [view, content] of [
    ['Ledger', page.getByRole('button', { name: 'Lines of November 2026' })],
    ['Purposes', page.getByRole('img', { name: /November 2026:/ })],
    ['Terms', page.getByRole('button', { name: 'Pause the agreement…' })],
  ] as const) {
    await page.getByRole('radiogroup', { name: 'View' }).getByText(view, { exact: true }).click();
    await expect(content).toBeVisible();
    await app.expectAccessible();
  }
});
