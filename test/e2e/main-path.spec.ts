import { expect, test } from './support.ts';

const plan = [
  'Strategic plan 2026–2028,,,,',
  'Action,Responsible Party,Goal,Target completion date,Status',
  'Map every permit process,Dana Ortiz,Faster permits,"June 30, 2027",In progress',
  'Publish a fee calculator,Lee Wong,Faster permits,3/31/2027,Not started',
].join('\n');

test('import, edit, slip, log a day, issue a packet and reopen it', async ({ app, api }) => {
  test.setTimeout(180_000);
  const { page } = await app.open('#/clients');
  const client = await api.clients.add({ name: 'Harbour Town Council' });
  const of = { clientId: client.id };

  await test.step('bring the registry in from a spreadsheet that nobody prepared', async () => {
    await app.open(`#/clients/${client.slug}/import`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'plan.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(plan),
    });
    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await expect(page.getByRole('heading', { name: 'Initiatives imported' })).toBeVisible();
  });

  await test.step('edit a cell of the registry', async () => {
    await app.open(`#/clients/${client.slug}/registry`);
    await page.getByText('Publish a fee calculator').click();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Publish an online fee calculator');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Publish an online fee calculator')).toBeVisible();
  });

  await test.step('move a milestone, with its reason', async () => {
    const { columns } = await api.initiatives.list({ ...of, columns: ['id'] });
    const [initiativeId = ''] = JSON.parse(columns).columns.id as string[];
    await api.milestones.add({ ...of, initiativeId, title: 'First process mapped', dueOn: '2026-12-10' });
    await app.open(`#/clients/${client.slug}/calendar`);
    await page.getByRole('button', { name: ': First process mapped, ' }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Move the date' });
    await dialog.getByLabel('Reason').fill('Two departments joined late');
    await dialog.getByRole('button', { name: 'Move' }).click();
    await expect(dialog).toBeHidden();
    const { slips } = await api.milestones.list(of);
    expect(slips).toMatchObject([
      { fromOn: '2026-12-10', toOn: '2026-12-17', reason: 'Two departments joined late' },
    ]);
  });

  await test.step('log a retainer day', async () => {
    await api.retainer.setTerms({
      ...of,
      ...{ startsOn: '2026-11-01', endsOn: null, milliDaysPerPeriod: 3000, periodLength: 'month' },
      ...{ rollover: 'none', rolloverCapMilliDays: null, expireAfterPeriods: null },
      ...{
        overage: 'carry',
        overageRateMinor: null,
        incrementMilliDays: 250,
        feeMinor: null,
        minutesPerDay: 480,
      },
    });
    await app.open('#/days');
    await page.getByRole('button', { name: 'Harbour Town Council, 19 Nov 2026: free' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Worked 1', exact: true }).click();
    await expect(
      page.getByRole('button', { name: 'Harbour Town Council, 19 Nov 2026: 1 worked' }),
    ).toBeVisible();
  });

  await test.step('issue the packet of the next session, and reopen it', async () => {
    const session = await api.sessions.add({ ...of, kind: 'monthly-review', onDate: '2026-11-27' });
    await app.open(`#/clients/${client.slug}/packets?session=${session.id}&compile=1`);
    await expect(page.getByRole('button', { name: 'Issue…' })).toBeEnabled({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Issue…' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Issue packet$/ })
      .click();
    await expect.poll(async () => (await api.packets.list(of)).length, { timeout: 60_000 }).toBe(1);
    const [packet] = await api.packets.list(of);
    await app.open(`#/clients/${client.slug}/packets?packet=${packet?.id}`);
    await expect(page.getByAltText('Page 1 of', { exact: false }).first()).toBeVisible({ timeout: 60_000 });
  });
});

test('the first run makes a workspace with a name, and its first client', async ({ emptyApp }) => {
  const { page } = await emptyApp.open('#/');
  await emptyApp.expectAccessible();
  await page.getByLabel('Your name').fill('Jo Sand');
  await page
    .getByRole('button', { name: /workspace/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('dialog').getByLabel('Name').fill('Otter Bay Shipping');
  await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
  await expect(page.getByText('Otter Bay Shipping').first()).toBeVisible();
  await emptyApp.open('#/clients/otter-bay-shipping/overview');
  await expect(page.getByRole('heading', { name: 'First steps' })).toBeVisible();
  await emptyApp.expectAccessible();
  await page.getByRole('link', { name: 'Set the terms' }).click();
  await expect(page.getByText('No agreement yet')).toBeVisible();
});
