import type { Page } from '@playwright/test';
import type { Api } from '#test/harness/test-app.ts';
import { expect, test } from './support.ts';

const slug = 'alder-pine-makers';
const sessions = `#/clients/${slug}/sessions`;

async function clientIdOf(api: Api): Promise<string> {
  return (await api.clients.list({})).find((client) => client.slug === slug)?.id ?? '';
}

async function nextSession(api: Api) {
  const all = await api.sessions.list({ clientId: await clientIdOf(api) });
  const session = all.find(({ onDate }) => onDate >= '2026-11-20');
  if (!session) throw new Error('The sample has no session ahead.');
  return session;
}

/** Presses Tab until a link or button with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
    });
    if (name.test(label)) return;
  }
  throw new Error(`Tab leads to nothing called ${name}.`);
}

test('a review is prepared and run with the keyboard alone, from Today to the issued packet', async ({
  app,
  api,
}) => {
  test.setTimeout(120_000);
  const clientId = await clientIdOf(api);
  const { id: sessionId, kind } = await nextSession(api);
  const agenda = ['Registry', 'Pricing', 'Hiring'].map((title) => ({ title, minutes: 10 }));
  await api.sessions.update({ clientId, sessionId, change: { agenda, withLeadership: true } });
  const later = await api.sessions.add({ clientId, kind, onDate: '2026-12-01', agenda: [] });
  const stored = async () => (await api.sessions.list({ clientId })).find(({ id }) => id === sessionId);
  const { page } = await app.open('#/today');
  const link = page.locator(`a[href="${sessions}/${sessionId}"]`).first();
  await expect(link).toBeVisible();
  await tabTo(page, new RegExp(`^${(await link.textContent()) ?? ''}$`));
  while (!(await link.evaluate((element) => element === document.activeElement)))
    await tabTo(page, new RegExp(`^${(await link.textContent()) ?? ''}$`));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Agenda' })).toBeVisible();
  await app.expectAccessible();
  await tabTo(page, /^Run the session$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Registry', level: 2 })).toBeVisible();

  await test.step('a status update on an initiative', async () => {
    await expect(page.getByText(/^Due for review/)).toBeVisible();
    await page.keyboard.press('u');
    await expect(page.getByLabel(/^Status of/).first()).toBeFocused();
    const name =
      (await page
        .getByLabel(/^Status of/)
        .first()
        .getAttribute('aria-label')) ?? '';
    const title = name.replace('Status of ', '');
    await page.keyboard.press('Tab');
    await page.keyboard.type('The supplier confirmed');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => {
        const { columns } = await api.initiatives.list({ clientId, columns: ['title', 'lastUpdateNote'] });
        const read = JSON.parse(columns).columns as { title: string[]; lastUpdateNote: string[] };
        return read.lastUpdateNote[read.title.indexOf(title)];
      })
      .toBe('The supplier confirmed');
  });

  await test.step('a note on a point survives a reload before it was kept', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    await expect(page.getByRole('heading', { name: 'Pricing', level: 2 })).toBeVisible();
    await page.keyboard.press('w');
    await page.keyboard.type('Two of three agree');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Pricing', level: 2 })).toBeVisible();
    await expect(page.getByLabel('What was said')).toHaveValue('Two of three agree');
    await page.keyboard.press('w');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await stored())?.agenda[1]?.note).toBe('Two of three agree');
    await page.keyboard.press('Escape');
  });

  await test.step('a decision, an action, and notes for everyone and for oneself', async () => {
    await page.keyboard.press('q');
    await page.keyboard.type('Raise the price');
    await page.keyboard.press('Tab');
    await page.keyboard.type('By four percent');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () =>
        (await api.decisions.list({ clientId })).find(({ question }) => question === 'Raise the price'),
      )
      .toMatchObject({ sessionId, outcome: 'By four percent' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.keyboard.type('Send the price list');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Owner of Send the price list')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('h');
    await page.keyboard.type('Only for me');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await stored())?.privateNotes).toBe('Only for me');
  });
  await app.expectAccessible();

  await test.step('the end: held, objectives reviewed, the rest carried over', async () => {
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog', { name: 'End the session' });
    await expect(dialog.getByText('Pricing')).toBeVisible();
    await expect(dialog.getByText('Registry')).toBeHidden();
    await tabTo(page, /^End the session$/);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  });
  const downloading = page.waitForEvent('download');
  await tabTo(page, /^Minutes…$/);
  await page.keyboard.press('Enter');
  expect((await downloading).suggestedFilename()).toMatch(/minutes\.pdf$/);
  const held = await stored();
  expect(held?.heldAt).not.toBeNull();
  expect(held?.objectiveIds.length).toBeGreaterThan(0);
  expect(held?.agenda.map(({ isDone }) => isDone)).toEqual([true, false, false]);
  const next = (await api.sessions.list({ clientId })).find(({ id }) => id === later.id);
  expect(next?.agenda.map(({ title, carriedFromId }) => [title, carriedFromId])).toEqual([
    ['Pricing', sessionId],
    ['Hiring', sessionId],
  ]);

  await test.step('the packet of what was decided, previewed and issued', async () => {
    const before = (await api.packets.list({ clientId })).length;
    await tabTo(page, /^Compile a packet$/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Issue…' })).toBeEnabled({ timeout: 30_000 });
    await tabTo(page, /^Issue…$/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: /^Issue (packet|correction)$/ })).toBeEnabled();
    await tabTo(page, /^Issue (packet|correction)$/);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Issued 20 Nov 2026/)).toBeVisible({ timeout: 30_000 });
    const issued = await api.packets.list({ clientId });
    expect(issued).toHaveLength(before + 1);
    expect(issued[0]).toMatchObject({ sessionId });
  });
});

test('the clock of a point goes on after a reload and stands while it is paused', async ({ app, api }) => {
  const { id } = await nextSession(api);
  const clientId = await clientIdOf(api);
  await api.sessions.update({ clientId, sessionId: id, change: { agenda: [{ title: 'Talk', minutes: 5 }] } });
  const { page } = await app.open(`${sessions}/${id}/run`);
  const clock = page.getByRole('timer');
  await expect(clock).toContainText('0:02', { timeout: 15_000 });
  await page.reload();
  await expect(clock).toContainText(/0:0[2-9]/);
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
});

test('a series in plain words brings its dates; one is moved, one is prepared', async ({ app, api }) => {
  const clientId = await clientIdOf(api);
  for (const { id: seriesId } of await api.series.list({ clientId }))
    await api.series.remove({ clientId, seriesId });
  const { page } = await app.open(sessions);
  await page.getByRole('button', { name: 'New series' }).click();
  const dialog = page.getByRole('dialog', { name: 'New series' });
  await dialog.getByRole('combobox', { name: 'How often' }).click();
  await page.getByRole('option', { name: 'every second week' }).click();
  await dialog.getByLabel('From').fill('2026-11-23');
  await expect(dialog.getByText('It takes place every second Tuesday.')).toBeVisible();
  await app.expectAccessible();
  await dialog.getByRole('button', { name: 'Add series' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('every second Tuesday', { exact: true })).toBeVisible();
  await app.expectAccessible();

  await page.getByRole('link', { name: /\b8 Dec|Dec 8\b/ }).click();
  await page.getByLabel('Hold it on').fill('2026-12-10');
  await page.getByRole('button', { name: 'Move it' }).click();
  await expect(page.getByText(/10 December 2026|December 10, 2026/)).toBeVisible();
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Prepare this session' }).click();
  await expect(page.getByRole('link', { name: 'Run the session' })).toBeVisible();
  const made = (await api.sessions.list({ clientId })).find(({ ruleOn }) => ruleOn === '2026-12-08');
  expect(made).toMatchObject({ onDate: '2026-12-10', kind: 'monthly-review' });
  expect(made?.agenda[0]?.title).toBe('Registry');
});

test('a session is added and filled in where it stands', async ({ app, api }) => {
  const { page } = await app.open(sessions);
  const stored = async () => {
    const all = await api.sessions.list({ clientId: await clientIdOf(api) });
    return all.find(({ onDate }) => onDate === '2026-12-11');
  };
  await page.getByRole('button', { name: 'New session' }).click();
  const dialog = page.getByRole('dialog', { name: 'New session' });
  await dialog.getByLabel('Date').fill('2026-12-11');
  await dialog.getByRole('button', { name: 'Add session' }).click();
  await expect(page.getByText(/11 December 2026|December 11, 2026/)).toBeVisible();
  for (const title of ['Numbers', 'Choices']) {
    await page.getByLabel('Add an item').fill(title);
    await page.getByLabel('Add an item').press('Enter');
    await expect(page.getByLabel(`Minutes for ${title}`)).toBeVisible();
  }
  await page.getByLabel('Minutes for Choices').fill('45');
  await page.getByLabel('Minutes for Choices').press('Enter');
  await page.getByRole('button', { name: 'Move Choices', exact: true }).press('ArrowUp');
  await expect
    .poll(async () => (await stored())?.agenda.slice(-2).map(({ title, minutes }) => [title, minutes]))
    .toEqual([
      ['Choices', 45],
      ['Numbers', 15],
    ]);
  await page.getByLabel('Private notes').fill('Only for me');
  await page.getByLabel('With the CEO').uncheck();
  await expect
    .poll(stored)
    .toMatchObject({ kind: 'monthly-review', privateNotes: 'Only for me', withCeo: false });
  await app.expectAccessible();
});

test('an action gets an owner and a date and is done', async ({ app, api }) => {
  const { id: sessionId } = await nextSession(api);
  const { page } = await app.open(`${sessions}/${sessionId}`);
  await page.getByLabel('Add an action').fill('Send the price list');
  await page.getByLabel('Add an action').press('Enter');
  await page.getByLabel('Owner of Send the price list').selectOption({ label: 'Yusuf Rahman' });
  await page.getByLabel('Due date of Send the price list').fill('2026-12-01');
  await page.getByLabel('Due date of Send the price list').press('Enter');
  await page.getByRole('checkbox', { name: 'Done: Send the price list' }).check();
  const clientId = await clientIdOf(api);
  const stored = async () =>
    (await api.actions.list({ clientId })).find(({ title }) => title === 'Send the price list');
  await expect
    .poll(stored)
    .toMatchObject({ sessionId, dueOn: '2026-12-01', doneOn: '2026-11-20', ownerId: expect.any(String) });
});
