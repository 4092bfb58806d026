import type { Page } from '@playwright/test';
import type { Api } from '#test/harness/test-app.ts';
import { expect, test } from './support.ts';

const calendar = '#/clients/brightwater-clinics/calendar';
const decision = 'Go or no-go for opening Naperville without imaging';
const deliverable = 'Roll-out to all clinics';

/** The mark of a milestone on the timeline. */
function mark(page: Page, title: string) {
  return page.getByRole('button', { name: `: ${title}, ` });
}

async function milestoneNamed(api: Api, wanted: string) {
  const client = (await api.clients.list({})).find(({ slug }) => slug === 'brightwater-clinics');
  const clientId = client?.id ?? '';
  const { milestones, slips } = await api.milestones.list({ clientId });
  const milestone = milestones.find(({ title }) => title === wanted);
  if (!milestone) throw new Error(`There is no milestone “${wanted}”.`);
  return { ...milestone, slips: slips.filter(({ milestoneId }) => milestoneId === milestone.id) };
}

test('a dragged milestone moves once a reason is given, and undo puts it back', async ({ app, api }) => {
  const { page } = await app.open(calendar);
  const before = await milestoneNamed(api, deliverable);
  await expect(mark(page, deliverable)).toBeVisible();
  const box = await mark(page, deliverable).boundingBox();
  if (!box) throw new Error('The mark is not shown.');
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 10, { steps: 4 });
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: 'Move the date' });
  const asked = (await dialog.getByLabel('New date').inputValue()).split('/').toReversed().join('-');
  expect(asked > (before.dueOn ?? '')).toBe(true);
  await dialog.getByLabel('Reason').fill('The vendor ships in February');
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Moved “Roll-out to all clinics”/)).toBeVisible();
  const moved = await milestoneNamed(api, deliverable);
  expect(moved.dueOn).toBe(asked);
  expect(moved.slips.map(({ reason }) => reason)).toEqual(['The vendor ships in February']);

  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone: Moved/)).toBeVisible();
  expect(await milestoneNamed(api, deliverable)).toEqual(before);
});

test('the arrows move a milestone by days and weeks, and Escape puts it back', async ({ app, api }) => {
  const { page } = await app.open(calendar);
  const before = await milestoneNamed(api, decision);
  await mark(page, decision).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('· 8 days later')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('· 8 days later')).toBeHidden();

  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Move the date' });
  await expect(dialog.getByText(/Decide by/)).toBeVisible();
  await dialog.getByLabel('Reason').fill('The county answers late');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await milestoneNamed(api, decision)).toEqual(before);
  await expect(mark(page, decision)).toBeFocused();

  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Reason')).toHaveValue('The county answers late');
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect(dialog).toBeHidden();
  const moved = await milestoneNamed(api, decision);
  expect(moved.slips).toHaveLength(before.slips.length + 1);
});

