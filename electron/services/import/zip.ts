/**
 * Reads the parts of a zip file from memory. Sizes are checked against the directory before anything is unpacked and
 * again while it is, so that a small file cannot fill the memory. Source: PKWARE APPNOTE 6.3.10.
 */
import { crc32, createInflateRaw } from 'node:zlib';
import { damaged, ImportFileError } from './import-file-error.ts';
import { largestContent, megabytes } from './limits.ts';

export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const longestComment = 0xffff;
const inOtherField = 0xffffffff;
const mostEntries = 10_000;
/** Large parts of workbooks pack to a tenth or a thirtieth; only what means harm packs to so much less. */
const largePart = 8 * 1024 * 1024;
const mostTimesPacked = 200;
const stored = 0;
const deflated = 8;

/** The parts by name, in lower case and with forward slashes. @throws ImportFileError DAMAGED, TOO_LARGE */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (position + entryLength > end || view.getUint32(position, true) !== entrySignature) {
      throw damaged('its table of contents breaks off');
    }
    const entry = readEntry(bytes, view, position);
    if (entry.size > Math.max(largePart, mostTimesPacked * entry.packedSize)) refuseContentSize(entry.size);
    total += entry.size;
    entries.set(entry.name, entry);
    const lengths = [28, 30, 32].map((field) => view.getUint16(position + field, true));
    position = lengths.reduce((sum, length) => sum + length, position + entryLength);
  }
  if (total > largestContent || count > mostEntries) refuseContentSize(total);
  return entries;
}

/** The unpacked bytes of one part, chunk by chunk. @throws ImportFileError DAMAGED */
export async function* unpack(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let size = 0;
  let crc = 0;
  for await (const chunk of rawChunks(packedBytes(bytes, entry), entry)) {
    size += chunk.length;
    if (size > entry.size) throw damaged(`${entry.name} is larger than it says`);
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(`${entry.name} is not what was saved`);
}

function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let position = view.byteLength - endLength; position >= earliest; position -= 1) {
    if (view.getUint32(position, true) === endSignature) return position;
  }
  throw damaged('it breaks off');
}

function readEntry(bytes: Uint8Array, view: DataView, position: number): ZipEntry {
  const nameLength = view.getUint16(position + 28, true);
  const start = position + entryLength;
  if (start + nameLength > bytes.length) throw damaged('its table of contents breaks off');
  const name = new TextDecoder().decode(bytes.subarray(start, start + nameLength));
  const [size, packedSize, offset] = longNumbers(
    view,
    start + nameLength,
    view.getUint16(position + 30, true),
    [
      view.getUint32(position + 24, true),
      view.getUint32(position + 20, true),
      view.getUint32(position + 42, true),
    ],
  );
  return {
    name: name.replaceAll('\\', '/').toLowerCase(),
    isEncrypted: (view.getUint16(position + 8, true) & 1) === 1,
    method: view.getUint16(position + 10, true),
    crc: view.getUint32(position + 16, true),
    packedSize,
    size,
    offset,
  };
}

type Numbers = [size: number, packedSize: number, offset: number];

/** Some programs write every number into the Zip64 field, however small: each stands there in turn. */
function longNumbers(view: DataView, start: number, length: number, numbers: Numbers): Numbers {
  if (!numbers.includes(inOtherField)) return numbers;
  const end = Math.min(start + length, view.byteLength);
  for (let field = start; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let position = field + 4;
    for (const [index, number] of numbers.entries()) {
      if (number !== inOtherField || position + 8 > end) continue;
      numbers[index] = Number(view.getBigUint64(position, true));
      position += 8;
    }
    break;
  }
  return numbers;
}

function packedBytes(bytes: Uint8Array, { name, offset, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + localLength > bytes.length || view.getUint32(offset, true) !== localSignature) {
    throw damaged(`${name} is not where it should be`);
  }
  const start = offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw damaged(`${name} breaks off`);
  return bytes.subarray(start, start + packedSize);
}

async function* rawChunks(
  packed: Uint8Array,
  { name, method, isEncrypted }: ZipEntry,
): AsyncGenerator<Uint8Array> {
  if (isEncrypted) {
    const message =
      'The workbook is protected by a password. Remove the password in Excel, save it and import again.';
    throw new ImportFileError('ENCRYPTED', message);
  }
  if (method === stored) yield packed;
  else if (method === deflated) {
    const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
    inflate.end(packed);
    try {
      yield* inflate as AsyncIterable<Uint8Array>;
    } catch (error) {
      throw isZlibError(error) ? damaged(`${name} cannot be unpacked`) : error;
    }
  } else throw damaged(`${name} is packed in a way that Excel does not use`);
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

function refuseContentSize(bytes: number): never {
  const message = `Unpacked, the workbook has ${megabytes(bytes)} MB; at most ${megabytes(largestContent)} MB can be imported. Copy the one sheet that is needed into a new workbook and import that.`;
  throw new ImportFileError('TOO_LARGE', message, { bytes, most: largestContent });
}
