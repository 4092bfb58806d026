import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';

const rows = [
  ['Initiative', 'Owner', 'Due', 'Notes'],
  ['Größe & café', 'Åsa Lind', '2026-06-30', 'first; second, third | fourth'],
  ['Plant “North”', 'Zoë', '30.6.2026', 'line one\nline two'],
  ['A "quoted" one', '', '', ''],
];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csv = (delimiter: string, lineEnd = '\r\n') =>
  rows.map((cells) => cells.map(quoted).join(delimiter)).join(lineEnd) + lineEnd;

function utf16(content: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(content, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

const expected = [
  { row: 2, cells: rows[1] },
  { row: 3, cells: rows[2] },
  { row: 4, cells: ['A "quoted" one'] },
];

describe('a text file', () => {
  it.each([',', ';', '\t', '|'])('is read with %j between its cells', async (delimiter) => {
    for (const lineEnd of ['\r\n', '\n', '\r']) {
      const table = await readTable(Buffer.from(csv(delimiter, lineEnd)), 'a.csv');
      expect(table).toMatchObject({
        delimiter,
        encoding: 'utf-8',
        headings: { row: 1, cells: rows[0] },
        rows: expected,
      });
    }
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${csv(',')}`), 'utf-8'],
    ['UTF-16, little end first, with a mark', utf16(`\uFEFF${csv(',')}`, false), 'utf-16le'],
    ['UTF-16, big end first, with a mark', utf16(`\uFEFF${csv(',')}`, true), 'utf-16be'],
    ['UTF-16, little end first, without a mark', utf16(csv(','), false), 'utf-16le'],
    ['UTF-16, big end first, without a mark', utf16(csv(','), true), 'utf-16be'],
  ])('is read as %s', async (_, bytes, encoding) => {
    expect(await readTable(bytes, 'a.csv')).toMatchObject({
      encoding,
      headings: { cells: rows[0] },
      rows: expected,
    });
  });

  it('is read as Windows-1252 when it is no UTF-8', async () => {
    const bytes = Buffer.from('Initiative;Owner\nGr\xF6\xDFe \x93North\x94 \x80 5;\xC5sa\n', 'latin1');
    const table = await readTable(bytes, 'a.csv');
    expect(table).toMatchObject({
      encoding: 'windows-1252',
      rows: [{ cells: ['Größe “North” € 5', 'Åsa'] }],
    });
  });

  it('counts rows as a spreadsheet shows them: a quoted line break is no new row, a blank line is one', async () => {
    const table = await readTable(
      Buffer.from('\n\nInitiative,Owner\n"two\nlines",Anna\n\n,\nCRM,Ben\n'),
      'a.csv',
    );
    expect(table.headings.row).toBe(3);
    expect(table.rows).toEqual([
      { row: 4, cells: ['two\nlines', 'Anna'] },
      { row: 7, cells: ['CRM', 'Ben'] },
    ]);
  });

  it('takes the delimiter that its first line names, and does not count that line', async () => {
    const table = await readTable(Buffer.from('sep=;\nInitiative;Owner\nCRM, first;Anna\n'), 'a.csv');
    expect(table).toMatchObject({
      delimiter: ';',
      headings: { row: 1 },
      rows: [{ row: 2, cells: ['CRM, first', 'Anna'] }],
    });
  });

  it('takes the delimiter it is given', async () => {
    const table = await readTable(Buffer.from('Initiative:Owner\nCRM, a; b:Anna\n'), 'a.csv', {
      delimiter: ':',
    });
    expect(table.rows).toEqual([{ row: 2, cells: ['CRM, a; b', 'Anna'] }]);
  });

  it('is not misled by delimiters inside texts', async () => {
    const lines = ['Initiative;Owner;Notes', 'CRM;Anna;a, b, c', 'ERP;Ben;one, two', 'Plant;Carl;x, y, z, w'];
    expect(await readTable(Buffer.from(lines.join('\n')), 'a.csv')).toMatchObject({ delimiter: ';' });
  });

  it('of one column is read', async () => {
    const table = await readTable(Buffer.from('Initiative\nCRM\nERP\n'), 'a.txt');
    expect(table.rows.map(({ cells }) => cells)).toEqual([['CRM'], ['ERP']]);
  });

  it('keeps a quotation mark inside a text, and spaces before a quoted cell', async () => {
    const table = await readTable(Buffer.from('Initiative, Owner\n5" pipe, "Lind, Åsa"\n'), 'a.csv');
    expect(table.rows[0]?.cells).toEqual(['5" pipe', 'Lind, Åsa']);
  });

  it('says which row has more cells than there are headings', async () => {
    const table = await readTable(
      Buffer.from('Initiative,Owner\nCRM,Anna\nERP, second phase,Ben\n'),
      'a.csv',
    );
    expect(table.problems).toMatchObject([{ row: 3, code: 'CELLS_WITHOUT_HEADING' }]);
  });

  it('says in which row a quotation mark is never closed', async () => {
    const reading = readTable(Buffer.from('Initiative,Owner\nCRM,Anna\n"ERP,Ben\nPlant,Carl\n'), 'a.csv');
    await expect(reading).rejects.toMatchObject({ code: 'QUOTE_NOT_CLOSED', details: { row: 3 } });
  });

  it('keeps a cell of a megabyte whole, for the plan to refuse its row', async () => {
    const table = await readTable(Buffer.from(`Initiative,Owner\n${'x'.repeat(1_000_000)},Anna\n`), 'a.csv');
    expect(String(table.rows[0]?.cells[0])).toHaveLength(1_000_000);
  });

  it('gives back what any program has written with quotation marks', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab ä"\n,;|\t#=\'中🟢'), maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(',', ';', '\t', '|'),
        async (body, delimiter) => {
          const lines = [
            ['Initiative', 'Owner', 'Status'],
            ...body.map(([first, ...rest]) => [`x${first}`, ...rest]),
          ];
          const content = lines.map((cells) => cells.map(quoted).join(delimiter)).join('\n');
          const table = await readTable(Buffer.from(content), 'a.csv', { delimiter });
          const read = table.rows.map(({ cells }) => [...cells, '', ''].slice(0, 3));
          const blankEnds = (cells: readonly unknown[]) =>
            cells.map((text) => (String(text).trim() === '' ? '' : text));
          expect(read.map(blankEnds)).toEqual(lines.slice(1).map(blankEnds));
        },
      ),
    );
  });
});

describe('reading', () => {
  const long = Buffer.from(`Initiative,Owner\n${'CRM,Anna\n'.repeat(90_000)}`);

  it('tells how far it is', async () => {
    const steps: number[] = [];
    await readTable(long, 'a.csv', { onProgress: (done, total) => steps.push(done / total) });
    expect(steps.length).toBeGreaterThan(2);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    expect(steps.at(-1)).toBe(1);
  });

  it('stops when it is cancelled', async () => {
    const cancelling = new AbortController();
    const reading = readTable(long, 'a.csv', {
      signal: cancelling.signal,
      onProgress: () => cancelling.abort(new Error('left')),
    });
    await expect(reading).rejects.toThrow('left');
  });
});