test('arrows up and down go from one milestone to the next', async ({ app }) => {
  const { page } = await app.open(calendar);
  await mark(page, 'Pilot in two clinics').focus();
  await page.keyboard.press('ArrowDown');
  await expect(mark(page, deliverable)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(mark(page, 'Pilot in two clinics')).toBeFocused();
});

test('a move without a reason is not made', async ({ app, api }) => {
  const { page } = await app.open(calendar);
  await mark(page, decision).click();
  await page.getByRole('button', { name: 'Move…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move the date' });
  await dialog.getByLabel('New date').fill('2026-12-18');
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect(dialog.getByText('Say why the date moves')).toBeVisible();
  expect((await milestoneNamed(api, decision)).dueOn).not.toBe('2026-12-18');
});

test('a decision says by when and on which session it belongs', async ({ app }) => {
  const { page } = await app.open(calendar);
  await mark(page, decision).click();
  const details = page.getByRole('dialog', { name: decision });
  await expect(details.getByText('Decide by')).toBeVisible();
  await expect(details.getByText('Monthly strategic review, 26 Nov')).toBeVisible();
  await app.expectAccessible();
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(mark(page, decision)).toBeFocused();
});

test('a new milestone is added, edited, completed and reopened from the list', async ({ app, api }) => {
  const { page } = await app.open(`${calendar}?view=list`);
  await page.getByRole('button', { name: 'New milestone' }).click();
  const dialog = page.getByRole('dialog', { name: 'New milestone' });
  await dialog.getByRole('button', { name: 'Add milestone' }).click();
  await expect(dialog.getByText('Give it a title')).toBeVisible();
  await dialog.getByLabel('Title').fill('Board agrees the budget');
  await dialog.getByLabel('Initiative').fill('Weekend');
  await page.getByRole('option', { name: 'Weekend clinic trial' }).click();
  await dialog.getByText('Decision', { exact: true }).click();
  await dialog.getByLabel('Due').fill('2026-12-21');
  await dialog.getByLabel('Needs input from').click();
  await page.getByRole('option', { name: 'The CEO' }).click();
  await dialog.getByLabel('Days before').fill('10');
  await expect(dialog.getByText(/To be decided by/)).toBeVisible();
  await app.expectAccessible();
  await dialog.getByRole('button', { name: 'Add milestone' }).click();
  await expect(dialog).toBeHidden();
  expect(await milestoneNamed(api, 'Board agrees the budget')).toMatchObject({
    ...{ kind: 'decision', dueOn: '2026-12-21', needsInputFrom: 'ceo', leadDays: 10 },
  });

  await page.keyboard.press('Escape');
  // It looks like the text it is, though its popover brings a class of its own.
  const title = page.getByRole('button', { name: 'Decision: Board agrees the budget' });
  await expect(title).toHaveCSS('border-top-width', '0px');
  await page.getByRole('button', { name: 'More for Board agrees the budget' }).click();
  await page.getByRole('menuitem', { name: 'Edit…' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit milestone' });
  await edit.getByLabel('Title').fill('Board signs the budget');
  await edit.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Complete Board signs the budget' }).click();
  await expect
    .poll(async () => (await milestoneNamed(api, 'Board signs the budget')).completedOn)
    .not.toBeNull();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('button', { name: 'Reopen Board signs the budget' }).click();
  await expect.poll(async () => (await milestoneNamed(api, 'Board signs the budget')).completedOn).toBeNull();
});

test('what has no date gets one without a slip', async ({ app, api }) => {
  const { page } = await app.open(calendar);
  const group = page.locator('section', { has: page.getByRole('heading', { name: /^Without a date/ }) });
  const chip = group.last().getByRole('button').first();
  const title = (await chip.locator('span').first().textContent()) ?? '';
  await chip.click();
  await page.getByRole('button', { name: 'Set a date…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set the date' });
  await dialog.getByLabel('New date').fill('2026-12-15');
  await dialog.getByRole('button', { name: 'Set the date' }).click();
  await expect(mark(page, title)).toBeVisible();
  expect(await milestoneNamed(api, title)).toMatchObject({ dueOn: '2026-12-15', slips: [] });
});

test('view and filters stand in the address', async ({ app }) => {
  const { page } = await app.open(`${calendar}?show=overdue`);
  await expect(mark(page, 'Pilot in two clinics')).toBeVisible();
  await expect(mark(page, decision)).toBeHidden();
  await page.getByText('Needs a decision').click();
  await expect(mark(page, decision)).toBeVisible();
  await expect(mark(page, 'Pilot in two clinics')).toBeHidden();
  expect(page.url()).toContain('show=decisions');
  await page.getByLabel('View').getByText('List').click();
  await expect(page.getByRole('button', { name: `Decision: ${decision}` })).toBeVisible();
  expect(page.url()).toContain('view=list');
  await page.getByRole('combobox', { name: 'Owner' }).click();
  await page.getByRole('option', { name: 'Grace Lindqvist' }).click();
  await expect(page.getByText('Nothing matches these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all milestones' }).click();
  await expect(page.getByRole('button', { name: 'Deliverable: Pilot in two clinics' })).toBeVisible();
});

test('an address that names a milestone opens it, also one that is completed', async ({ app, api }) => {
  const { id } = await milestoneNamed(api, decision);
  const { page } = await app.open(`${calendar}?milestone=${id}`);
  await expect(page.getByRole('dialog', { name: decision })).toBeVisible();
  const completed = await milestoneNamed(api, 'Ladder published');
  await app.open(`${calendar}?milestone=${completed.id}`);
  await expect(page.getByRole('dialog', { name: 'Completed milestone' })).toBeVisible();
});

test('a milestone dragged to another day of the month asks for the reason', async ({ app, api }) => {
  const { page } = await app.open(`${calendar}?view=month&month=2026-12`);
  await mark(page, decision).dragTo(page.getByRole('cell', { name: /9 December|December 9/ }).first());
  const dialog = page.getByRole('dialog', { name: 'Move the date' });
  await expect(dialog.getByLabel('New date')).toHaveValue('09/12/2026');
  await dialog.getByLabel('Reason').fill('Wait for the permit');
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect.poll(async () => (await milestoneNamed(api, decision)).dueOn).toBe('2026-12-09');
});

for (const view of ['timeline', 'month', 'list']) {
  test(`the ${view} has no accessibility violations`, async ({ app }) => {
    const { page } = await app.open(`${calendar}?view=${view}`);
    await expect(page.getByText(/Pilot in two clinics/).first()).toBeVisible();
    await app.expectAccessible();
  });
}
