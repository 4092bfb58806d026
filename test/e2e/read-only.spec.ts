/** A client that a newer Throughline has written to: whatever would change it is disabled on every screen and says why. */
import type { Page } from '@playwright/test';
import { clientConditions } from '#shared/domain/client-condition.ts';
import { expect, newer, test } from './support.ts';

const reason = clientConditions.newer;

/** Each screen by its address, with something on it that would write: once that is there, the screen is. */
const writing: readonly [address: string, name: string][] = [
  ['', 'Add an action'],
  ['registry', 'New initiative'],
  ['calendar', 'New milestone'],
  ['calendar?view=list', 'Complete Pilot in two clinics'],
  ['strategy', 'Remove Promotion twice a year instead of at any time'],
  ['dashboard', 'New metric'],
  ['dashboard?enter=2026-10', 'Save readings'],
  ['sessions', 'New series'],
  ['decisions', 'New decision…'],
  ['hand-offs', 'New hand-off'],
  ['accountability', 'Raise…'],
  ['retainer', 'Add day'],
  ['statements?preview=2026-10', 'Issue…'],
  ['packets?compile=1', 'Issue…'],
  ['setup', 'Remove Priya Menon'],
];

/** What only shows something, and rows that open what is itself disabled. */
const showing = [
  ...[
    'Menu of ',
    'More for ',
    'What can be done with ',
    'Show',
    'Search ',
    'Saved views',
    'Group rows',
    'Columns',
  ],
  ...[
    'One by one',
    'Calendar file…',
    'Owner',
    'Kind',
    'Deliverable: ',
    'Decision: ',
    'Review point: ',
    'Scope and ',
  ],
  ...[
    'September 2026',
    'November 2026',
    'This month',
    'Back to ',
    'Agendas…',
    'Compare ',
    'Session',
    'Leave out',
    'As of',
  ],
  ...[
    'Cancel',
    'Save the ',
    'Save as ',
    'Minutes…',
    'One billing vendor',
    'Open Naperville',
    'Nurse hiring',
    'Log-in for',
    'Test data',
    'Budget for',
  ],
  ...['Campaign for', 'Busiest weeks', 'Finance to ', 'Growth to ', 'People to ', 'Technology to '],
];

test('every screen disables what would write, and says that a newer Throughline wrote to the client', async ({
  newerApp: app,
}) => {
  const { page } = await app.open(`#/clients/${newer}`);
  const shown = async (name: string) => {
    const control = page
      .getByRole('button', { name, exact: true })
      .or(page.getByLabel(name, { exact: true }));
    await expect.soft(control.first(), name).toHaveAttribute('title', reason);
    expect
      .soft(
        (await enabled(page)).filter((each) => !showing.some((start) => each.startsWith(start))),
        name,
      )
      .toEqual([]);
  };
  for (const [address, name] of writing) {
    await page.evaluate((to) => location.assign(to), `#/clients/${newer}/${address}`);
    await shown(name);
  }
  await page.evaluate((to) => location.assign(to), `#/clients/${newer}/sessions`);
  await page
    .getByRole('link', { name: /Monthly strategic review/ })
    .first()
    .click();
  await shown('Move Registry');
  for (const [address, menu] of [
    ['hand-offs', 'More for Log-in for the pilot clinics'],
    ['dashboard', 'What can be done with Open posts'],
    ['calendar?view=list', 'More for Pilot in two clinics'],
  ] as const) {
    await page.evaluate((to) => location.assign(to), `#/clients/${newer}/${address}`);
    await page.getByRole('button', { name: menu }).click();
    const items = page.getByRole('menuitem');
    await expect(items.first()).toBeVisible();
    for (const item of await items.all())
      await expect.soft(item, menu).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Escape');
  }
});

/** The names of what can be pressed or typed into; the fields of a form that cannot be sent are none of that. */
function enabled(page: Page): Promise<string[]> {
  return page.evaluate((why) => {
    const isOff = (control: Element) =>
      control.matches(':disabled, [aria-disabled=true], [readonly]') &&
      control.closest(`[title="${why}"]`) !== null;
    const isInDeadForm = (control: Element) => {
      const submit = control.closest('form')?.querySelector('[type=submit]') ?? control;
      return submit !== control && isOff(submit);
    };
    const nameOf = (control: HTMLElement) => {
      const label = control instanceof HTMLInputElement ? control.labels?.[0]?.textContent : undefined;
      return control.ariaLabel || label || control.textContent;
    };
    const controls = document.querySelectorAll<HTMLElement>(
      'main :is(button, input:not([type=radio]), textarea, select)',
    );
    return Array.from(controls)
      .filter(
        (each) =>
          each.checkVisibility() && each.closest('[role=columnheader], thead, [aria-hidden=true]') === null,
      )
      .filter((each) => !isOff(each) && !isInDeadForm(each))
      .map(nameOf);
  }, reason);
}
