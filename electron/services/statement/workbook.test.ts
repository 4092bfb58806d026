import ExcelJS from 'exceljs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import type { StatementContent } from '#shared/domain/statement/model.ts';
import { type SheetCell, statementSheets } from '#shared/domain/statement/sheets.ts';
import { statementContent } from '#test/builders/statement-content.ts';
import { statementWorkbook } from './workbook.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the workbook of a statement', () => {
  it('holds every cell of its tables as what it is: texts as texts, numbers as numbers, dates as dates', async () => {
    const content = statementContent();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await bytesOf(content));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(
      statementSheets(content).map(({ name }) => name),
    );
    for (const { name, rows } of statementSheets(content)) {
      const sheet = workbook.getWorksheet(name);
      for (const [index, row] of rows.entries())
        expect(row.map((_, column) => told(sheet?.getCell(index + 2, column + 1)))).toEqual(row.map(meant));
    }
  });

  it('is the same bytes whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-10T09:00:00.000Z') });
    const first = await bytesOf(statementContent());
    vi.setSystemTime(new Date('2031-07-01T23:59:58.000Z'));
    expect(Buffer.from(await bytesOf(statementContent())).equals(Buffer.from(first))).toBe(true);
    const other = statementContent({ endsOn: addDays(statementContent().endsOn, -1) });
    expect(Buffer.from(await bytesOf(other)).equals(Buffer.from(first))).toBe(false);
  });
});

async function bytesOf(content: StatementContent): Promise<ArrayBuffer> {
  const bytes = await statementWorkbook(content);
  return bytes.slice().buffer;
}

/** A cell as a spreadsheet would take it, with the format that makes a number a date. */
function told(cell: ExcelJS.Cell | undefined) {
  const { value, type, numFmt } = cell ?? {};
  if (type === ExcelJS.ValueType.Date && value instanceof Date) return [value.toISOString(), numFmt];
  if (type === ExcelJS.ValueType.Null) return null;
  return type === ExcelJS.ValueType.String || type === ExcelJS.ValueType.Number ? value : ['other', type];
}

function meant(cell: SheetCell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return cell;
  return 'date' in cell ? [`${cell.date}T00:00:00.000Z`, 'yyyy-mm-dd'] : Number(cell.number);
}
