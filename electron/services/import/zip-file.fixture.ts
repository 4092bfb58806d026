/** Makes zip files and small workbooks part by part, so that tests can make bad ones too. */
import { crc32, deflateRawSync } from 'node:zlib';

interface PartOptions {
  /** What the directory says the size is, when it lies. */
  size?: number;
  crc?: number;
  method?: number;
  flags?: number;
  /** The content as it is packed, where it is too large to be packed here; `size` and `crc` go with it. */
  packed?: Uint8Array;
  /** What Unix says that the part is, such as a symbolic link. */
  unixMode?: number;
  /** Write the sizes into the Zip64 field, as some programs do. */
  zip64?: boolean;
}

type Parts = Record<string, string | Uint8Array | { content: string | Uint8Array; options: PartOptions }>;

export function zipFile(parts: Parts): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const { content, options } =
      typeof part === 'string' || part instanceof Uint8Array ? { content: part, options: {} } : part;
    const made = zipPart(name, Buffer.from(content), options, offset);
    locals.push(made.local);
    entries.push(made.entry);
    offset += made.local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function zipPart(name: string, content: Buffer, options: PartOptions, offset: number) {
  const { method = 8, flags = 0, zip64 = false } = options;
  const packed = options.packed ?? (method === 8 ? deflateRawSync(content) : content);
  const crc = options.crc ?? crc32(content);
  const size = options.size ?? content.length;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(method, 8);
  local.writeUInt16LE(Buffer.byteLength(name), 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(zip64 ? 0xffffffff : packed.length, 20);
  entry.writeUInt32LE(zip64 ? 0xffffffff : size, 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  const extra = Buffer.alloc(zip64 ? 20 : 0);
  if (zip64) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(size), 4);
    extra.writeBigUInt64LE(BigInt(packed.length), 12);
  }
  entry.writeUInt16LE(extra.length, 30);
  if (options.unixMode !== undefined) {
    entry.writeUInt16LE(3 << 8, 4);
    entry.writeUInt32LE(options.unixMode * 2 ** 16, 38);
  }
  entry.writeUInt32LE(offset, 42);
  return {
    local: Buffer.concat([local, Buffer.from(name), packed]),
    entry: Buffer.concat([entry, Buffer.from(name), extra]),
  };
}

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet whose rows are given as XML; other parts can be put in or replaced. */
export function workbookFile(sheetData: string, parts: Parts = {}): Uint8Array {
  return zipFile({
    '_rels/.rels': relations([['a', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Data" sheetId="1" r:id="s1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations([
      ['s1', 'worksheet', 'worksheets/sheet1.xml'],
      ['s2', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['s3', 'styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...parts,
  });
}

export function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${officeTypes}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${items.join('')}</Relationships>`;
}

/** Rows of inline text, the first of them headings. */
export function textRows(...rows: string[][]): string {
  return rows
    .map(
      (cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
    )
    .join('');
}
