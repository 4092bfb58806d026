/** Nothing that a person clicks or types is lost, however slow the other side is. */
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

test('a click right after typing stands, however late the answer to what was typed comes', async ({
  app,
  api,
}) => {
  const { id } = await nextSession(api);
  const { page } = await app.open(`${sessions}/${id}`);
  const held = Promise.withResolvers<void>();
  const answers: Promise<void>[] = [];
  await page.route('**/rpc/sessions/update', (route) => {
    const isFirst = answers.length === 0;
    const answer = async () => {
      const response = await route.fetch();
      if (isFirst) await held.promise;
      await route.fulfill({ response });
    };
    answers.push(answer());
  });
  const boxes = ['With the CEO', 'With the leadership team'].map((name) => page.getByLabel(name));
  const before = await Promise.all(boxes.map((box) => box.isChecked()));
  await page.getByLabel('Private notes').fill('Only for me');
  for (const [index, box] of boxes.entries()) await box.setChecked(!before[index]);
  await expect.poll(() => answers.length).toBe(3);
  await Promise.all(answers.slice(1));
  held.resolve();
  await answers[0];
  // The late answer is on the screen with the second frame from now.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  for (const [index, box] of boxes.entries()) await expect(box).toBeChecked({ checked: !before[index] });
  await expect(page.getByLabel('Private notes')).toHaveValue('Only for me');
  const stored = (await api.sessions.list({ clientId: await clientIdOf(api) })).find((one) => one.id === id);
  expect(stored).toMatchObject({
    withCeo: !before[0],
    withLeadership: !before[1],
    privateNotes: 'Only for me',
  });
});

test('what is typed as a note survives a reload before it was kept', async ({ app, api }) => {
  const { page } = await app.open(`${sessions}/${(await nextSession(api)).id}`);
  await page.getByLabel('Shared notes').fill('Half a sentence');
  await page.reload();
  await expect(page.getByLabel('Shared notes')).toHaveValue('Half a sentence');
});

test('what is typed in a dialog survives its window', async ({ app, api, workspace, context }) => {
  const { page } = await app.open('#/clients?new=1');
  await page.getByRole('dialog').getByLabel('Name').fill('Half-typed Holdings');
  await expect
    .poll(() => api.workspace.drafts({}))
    .toMatchObject({
      'new-client': { name: 'Half-typed Holdings' },
    });
  await page.close();

  const next = await context.newPage();
  await next.goto(`${workspace.host.newLink()}`);
  await next.locator('main').waitFor();
  await next.evaluate(() => location.assign('#/clients?new=1'));
  await expect(next.getByRole('dialog').getByLabel('Name')).toHaveValue('Half-typed Holdings');
});

test('what is half typed into a cell or a field in place survives a reload', async ({ app, api }) => {
  const clientId = await clientIdOf(api);
  const { page } = await app.open(`#/clients/${slug}/registry`);
  const grid = page.getByRole('grid', { name: 'Registry' });
  const titled = async () => (await api.initiatives.list({ clientId })).columns;
  await grid.focus();
  await grid.press('ArrowDown');
  await grid.press('x');
  await page.keyboard.type('yz half a title');
  await page.reload();
  const cell = grid.getByRole('textbox', { name: 'Initiative' });
  await expect(cell).toHaveValue('xyz half a title');
  await expect(cell).toBeFocused();
  expect(await titled()).not.toContain('xyz half a title');
  await cell.press('Enter');
  await expect.poll(titled).toContain('xyz half a title');
  await page.reload();
  await expect(grid).toBeVisible();
  await expect(cell).toHaveCount(0);

  await page.evaluate((to) => location.assign(to), `#/clients/${slug}/setup`);
  const name = page.getByLabel('Name', { exact: true }).first();
  await page.getByLabel('Add a person').fill('Another on');
  await name.fill('Half a na');
  await page.reload();
  await expect(name).toHaveValue('Half a na');
  await expect(page.getByLabel('Add a person')).toHaveValue('Another on');
  await name.press('Escape');
  await expect(name).not.toHaveValue('Half a na');
});
