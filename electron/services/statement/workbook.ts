/**
 * A statement as an Excel workbook: one sheet a table. Texts are written as texts, so that none is a formula, dates as
 * dates, and the same statement always as the same bytes.
 */
import { type PlainDate, startOfDay } from '#shared/domain/dates.ts';
import type { StatementContent } from '#shared/domain/statement/model.ts';
import { type Sheet, type SheetCell, statementSheets } from '#shared/domain/statement/sheets.ts';
import { withoutTimes } from './undated-zip.ts';

type Cell = Exclude<SheetCell, null>;

/** The bytes of the workbook. */
export async function statementWorkbook(content: StatementContent): Promise<Uint8Array> {
  // Loaded when a workbook is first asked for: the start of the app does not wait for it.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.title = `Statement ${content.period}`;
  workbook.created = midnight(content.issuedOn ?? content.asOf);
  workbook.modified = workbook.created;
  for (const { name, head, rows } of statementSheets(content)) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = head.map((header, index) => ({ header, width: widthOf(header, rows, index) }));
    sheet.getRow(1).font = { bold: true };
    for (const row of rows) {
      const added = sheet.addRow(row.map(written));
      row.forEach((cell, index) => {
        const cellOf = added.getCell(index + 1);
        if (typeof cell === 'object' && cell !== null) cellOf.numFmt = formatOf(cell);
        else cellOf.alignment = { wrapText: true, vertical: 'top' };
      });
    }
  }
  return withoutTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

// A workbook is XML, which has no place for most control characters.
function written(cell: SheetCell): string | number | Date | null {
  if (cell === null) return null;
  if (typeof cell === 'object') return 'date' in cell ? midnight(cell.date) : Number(cell.number);
  return cell.toWellFormed().replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '');
}

// A workbook has no time zones: its dates are those of UTC.
function midnight(date: PlainDate): Date {
  return new Date(startOfDay('UTC', date));
}

// Days with as many digits as they have, money with those of its currency.
function formatOf(cell: Exclude<Cell, string>): string {
  if ('date' in cell) return 'yyyy-mm-dd';
  if (cell.digits === 3) return 'General';
  return cell.digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(cell.digits)}`;
}

function widthOf(header: string, rows: Sheet['rows'], index: number): number {
  const lengths = rows.map((row) => textOf(row[index] ?? '').length);
  return Math.min(60, Math.max(header.length, ...lengths) + 2);
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return 'date' in cell ? cell.date : cell.number;
}
