/** Spreadsheets that mean harm. */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { textRows, workbookFile, zipFile } from '#electron/services/import/zip-file.fixture.ts';

const oneRow = textRows(['Initiative', 'Owner'], ['CRM', 'Anna']);
const sheet = 'xl/worksheets/sheet1.xml';
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const megabyte = 1024 * 1024;

/** A part that is small in the file and unpacks to a block repeated many times; `claim` is the size it says it has. */
function bomb(start: string, block: string, times: number, end: string, claim?: number) {
  const options = { finishFlush: constants.Z_FULL_FLUSH };
  const repeated = Buffer.from(block);
  const packedBlock = deflateRawSync(repeated, options);
  let crc = crc32(start);
  for (let count = 0; count < times; count += 1) crc = crc32(repeated, crc);
  crc = crc32(end, crc);
  const blocks = Array.from({ length: times }, () => packedBlock);
  const packed = Buffer.concat([deflateRawSync(start, options), ...blocks, deflateRawSync(end)]);
  const size = claim ?? Buffer.byteLength(start) + repeated.length * times + Buffer.byteLength(end);
  return { content: '', options: { packed, size, crc } };
}

function laughs(document: string): string {
  const entities = Array.from({ length: 20 }, (_, level) => {
    const inner = level === 0 ? 'ha' : `&l${level - 1};`.repeat(10);
    return `<!ENTITY l${level} "${inner}">`;
  });
  return `<?xml version="1.0"?><!DOCTYPE x [${entities.join('')}]>${document}`;
}

export interface HostileFile {
  what: string;
  fileName: string;
  bytes: Uint8Array;
  /** True where the harm is in parts that nobody reads: the rest may be planned. */
  mayBePlanned?: boolean;
}

const workbook = (what: string, bytes: Uint8Array, mayBePlanned = false): HostileFile => ({
  ...{ what, fileName: 'plan.xlsx', bytes, mayBePlanned },
});
const csv = (what: string, content: string): HostileFile => ({
  ...{ what, fileName: 'plan.csv', bytes: text(content) },
});

/** Every one of them, made when asked for. */
export function hostileFiles(): HostileFile[] {
  const sheets = '<sheet name="S" sheetId="1" r:id="s1"/>'.repeat(1000);
  const outside = {
    '../../../../tmp/throughline-was-here.xml': 'x',
    '/tmp/throughline-was-here.xml': 'x',
    '..\\..\\throughline-was-here.xml': 'x',
    'C:\\throughline-was-here.xml': 'x',
  };
  const link = { content: '/etc/passwd', options: { unixMode: 0o12_0777 } };
  return [
    workbook(
      'a bomb of 4 GB',
      workbookFile('', { [sheet]: bomb('<a>', ' '.repeat(4 * megabyte), 1000, '</a>') }),
    ),
    workbook(
      'a bomb just within the limit',
      workbookFile('', {
        [sheet]: bomb('<worksheet>', ' '.repeat(4 * megabyte), 74, '<sheetData></worksheet>'),
      }),
    ),
    workbook(
      'a bomb that says it is small',
      workbookFile('', { [sheet]: bomb('<a>', ' '.repeat(4 * megabyte), 1000, '</a>', 2_000) }),
    ),
    workbook(
      'a part of 4 exabytes',
      workbookFile('', { [sheet]: { content: oneRow, options: { size: 2 ** 62, zip64: true } } }),
    ),
    workbook('paths out of the file', workbookFile(oneRow, outside), true),
    workbook(
      'a sheet that lies outside',
      workbookFile('', { 'xl/_rels/workbook.xml.rels': relationTo('../../../../etc/passwd') }),
    ),
    workbook(
      'a sheet that lies on the web',
      workbookFile('', { 'xl/_rels/workbook.xml.rels': relationTo('https://example.com/a.xml') }),
    ),
    workbook('a sheet that is a symbolic link', workbookFile('', { [sheet]: link })),
    workbook('entities in entities', workbookFile('', { [sheet]: laughs('<worksheet>&l19;</worksheet>') })),
    workbook(
      'entities in shared strings',
      workbookFile(oneRow, { 'xl/sharedStrings.xml': laughs('<sst><si><t>&l19;</t></si></sst>') }),
    ),
    workbook(
      'an entity that is a file',
      workbookFile('', {
        [sheet]: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet>&f;</worksheet>',
      }),
    ),
    workbook('a million columns', workbookFile(`<row r="1">${'<c/>'.repeat(1_000_000)}</row>`)),
    workbook('a cell in column ZZZZZZ', workbookFile('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>')),
    workbook(
      'a cell in row 2,000,000,000',
      workbookFile('<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>'),
    ),
    workbook(
      'a million sheets',
      workbookFile('', {
        'xl/workbook.xml': bomb('<workbook><sheets>', sheets, 1000, '</sheets></workbook>'),
      }),
    ),
    workbook(
      'a million tags in each other',
      workbookFile('', { [sheet]: bomb('<worksheet>', '<row>'.repeat(1000), 1000, '') }),
    ),
    workbook('a name of 20 MB', workbookFile('', { [sheet]: bomb('<', 'x'.repeat(megabyte), 20, '/>') })),
    workbook(
      'a cell of 200 MB',
      workbookFile('', { [sheet]: bomb(cellStart, 'x'.repeat(megabyte), 200, cellEnd) }),
    ),
    workbook(
      'a tag of 5 MB that is not packed',
      workbookFile('', { [sheet]: stored(`<a b="${'>'.repeat(5 * megabyte)}`) }),
    ),
    workbook(
      'a text of 5 MB that is not packed',
      workbookFile('', { [sheet]: stored('<a>'.padEnd(5 * megabyte)) }),
    ),
    workbook(
      'zips in zips',
      zipFile({ 'a.xlsx': zipFile({ 'b.xlsx': zipFile({ 'c.xlsx': workbookFile(oneRow) }) }) }),
    ),
    workbook(
      '20,000 empty parts',
      zipFile(Object.fromEntries(Array.from({ length: 20_000 }, (_, part) => [`p${part}`, '']))),
    ),
    csv('a million columns of text', `Initiative${',C'.repeat(1_000_000)}\nCRM\n`),
    csv('a quote that never ends', `Initiative\n"${'x'.repeat(5 * megabyte)}`),
    csv('a million empty lines', `Initiative\n${'\n'.repeat(1_000_000)}`),
  ];
}

function stored(content: string) {
  return { content, options: { method: 0 } };
}

const cellStart = '<worksheet><sheetData><row><c t="inlineStr"><is><t>';
const cellEnd = '</t></is></c></row></sheetData></worksheet>';

function relationTo(target: string): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  return `<Relationships><Relationship Id="s1" Type="${type}" Target="${target}"/></Relationships>`;
}
