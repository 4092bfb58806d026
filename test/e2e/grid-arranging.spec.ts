/** The grid's clipboard, its order, groups, filters and columns, and what axe says of all states. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { cell, heading, line, press, test } from './grid-page.ts';

test.beforeEach(({ openGrid }) => openGrid(1000));

test.describe('the clipboard', () => {
  test('a copied range is pasted elsewhere as one edit, and what does not fit is reported', async ({
    page,
  }) => {
    const owners = [await cell(page, 1, 'owner').innerText(), await cell(page, 2, 'owner').innerText()];
    await cell(page, 1, 'owner').click();
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c');
    await expect(page.locator('p[role=status]')).toHaveText('2 rows copied');
    await cell(page, 11, 'owner').click();
    await press(page, 'Control+v');
    await expect(cell(page, 11, 'owner')).toHaveText(owners[0] ?? '');
    await expect(cell(page, 12, 'owner')).toHaveText(owners[1] ?? '');
    await expect(page.locator('output')).toContainText('Function cannot be edited here.');
  });

  test('one copied cell fills a whole range', async ({ page }) => {
    const status = await cell(page, 1, 'status').innerText();
    await cell(page, 1, 'status').click();
    await press(page, 'Control+c', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+v');
    for (const number of [2, 3, 4]) await expect(cell(page, number, 'status')).toHaveText(status);
    await expect(page.locator('output')).toContainText('1 edits');
  });
});

test.describe('arranging', () => {
  test('the heading sorts by keyboard and by mouse', async ({ page }) => {
    await cell(page, 1, 'owner').click();
    await press(page, 'ArrowUp', 'Enter');
    await expect(heading(page, 'Owner')).toHaveAttribute('aria-sort', 'ascending');
    await expect(cell(page, 1, 'owner')).toContainText('Ana Ribeiro');
    await heading(page, 'Owner').getByRole('button', { name: 'Owner', exact: true }).click();
    await expect(cell(page, 1, 'owner')).toContainText('Tomasz Nowak');
  });

  test('groups show their count and fold up by key and by click', async ({ page }) => {
    await page.getByLabel('Group rows').selectOption('status');
    await expect(line(page, 1)).toHaveText(/^Not started · \d+$/);
    await line(page, 1).locator('td:visible').click();
    await expect(line(page, 2)).toHaveText(/^On track · \d+$/);
    await press(page, 'ArrowDown', 'ArrowLeft');
    await expect(line(page, 3)).toHaveText(/^At risk · \d+$/);
    await press(page, 'ArrowRight');
    await expect(cell(page, 3, 'status')).toHaveText('On track');
  });

  test('a column’s menu filters by values, hides and moves the column', async ({ page }) => {
    await cell(page, 1, 'owner').click();
    await press(page, 'ArrowUp', 'Alt+ArrowDown');
    const menu = page.getByLabel('Column Owner');
    await menu.getByLabel('All').click();
    await menu.getByLabel('No owner').click();
    await press(page, 'Escape');
    await expect(page.getByRole('grid')).toBeFocused();
    await expect(cell(page, 1, 'owner')).toHaveText('No owner');
    await press(page, 'Alt+ArrowDown');
    await menu.getByRole('button', { name: 'Move left' }).click();
    await press(page, 'Escape');
    await expect(page.locator('th').nth(1)).toContainText('Owner');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('dialog', { name: 'Columns' }).getByLabel('Owner').click();
    await expect(heading(page, 'Owner')).toBeHidden();
  });

  test('the search narrows as one types and says when nothing is left', async ({ page }) => {
    await page.getByLabel('Search initiatives').pressSequentially('malaga keller');
    await expect(cell(page, 1, 'title')).toContainText('Málaga');
    await expect(cell(page, 1, 'owner')).toContainText('Maria Keller');
    await page.getByLabel('Search initiatives').pressSequentially(' nobody');
    await expect(page.getByText('No initiative matches.')).toBeVisible();
  });
});

test.describe('columns', () => {
  test('are dragged to another place and to another width', async ({ page }) => {
    await heading(page, 'Objective').getByRole('button').first().dragTo(heading(page, 'Status'));
    await expect(page.locator('th').nth(1)).toContainText('Objective');
    const before = await heading(page, 'Owner').boundingBox();
    if (!before) throw new Error('The heading is not shown.');
    await page.mouse.move(before.x + before.width - 2, before.y + 10);
    await page.mouse.down();
    await page.mouse.move(before.x + before.width + 58, before.y + 10, { steps: 3 });
    await page.mouse.up();
    await expect
      .poll(async () => (await heading(page, 'Owner').boundingBox())?.width)
      .toBe(before.width + 60);
    await expect(page.locator('th').nth(1)).toContainText('Objective');
  });

  test('the pinned one stays in sight when the others scroll sideways', async ({ page }) => {
    const before = await cell(page, 3, 'title').boundingBox();
    await page.getByRole('grid').evaluate((grid) => grid.scrollTo(600, 0));
    await expect(cell(page, 3, 'owner')).not.toBeInViewport();
    expect(await cell(page, 3, 'title').boundingBox()).toEqual(before);
  });

  test('may show a React node, which follows its row when scrolled and sorted', async ({
    page,
    openGrid,
  }) => {
    await openGrid(1000, '&node');
    for (const top of [0, 12_345]) {
      await page.getByRole('grid').evaluate((grid, y) => grid.scrollTo(0, y), top);
      const number = Math.ceil(top / 32) + 3;
      await expect(cell(page, number, 'health').locator('mark')).toHaveText(/pace|behind|reading/);
    }
    await page.getByRole('grid').evaluate((grid) => grid.scrollTo(0, 0));
    await heading(page, 'Health').getByRole('button', { name: 'Health', exact: true }).click();
    await expect(cell(page, 1, 'health').locator('mark')).toHaveText('behind');
  });
});

const states: Record<string, (page: Page) => Promise<void>> = {
  'with a row selected': (page) => press(page, 'Space'),
  'while a choice is made': (page) => press(page, 'F2'),
  'with a refused text': (page) => press(page, 'ArrowLeft', 'F2', 'Control+a', 'Delete', 'Enter'),
  'with a column’s menu open': (page) => press(page, 'ArrowUp', 'Alt+ArrowDown'),
  'in groups': async (page) => {
    await page.getByLabel('Group rows').selectOption('owner');
  },
};

for (const [state, reach] of Object.entries(states)) {
  test(`axe finds nothing ${state}, light and dark`, async ({ page, openGrid }) => {
    await openGrid(12);
    await cell(page, 1, 'status').click();
    await reach(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .disableRules(['page-has-heading-one'])
        .analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    }
  });
}
