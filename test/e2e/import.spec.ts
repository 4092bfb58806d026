import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { readColumns, rowsOf } from '#shared/contract/columns.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import type { Api } from '#test/harness/test-app.ts';
import { expect, test } from './support.ts';

const slug = 'alder-pine-makers';
const screen = `#/clients/${slug}/import`;

async function clientIdOf(api: Api): Promise<string> {
  return (await api.clients.list({})).find((client) => client.slug === slug)?.id ?? '';
}

async function initiatives(api: Api): Promise<InitiativeRow[]> {
  const { columns } = await api.initiatives.list({ clientId: await clientIdOf(api) });
  return rowsOf(readColumns<InitiativeRow>(columns));
}

async function chooseFile(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  });
}

function previewRow(page: Page, title: string) {
  return page.getByRole('row').filter({ hasText: title });
}

const plan = [
  'Initiative;Responsible;Deadline;Status;Priority',
  'New web shop with live lead times;Ines Carvalho;4/7/2027;Amber;High',
  'Retail training;Callum Reid;30 Jun 2027;Green;Low',
  'Recycled packaging;Nora Lind;some time in spring;Green;Low',
  ';Yusuf Rahman;2027-03-01;Red;High',
].join('\r\n');

test('a spreadsheet is previewed row by row, imported and taken back', async ({ app, api }) => {
  const before = await initiatives(api);
  const { page } = await app.open(screen);
  await app.expectAccessible();
  await chooseFile(page, 'plan.csv', plan);
  await expect(previewRow(page, 'Retail training')).toContainText('New');
  await expect(previewRow(page, 'New web shop with live lead times')).toContainText('Changed');
  await expect(previewRow(page, 'Recycled packaging')).toContainText('is no date that can be read');
  await expect(previewRow(page, 'No title')).toContainText('Refused');
  await expect(page.getByLabel('Field for Responsible')).toHaveValue('owner');
  await expect(page.getByLabel('Field for Priority')).toHaveValue('');

  const importButton = page.getByRole('button', { name: 'Import 3 rows' });
  await expect(importButton).toBeDisabled();
  await page.getByRole('radio', { name: 'Day first: 4 July 2027' }).check();
  await expect(previewRow(page, 'New web shop with live lead times')).toContainText('4 Jul 2027');
  await app.expectAccessible();
  expect(await initiatives(api)).toEqual(before);

  await importButton.click();
  await expect(page.getByRole('heading', { name: 'Initiatives imported' })).toBeVisible();
  const titles = (await initiatives(api)).map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['Retail training', 'Recycled packaging']));
  await expect(page.getByRole('link', { name: 'Open the registry' })).toBeVisible();
  await app.expectAccessible();

  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('heading', { name: 'Import undone' })).toBeVisible();
  const revised = ({ title, targetOn, status }: InitiativeRow) => ({ title, targetOn, status });
  expect((await initiatives(api)).map(revised)).toEqual(before.map(revised));
});

test('the same file again changes nothing', async ({ app }) => {
  const { page } = await app.open(screen);
  const rows = 'Initiative,Owner\nRetail training,Callum Reid';
  await chooseFile(page, 'plan.csv', rows);
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await page.getByRole('button', { name: 'Import another file' }).click();
  await chooseFile(page, 'plan.csv', rows);
  await expect(previewRow(page, 'Retail training')).toContainText('Unchanged');
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
});

test('a column is mapped by hand, and the answer stays when a look is taken elsewhere', async ({
  app,
  api,
}) => {
  const { page } = await app.open(screen);
  await chooseFile(page, 'list.csv', 'What we do,Wer\nRetail training,Callum Reid');
  await expect(page.getByText('No column fills', { exact: false })).toContainText('Title');
  await page.getByLabel('Field for What we do').selectOption('Title');
  await page.getByLabel('Field for Wer').selectOption('Owner');
  await expect(previewRow(page, 'Retail training')).toContainText('Owner Callum Reid');

  await page.getByRole('link', { name: 'Setup' }).click();
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByLabel('Field for Wer')).toHaveValue('owner');
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(page.getByRole('heading', { name: 'Initiatives imported' })).toBeVisible();
  expect((await initiatives(api)).map(({ title }) => title)).toContain('Retail training');
});

