/** The grid's keyboard and mouse: moving, editing, selecting. */
import { expect, type Locator, type Page } from '@playwright/test';
import { cell, heading, line, press, test } from './grid-page.ts';

test.beforeEach(({ openGrid }) => openGrid(1000));

/** The cell that the grid tells assistive technology the keyboard is on. */
async function focused(page: Page): Promise<Locator> {
  const id = await page.getByRole('grid').getAttribute('aria-activedescendant');
  return page.locator(`[id="${id}"]`);
}

async function expectFocus(page: Page, number: number, column: string): Promise<void> {
  const id = await cell(page, number, column).getAttribute('id');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-activedescendant', id ?? '');
}

test.describe('moving', () => {
  test('arrows, Home, End, Page keys and Ctrl move the focus and keep it in sight', async ({ page }) => {
    await cell(page, 1, 'title').click();
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowRight');
    await expectFocus(page, 3, 'status');
    await press(page, 'Control+End');
    await expect(await focused(page)).toBeInViewport({ ratio: 1 });
    await expect(line(page, 1000)).toBeVisible();
    await press(page, 'Home', 'ArrowUp');
    await expectFocus(page, 999, 'title');
    await press(page, 'Control+Home', 'PageDown', 'PageDown');
    await expect(await focused(page)).toBeInViewport({ ratio: 1 });
    await expect(line(page, 1)).toBeHidden();
    await press(page, 'PageUp', 'PageUp');
    await expectFocus(page, 1, 'title');
  });

  test('Tab goes from cell to cell, and out of the grid after Escape', async ({ page }) => {
    await cell(page, 2, 'title').click();
    await press(page, 'Tab', 'Tab', 'Shift+Tab');
    await expectFocus(page, 2, 'status');
    await press(page, 'Escape', 'Shift+Tab');
    await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused();
  });

  test('at most 60 rows are in the document, wherever it is scrolled to', async ({ page }) => {
    for (const top of [0, 5000, 31_000]) {
      await page.getByRole('grid').evaluate((grid, y) => grid.scrollTo(0, y), top);
      await expect(line(page, Math.ceil(top / 32) + 2)).toBeInViewport();
      expect(await page.locator('tbody > tr').count()).toBeLessThanOrEqual(60);
    }
  });
});

test.describe('editing', () => {
  test('Enter opens the cell, Enter again takes the text and goes down', async ({ page }) => {
    await cell(page, 2, 'title').click();
    await press(page, 'Enter', 'End');
    await page.keyboard.type(' again');
    await press(page, 'Enter');
    await expect(cell(page, 2, 'title')).toHaveText(/ again$/);
    await expectFocus(page, 3, 'title');
    await expect(page.getByRole('grid')).toBeFocused();
    await expect(page.locator('output')).toContainText('1 edits');
  });

  test('typing replaces the text, Tab takes it and goes right', async ({ page }) => {
    await cell(page, 2, 'title').click();
    await page.keyboard.type('New title');
    await press(page, 'Tab');
    await expect(cell(page, 2, 'title')).toHaveText('New title');
    await expectFocus(page, 2, 'status');
  });

  test('Escape leaves the cell as it was', async ({ page }) => {
    const before = await cell(page, 2, 'title').innerText();
    await cell(page, 2, 'title').click();
    await page.keyboard.type('Something else');
    await press(page, 'Escape');
    await expect(cell(page, 2, 'title')).toHaveText(before);
    await expect(page.getByRole('grid')).toBeFocused();
    await expect(page.locator('output')).toContainText('0 edits');
  });

  test('a text that is refused stays open with its reason, and leaving reports it', async ({ page }) => {
    await cell(page, 2, 'title').click();
    await press(page, 'F2', 'Control+a', 'Delete', 'Enter');
    await expect(page.getByRole('alert')).toHaveText('An initiative needs a title.');
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await cell(page, 5, 'function').click();
    await expect(page.locator('output')).toContainText('0 edits, An initiative needs a title.');
  });

  test('a choice is found by typing and taken with Enter', async ({ page }) => {
    await cell(page, 3, 'status').click();
    await page.keyboard.type('canc');
    await expect(page.getByRole('listbox').getByRole('option')).toHaveText(['Cancelled']);
    await press(page, 'Enter');
    await expect(cell(page, 3, 'status')).toHaveText('Cancelled');
    await press(page, 'ArrowUp', 'F2', 'ArrowUp', 'Tab');
    await expect(cell(page, 3, 'status')).toHaveText('Done');
    await expectFocus(page, 3, 'owner');
  });

  test('a choice is taken with the mouse', async ({ page }) => {
    await cell(page, 3, 'status').dblclick();
    await page.getByRole('option', { name: 'On hold' }).click();
    await expect(cell(page, 3, 'status')).toHaveText('On hold');
    await expect(page.getByRole('grid')).toBeFocused();
  });

  test('a date is typed in the person’s order and cleared with Delete', async ({ page }) => {
    await cell(page, 4, 'targetOn').click();
    await press(page, 'F2');
    await page.getByRole('textbox', { name: 'Target date' }).fill('31/1/2027');
    await press(page, 'Enter');
    await expect(cell(page, 4, 'targetOn')).toHaveText('2027-01-31');
    await press(page, 'ArrowUp', 'Delete');
    await expect(cell(page, 4, 'targetOn')).toHaveText('No date');
  });

  test('Ctrl+Enter gives the text to all selected rows, as one edit', async ({ page }) => {
    await cell(page, 2, 'owner').click();
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown');
    await page.keyboard.type('Grace');
    await press(page, 'Control+Enter');
    for (const number of [2, 3, 4]) await expect(cell(page, number, 'owner')).toContainText('Grace');
    await expect(page.locator('output')).toContainText('1 edits');
  });

  test('a column without an editor says so', async ({ page }) => {
    await cell(page, 2, 'function').click();
    await press(page, 'x');
    await expect(page.locator('p[role=status]')).toHaveText('Function cannot be edited here.');
  });
});

test.describe('selecting', () => {
  const selected = (page: Page) => page.locator('tbody > tr[aria-selected="true"]:visible');

  test('Shift, Ctrl, Space, the check box and Ctrl+A select rows; Escape lets them go', async ({ page }) => {
    await cell(page, 2, 'owner').click();
    await cell(page, 4, 'owner').click({ modifiers: ['Shift'] });
    await expect(selected(page)).toHaveCount(3);
    await cell(page, 6, 'owner').click({ modifiers: ['ControlOrMeta'] });
    await press(page, 'ArrowDown', 'Space');
    await line(page, 9)
      .locator('td')
      .first()
      .click({ position: { x: 16, y: 16 } });
    await expect(page.locator('output')).toContainText('6 selected');
    await press(page, 'Escape');
    await expect(selected(page)).toHaveCount(0);
    await press(page, 'Control+a');
    await expect(page.locator('output')).toContainText('1000 selected');
    await page.getByLabel('Select all rows').click();
    await expect(page.locator('output')).toContainText('0 selected');
  });

  test('what is selected stays so when the rows are sorted', async ({ page }) => {
    await cell(page, 2, 'title').click();
    await press(page, 'Space', 'ArrowUp', 'Enter');
    await press(page, 'Escape', 'ArrowUp', 'Enter');
    await expect(heading(page, 'Title')).toHaveAttribute('aria-sort', 'ascending');
    await expect(page.locator('output')).toContainText('1 selected');
  });
});
