import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/harness/runs.ts';
import { ImportFileError } from './import-file-error.ts';
import { largestFile, mostRows } from './limits.ts';
import { readTable } from './read-table.ts';
import { textRows, workbookFile, zipFile } from './zip-file.fixture.ts';

const text = (content: string) => new TextEncoder().encode(content);
const oldContainer = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const container = (stream: string) =>
  Buffer.concat([Buffer.from(oldContainer), Buffer.from(stream, 'utf16le')]);
const oneRow = textRows(['Initiative', 'Owner'], ['CRM', 'Anna']);

async function refusal(bytes: Uint8Array, fileName: string): Promise<ImportFileError> {
  const error = await readTable(bytes, fileName).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ImportFileError)) throw new Error(`expected a refusal, got ${error}`);
  return error;
}

describe('a file that is not what its name says', () => {
  it.each([
    [
      'a workbook called .csv',
      workbookFile(oneRow),
      'a.csv',
      'NAME_AND_CONTENT_DIFFER',
      'Rename it to end in .xlsx',
    ],
    ['a text called .xlsx', text('Initiative,Owner\nCRM,Anna'), 'a.xlsx', 'NAME_AND_CONTENT_DIFFER', '.csv'],
    ['a PDF', text('%PDF-1.7 …'), 'a.csv', 'NOT_A_SPREADSHEET', 'This is a PDF'],
    ['a web page', text('<html><table><tr>'), 'a.xls', 'NOT_A_SPREADSHEET', 'a web page'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'a.xlsx', 'NOT_A_SPREADSHEET', 'a picture'],
    [
      'bytes without meaning',
      Buffer.from([1, 0, 2, 0, 0, 3, 9, 200]),
      'a.csv',
      'NOT_A_SPREADSHEET',
      'no text file',
    ],
    [
      'a name of another kind',
      text('Initiative,Owner'),
      'a.docx',
      'NOT_A_SPREADSHEET',
      'Only .csv and .xlsx',
    ],
    ['a packed folder', zipFile({ 'a.csv': 'x' }), 'a.xlsx', 'NOT_A_SPREADSHEET', 'Unpack it'],
    ['a Word document', zipFile({ 'word/document.xml': '<a/>' }), 'a.xlsx', 'NOT_A_SPREADSHEET', 'Word'],
    ['a binary workbook', zipFile({ 'xl/workbook.bin': '' }), 'a.xlsx', 'NOT_A_SPREADSHEET', '.xlsb'],
    [
      'an OpenDocument sheet',
      zipFile({ mimetype: '', 'content.xml': '' }),
      'a.xlsx',
      'NOT_A_SPREADSHEET',
      'OpenDocument',
    ],
    ['a Numbers document', zipFile({ 'Index/Document.iwa': '' }), 'a.xlsx', 'NOT_A_SPREADSHEET', 'Numbers'],
  ])('is refused: %s', async (_, bytes, fileName, code, words) => {
    const error = await refusal(bytes, fileName);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });
});

describe('a workbook that cannot be opened', () => {
  it('because of its password is refused with what to do', async () => {
    const error = await refusal(container('EncryptionInfo EncryptedPackage'), 'a.xlsx');
    expect(error).toMatchObject({ code: 'ENCRYPTED' });
    expect(error.message).toContain('remove the password');
    const part = { content: oneRow, options: { flags: 1 } };
    expect(await refusal(workbookFile('', { 'xl/worksheets/sheet1.xml': part }), 'a.xlsx')).toMatchObject({
      code: 'ENCRYPTED',
    });
  });

  it('because it is of Excel 2003 or older is refused with what to do', async () => {
    const error = await refusal(container('Workbook'), 'a.xls');
    expect(error).toMatchObject({ code: 'OLD_FORMAT' });
    expect(error.message).toContain('save it as .xlsx');
    expect(await refusal(container('WordDocument'), 'a.xls')).toMatchObject({ code: 'NOT_A_SPREADSHEET' });
  });

  it('because it is damaged is refused, wherever it was cut or changed', async () => {
    const whole = workbookFile(oneRow);
    for (let length = 100; length < whole.length; length += 41) {
      expect(await refusal(whole.subarray(0, length), 'a.xlsx')).toMatchObject({ code: 'DAMAGED' });
    }
    const sheet = { 'xl/worksheets/sheet1.xml': { content: '<worksheet/>', options: { crc: 1 } } };
    expect(await refusal(workbookFile('', sheet), 'a.xlsx')).toMatchObject({ code: 'DAMAGED' });
    expect(await refusal(workbookFile('<row><c>'), 'a.xlsx')).toMatchObject({ code: 'DAMAGED' });
    expect(await refusal(workbookFile('<row r="0"><c/></row>'), 'a.xlsx')).toMatchObject({ code: 'DAMAGED' });
    expect(await refusal(workbookFile('<row><c r="??"/></row>'), 'a.xlsx')).toMatchObject({
      code: 'DAMAGED',
    });
  });

  it('because it defines entities without end is refused', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet/>';
    expect(await refusal(workbookFile('', { 'xl/worksheets/sheet1.xml': bomb }), 'a.xlsx')).toMatchObject({
      code: 'DAMAGED',
    });
  });
});

