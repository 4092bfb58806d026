/** The grid on the page that the bench looks at: no app, and no data but its own. */
import { test as base, type Locator, type Page } from '@playwright/test';
import { serveGridPages } from '#test/bench/grid/page-server.ts';

/** Opens the page with a number of rows; it is built once for each worker. */
export const test = base.extend<
  { openGrid: (rows: number, more?: string) => Promise<void> },
  { address: string }
>({
  address: [
    async ({ browserName: _ }, use) => {
      const pages = await serveGridPages();
      await use(pages.address);
      await pages.close();
    },
    { scope: 'worker' },
  ],
  openGrid: async ({ page, address }, use) => {
    await use(async (rows, more = '') => {
      await page.goto(`${address}ours.html?rows=${rows}${more}`);
    });
  },
});

const columns = 'title status owner function objective startOn targetOn updatedOn health'.split(' ');

export function line(page: Page, number: number): Locator {
  return page.locator(`tbody > [aria-rowindex="${number + 1}"]:not([hidden])`);
}

/** The cell of a column on a line, counted from 1. */
export function cell(page: Page, number: number, column: string): Locator {
  return line(page, number).locator(`td[aria-colindex="${columns.indexOf(column) + 1}"]:visible`);
}

export function heading(page: Page, name: string): Locator {
  return page.locator('th').filter({ hasText: name });
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