test('a sheet of a workbook is chosen, and milestones come in with their initiative', async ({
  app,
  api,
}) => {
  const workbook = new ExcelJS.Workbook();
  const initiativesSheet = workbook.addWorksheet('Initiatives');
  initiativesSheet.addRow(['Initiative', 'Owner']);
  initiativesSheet.addRow(['Retail training', 'Callum Reid']);
  const milestonesSheet = workbook.addWorksheet('Milestones');
  milestonesSheet.addRow(['Milestone', 'Initiative', 'Due date']);
  milestonesSheet.addRow(['Trainers hired', 'Retail training', new Date('2027-02-01T00:00:00Z')]);
  const { page } = await app.open(screen);
  await chooseFile(page, 'plan.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
  await expect(previewRow(page, 'Retail training')).toContainText('New');
  await page.getByRole('radiogroup', { name: 'What the rows are' }).getByText('Milestones').click();
  await page.getByRole('combobox', { name: 'Sheet' }).click();
  await page.getByRole('option', { name: 'Milestones' }).click();
  await expect(previewRow(page, 'Trainers hired')).toContainText('Due date 1 Feb 2027');
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(page.getByRole('link', { name: 'Open the calendar' })).toBeVisible();
  const { milestones } = await api.milestones.list({ clientId: await clientIdOf(api) });
  expect(milestones.find(({ title }) => title === 'Trainers hired')?.dueOn).toBe('2027-02-01');
});

test('a file that cannot be read says why, and the next one can', async ({ app }) => {
  const { page } = await app.open(screen);
  await chooseFile(page, 'plan.xlsx', 'this is no workbook');
  await expect(page.getByRole('alert')).toContainText('is no Excel workbook');
  await app.expectAccessible();
  await page.getByRole('alert').getByRole('button', { name: 'Choose another file' }).click();
  await chooseFile(page, 'plan.csv', 'Initiative\nRetail training');
  await expect(previewRow(page, 'Retail training')).toContainText('New');
});

test('ten thousand rows are previewed with a few in the page, filtered and imported', async ({
  app,
  api,
}) => {
  const lines = Array.from(
    { length: 10_000 },
    (_, index) =>
      `Initiative ${index} of many,Person ${index % 20},${index % 10 === 0 ? 'one day' : '2027-05-04'}`,
  );
  const { page } = await app.open(screen);
  await chooseFile(page, 'large.csv', ['Initiative,Owner,Due date', ...lines].join('\n'));
  await expect(page.getByRole('button', { name: 'Import 10,000 rows' })).toBeEnabled({ timeout: 30_000 });
  expect(await page.getByRole('row').count()).toBeLessThan(60);
  await page.getByText('Problems 1,000').click();
  await expect(previewRow(page, 'Initiative 20 ')).toBeVisible();
  await expect(previewRow(page, 'Initiative 21 ')).toBeHidden();
  await page.getByRole('region', { name: 'Preview of the rows' }).press('End');
  await expect(previewRow(page, 'Initiative 9980 ')).toBeVisible();
  const before = (await initiatives(api)).length;
  await page.getByRole('button', { name: 'Import 10,000 rows' }).click();
  await expect(page.getByRole('heading', { name: 'Initiatives imported' })).toBeVisible({ timeout: 45_000 });
  expect((await initiatives(api)).length).toBe(before + 10_000);
});

const timesheet = [
  'Date,Client,Project,Task,Notes,Hours',
  '2026-11-17,Alder & Pine Makers,Advisory,Workshop,Costing of the new line,3',
  '2026-11-17,Alder & Pine Makers,Advisory,Calls,Showroom partners,2',
  '2026-11-18,Somebody Else,Advisory,Calls,Not ours,8',
].join('\r\n');

test('hours of a time sheet become days, each rounding shown, and one undo takes them back', async ({
  app,
  api,
}) => {
  const clientId = await clientIdOf(api);
  const worked = async () =>
    (await api.retainer.get({ clientId })).days.filter(({ importKey }) => importKey !== null);
  const { page } = await app.open(screen);
  await page.getByRole('radiogroup', { name: 'What the rows are' }).getByText('Days').click();
  await chooseFile(page, 'harvest.csv', timesheet);
  await expect(previewRow(page, 'Costing of the new line')).toContainText(
    'are 0.625 days of 8 h, booked as 0.75 days',
  );
  await expect(previewRow(page, 'Showroom partners')).toContainText('2 h, added to row 2');
  await expect(page.getByText('“Somebody Else” is another client')).toBeVisible();
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.getByRole('heading', { name: 'Days imported' })).toBeVisible();
  expect(await worked()).toMatchObject([{ onDate: '2026-11-17', milliDays: 750 }]);
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('heading', { name: 'Import undone' })).toBeVisible();
  expect(await worked()).toEqual([]);
});
