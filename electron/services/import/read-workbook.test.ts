import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { relations, textRows, workbookFile, zipFile } from './zip-file.fixture.ts';

async function made(build: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const read = (bytes: Uint8Array, sheet?: string) => readTable(bytes, 'Tracker.xlsx', { sheet });
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('a workbook', () => {
  it('as consultants keep them gives its table: below title lines, merged groups filled, blank rows left out', async () => {
    const bytes = await made((workbook) => {
      workbook.addWorksheet('Cover').addRow(['Strategy office', 'Confidential']);
      const sheet = workbook.addWorksheet('Tracker 2026');
      sheet.addRow(['Strategic initiatives — FY26']);
      sheet.mergeCells('A1:F1');
      sheet.addRow([]);
      sheet.addRow(['Pillar', 'Initiative', 'Owner(s)', 'Due', 'RAG', 'Notes']);
      sheet.addRow(['Grow', 'New pricing', 'Anna Smith', day('2026-06-30'), 'Green', 'Two\nlines']);
      sheet.addRow(['', 'New plant', 'Ben', 'TBD', 'Amber', '']);
      sheet.mergeCells('A4:A5');
      sheet.addRow([]);
      sheet.addRow(['Serve', 'CRM', '', 46_203, '', '']);
      sheet.getRow(7).hidden = true;
      sheet.addRow(['', 'Total', '', 3, '', '']);
      for (let row = 9; row < 40; row += 1)
        sheet.getCell(row, 1).fill = { type: 'pattern', pattern: 'solid' };
    });
    const table = await read(bytes);
    expect(table).toMatchObject({
      sheets: ['Cover', 'Tracker 2026'],
      sheet: 'Tracker 2026',
      date1904: false,
    });
    expect(table.headings).toEqual({
      row: 3,
      cells: ['Pillar', 'Initiative', 'Owner(s)', 'Due', 'RAG', 'Notes'],
    });
    expect(table.rows).toEqual([
      { row: 4, cells: ['Grow', 'New pricing', 'Anna Smith', '2026-06-30', 'Green', 'Two\nlines'] },
      { row: 5, cells: ['Grow', 'New plant', 'Ben', 'TBD', 'Amber'] },
      { row: 7, cells: ['Serve', 'CRM', null, 46_203] },
      { row: 8, cells: [null, 'Total', null, 3] },
    ]);
  });

  it('gives the shown value of formulas, rich text, links, yes and no, and errors as they are', async () => {
    const bytes = await made((workbook) => {
      const sheet = workbook.addWorksheet('Data');
      sheet.addRow(['Initiative', 'Owner', 'Due', 'Done', 'Status', 'Note']);
      sheet.addRow([
        { formula: 'UPPER("crm")', result: 'CRM' },
        { richText: [{ text: 'Anna ' }, { text: 'Smith', font: { bold: true } }] },
        { formula: 'TODAY()', result: day('2026-03-04') },
        true,
        { formula: 'A9', result: { error: '#REF!' } },
        { text: 'the plan', hyperlink: 'https://example.com' },
      ]);
      sheet.getCell('C2').numFmt = 'dd-mmm-yy';
      sheet.addRow([
        { formula: '1=1', result: true as unknown as number },
        'x < y & "z"',
        { formula: '1+1' },
        0.1 + 0.2,
        0.5,
        '',
      ]);
      sheet.getCell('E3').numFmt = '0%';
    });
    const { rows } = await read(bytes);
    expect(rows[0]?.cells).toEqual(['CRM', 'Anna Smith', '2026-03-04', true, '#REF!', 'the plan']);
    expect(rows[1]?.cells).toEqual([true, 'x < y & "z"', '#GETTING_DATA', 0.3, '50%']);
  });

  it('reads dates by their number format, and in the 1904 system', async () => {
    const formats = [
      'yyyy-mm-dd',
      'd/m/yy',
      '[$-409]mmm d, yyyy;@',
      'mmm-yy',
      'dddd, d. mmmm yyyy',
      'm/d/yy h:mm',
    ];
    const build = (date1904: boolean) => (workbook: ExcelJS.Workbook) => {
      workbook.properties.date1904 = date1904;
      const sheet = workbook.addWorksheet('Data');
      sheet.addRow(['Initiative', 'Owner', 'Due']);
      for (const numFmt of formats) sheet.addRow(['a', 'b', day('2026-03-04')]).getCell(3).numFmt = numFmt;
      for (const numFmt of ['0.00', '"day" 0', 'General', '[Red]0', 'h:mm', '[h]:mm']) {
        const cell = sheet.addRow(['a', 'b']).getCell(3);
        cell.value = 46_085;
        cell.numFmt = numFmt;
      }
    };
    for (const date1904 of [false, true]) {
      const { rows, ...table } = await read(await made(build(date1904)));
      expect(table.date1904).toBe(date1904);
      const cells = rows.map((row) => row.cells[2]);
      expect(cells.slice(0, formats.length)).toEqual(formats.map(() => '2026-03-04'));
      expect(cells.slice(formats.length)).toEqual(Array(6).fill(46_085));
    }
  });

  it('keeps the time of day of a date that has one', async () => {
    const bytes = await made((workbook) => {
      const sheet = workbook.addWorksheet('Data');
      sheet.addRow(['Initiative', 'Owner', 'Due']);
      sheet.addRow(['a', 'b', new Date('2026-03-04T14:30:00Z')]).getCell(3).numFmt = 'yyyy-mm-dd hh:mm';
    });
    expect((await read(bytes)).rows[0]?.cells[2]).toBe('2026-03-04 14:30');
  });

  it('opens the sheet that is asked for, also a hidden one, whatever the case of its name', async () => {
    const bytes = await made((workbook) => {
      workbook.addWorksheet('One').addRows([
        ['Initiative', 'Owner'],
        ['a', 'b'],
      ]);
      workbook.addWorksheet('Two', { state: 'hidden' }).addRows([
        ['Initiative', 'Owner'],
        ['c', 'd'],
      ]);
    });
    expect(await read(bytes)).toMatchObject({ sheets: ['One'], sheet: 'One' });
    expect(await read(bytes, 'two')).toMatchObject({ sheet: 'Two', rows: [{ cells: ['c', 'd'] }] });
    await expect(read(bytes, 'Three')).rejects.toMatchObject({
      code: 'SHEET_MISSING',
      message: 'There is no sheet “Three”. The sheets are: “One”.',
    });
  });

  it('takes the first sheet with rows when no sheet has known headings', async () => {
    const bytes = await made((workbook) => {
      workbook.addWorksheet('Empty');
      workbook.addWorksheet('Odd').addRows([
        ['Foo', 'Bar'],
        ['1', '2'],
      ]);
    });
    expect(await read(bytes)).toMatchObject({ sheet: 'Odd', headings: { cells: ['Foo', 'Bar'] } });
  });

  it('agrees with another reader about every cell of ten thousand rows', async () => {
    const bytes = await made((workbook) => {
      const sheet = workbook.addWorksheet('Data');
      sheet.addRow(['Initiative', 'Owner', 'Due', 'Number']);
      for (let row = 0; row < 10_000; row += 1) {
        sheet.addRow([
          `Initiative ${row}`,
          row % 3 === 0 ? null : `Owner ${row % 40}`,
          day('2026-03-04'),
          row / 7,
        ]);
      }
    });
    const table = await read(bytes);
    const other = new ExcelJS.Workbook();
    await other.xlsx.load(Buffer.from(bytes) as never);
    const sheet = other.getWorksheet('Data');
    const expected = table.rows.map(({ row }) => {
      const [title, owner, due, number] = [1, 2, 3, 4].map(
        (column) => sheet?.getCell(row, column).value ?? null,
      );
      const iso = due instanceof Date ? due.toISOString().slice(0, 10) : due;
      return [title, owner, iso, Number(Number(number).toPrecision(15))];
    });
    expect(table.rows.map(({ cells }) => cells)).toEqual(expected);
    expect(table.rows).toHaveLength(10_000);
  });
});

describe('a workbook of other programs', () => {
  it('is read with prefixes, without references, with sizes in the Zip64 field and parts under other names', async () => {
    const bytes = zipFile({
      '_rels/.rels': relations([['a', 'officeDocument', '/book/main.xml']]),
      'book/main.xml':
        '<x:workbook xmlns:x="x"><x:workbookPr date1904="true"/><x:sheets><x:sheet name="A &amp; B" r:id="q"/></x:sheets></x:workbook>',
      'book/_rels/main.xml.rels': relations([['q', 'worksheet', '../Sheets/First.xml']]),
      'Sheets/First.xml': {
        content: `<x:worksheet><x:sheetData>${textRows(['Initiative', 'Owner'], ['CRM', 'Anna']).replaceAll('<', '<x:').replaceAll('<x:/', '</x:')}</x:sheetData></x:worksheet>`,
        options: { zip64: true },
      },
    });
    expect(await read(bytes)).toMatchObject({
      sheet: 'A & B',
      date1904: true,
      headings: { row: 1, cells: ['Initiative', 'Owner'] },
      rows: [{ row: 2, cells: ['CRM', 'Anna'] }],
    });
  });

  it('is read with escaped characters, phonetic readings, comments, CDATA and marks inside attributes', async () => {
    const shared =
      '<sst><si><t>Initiative</t></si><si><t>Owner</t></si><si><r><t xml:space="preserve">山 </t></r><r><t>田</t></r><rPh sb="0"><t>やまだ</t></rPh></si><si><t>a_x000A_b &#x41;&#66;&lt;</t></si></sst>';
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><!-- <row> -->' +
      '<row r="5" customFormat="a > b"><c r="A5" t="s"><v>3</v></c><c r="B5" t="s"><v>2</v></c><c r="D5" t="str"><v><![CDATA[x<y]]></v></c><c r="E5" s="9"/></row>';
    const table = await read(workbookFile(sheet, { 'xl/sharedStrings.xml': shared }));
    expect(table.rows).toEqual([{ row: 5, cells: ['a\nb AB<', '山 田', null, 'x<y'] }]);
  });

  it('is read when its text is UTF-16', async () => {
    const xml = `\uFEFF<worksheet><sheetData>${textRows(['Initiative', 'Owner'], ['Größe', 'Åsa'])}</sheetData></worksheet>`;
    const bytes = workbookFile('', { 'xl/worksheets/sheet1.xml': Buffer.from(xml, 'utf16le') });
    expect((await read(bytes)).rows[0]?.cells).toEqual(['Größe', 'Åsa']);
  });
});
