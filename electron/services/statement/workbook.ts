/** A statement as an Excel workbook: one sheet a table. Texts are written as texts, so that none is a formula. */
import type { StatementContent } from '#shared/domain/statement/model.ts';
import { type Sheet, type SheetCell, statementSheets } from '#shared/domain/statement/sheets.ts';

/** The bytes of the workbook. */
export async function statementWorkbook(content: StatementContent): Promise<Uint8Array> {
  // Loaded when a workbook is first asked for: the start of the app does not wait for it.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.title = `Statement ${content.period}`;
  for (const { name, head, rows } of statementSheets(content)) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = head.map((header, index) => ({ header, width: widthOf(header, rows, index) }));
    sheet.getRow(1).font = { bold: true };
    for (const row of rows) {
      const added = sheet.addRow(row.map(written));
      row.forEach((cell, index) => {
        const cellOf = added.getCell(index + 1);
        if (typeof cell === 'object' && cell !== null) cellOf.numFmt = formatOf(cell.digits);
        else cellOf.alignment = { wrapText: true, vertical: 'top' };
      });
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

// A workbook is XML, which has no place for most control characters.
function written(cell: SheetCell): string | number | null {
  if (cell === null) return null;
  if (typeof cell === 'object') return Number(cell.number);
  return cell.toWellFormed().replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '');
}

// Days with as many digits as they have, money with those of its currency.
function formatOf(digits: number): string {
  if (digits === 3) return 'General';
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
}

function widthOf(header: string, rows: Sheet['rows'], index: number): number {
  const lengths = rows.map((row) => {
    const cell = row[index] ?? '';
    return typeof cell === 'string' ? cell.length : cell.number.length;
  });
  return Math.min(60, Math.max(header.length, ...lengths) + 2);
}
