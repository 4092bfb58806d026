import { expect, test } from './support.ts';

test('a packet that names another client is stopped, says where, and goes on once the name is allowed', async ({
  app,
  api,
  clients,
}) => {
  const clientId = clients.get('brightwater-clinics')?.id ?? '';
  const [session] = (await api.sessions.list({ clientId })).toReversed();
  await api.sessions.update({
    clientId,
    sessionId: session?.id ?? '',
    change: { notes: 'As at Kestrel Freight Systems.' },
  });
  const { page } = await app.open(`#/clients/brightwater-clinics/packets?session=${session?.id}&compile=1`);
  await page.getByRole('button', { name: 'Issue…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Issue / })
    .click();
  const stop = page.getByRole('alert').filter({ hasText: 'Stopped: it names another client' });
  await expect(stop).toContainText('Session › notes: “As at Kestrel Freight Systems.”');
  await app.expectAccessible();

  await stop.getByRole('button', { name: 'Allow “Kestrel Freight Systems”…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('They announced the partnership themselves.');
  await dialog.getByRole('button', { name: 'Allow this name' }).click();
  await expect(stop).toContainText('Allowed for Brightwater Clinics.');
  await expect(page.getByText('They announced the partnership themselves.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Issue…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Issue / })
    .click();
  await expect(page.getByRole('button', { name: 'Save the PDF…' })).toBeVisible();
});
