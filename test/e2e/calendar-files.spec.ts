import { expect, test } from './support.ts';

const slug = 'brightwater-clinics';

test('a calendar file of one client is downloaded, and one of another program shows what it is in the way of', async ({
  app,
  api,
  clients,
}) => {
  const client = clients.get(slug);
  const { days } = await api.retainer.get({ clientId: client?.id ?? '' });
  const onDate = days.find(({ kind }) => kind === 'planned')?.onDate ?? '';
  const { page } = await app.open(`#/clients/${slug}/calendar`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Calendar file…' }).click();
  expect((await downloading).suggestedFilename()).toBe(`${client?.name} calendar.ics`);

  await app.open(`#/days?month=${onDate.slice(0, 7)}`);
  const event = [
    'BEGIN:VEVENT',
    'SUMMARY:Family visit',
    `DTSTART;VALUE=DATE:${onDate.replaceAll('-', '')}`,
    'END:VEVENT',
  ];
  await page.locator('input[type=file]').setInputFiles({
    name: 'home.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(['BEGIN:VCALENDAR', ...event, 'END:VCALENDAR'].join('\r\n')),
  });
  const conflicts = page.getByRole('list', { name: 'Conflicts with other engagements' });
  await expect(conflicts).toContainText('Family visit (all day)');
  await expect(conflicts).toContainText(client?.name ?? '');
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Remove the calendar home' }).click();
  await expect(page.getByText('Family visit')).toHaveCount(0);
  // The change is on the screen before its answer is; what can be undone is known with the answer.
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(conflicts).toContainText('Family visit (all day)');
  await expect(
    page.getByRole('button', { name: /^Brightwater Clinics, .*Family visit \(all day\)/ }),
  ).toBeVisible();
});