describe('a file that is too much', () => {
  it('is refused by its size before it is looked at', async () => {
    const error = await refusal(new Uint8Array(largestFile + 1), 'a.xlsx');
    expect(error).toMatchObject({
      code: 'TOO_LARGE',
      details: { bytes: largestFile + 1, most: largestFile },
    });
    expect(error.message).toContain('at most 25 MB');
  });

  it('is refused when it says that it unpacks to more than memory should hold', async () => {
    const part = { content: oneRow, options: { size: 400 * 1024 * 1024 } };
    const error = await refusal(workbookFile('', { 'xl/worksheets/sheet1.xml': part }), 'a.xlsx');
    expect(error).toMatchObject({ code: 'TOO_LARGE' });
  });

  it('is refused when it unpacks to more than it says', async () => {
    const part = { content: `<worksheet>${' '.repeat(5_000_000)}</worksheet>`, options: { size: 1_000 } };
    expect(await refusal(workbookFile('', { 'xl/worksheets/sheet1.xml': part }), 'a.xlsx')).toMatchObject({
      code: 'DAMAGED',
    });
  });

  it('is refused with too many columns or rows', async () => {
    const columns = Array.from({ length: 1_001 }, (_, index) => `c${index}`);
    expect(await refusal(text(columns.join(',')), 'a.csv')).toMatchObject({
      code: 'TOO_MANY_COLUMNS',
      details: { row: 1 },
    });
    const far = '<row r="3"><c r="XFD3"><v>1</v></c></row>';
    expect(await refusal(workbookFile(far), 'a.xlsx')).toMatchObject({
      code: 'TOO_MANY_COLUMNS',
      details: { row: 3 },
    });
    expect(await refusal(text('a,b\n'.repeat(mostRows + 1)), 'a.csv')).toMatchObject({
      code: 'TOO_MANY_ROWS',
    });
    const wide = `${'x,'.repeat(500)}\n`.repeat(20_000);
    expect(await refusal(text(wide), 'a.csv')).toMatchObject({ code: 'TOO_MANY_CELLS' });
  });
});

describe('a file with nothing to import', () => {
  it.each([
    ['no bytes', '', 'EMPTY'],
    ['blank lines only', '\n \n,,\n', 'EMPTY'],
    ['headings only', 'Initiative,Owner\n,\n', 'ONLY_HEADINGS'],
  ])('is refused: %s', async (_, content, code) => {
    expect(await refusal(text(content), 'a.csv')).toMatchObject({ code });
  });

  it('is refused when no visible sheet has anything in it', async () => {
    expect(await refusal(workbookFile(''), 'a.xlsx')).toMatchObject({ code: 'EMPTY' });
  });
});

describe('any bytes', () => {
  it('are read or refused, and nothing else', async () => {
    const whole = workbookFile(oneRow);
    const changed = fc
      .tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }))
      .map(([at, byte]) => whole.with(at, byte));
    const bytes = fc.oneof(changed, fc.uint8Array({ maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('a.csv', 'a.xlsx'), async (content, fileName) => {
        const outcome = await readTable(content, fileName).catch((error: unknown) => error);
        expect(outcome instanceof ImportFileError || (outcome as { rows?: unknown }).rows !== undefined).toBe(
          true,
        );
      }),
      { numRuns: runs(500) },
    );
  });
});
