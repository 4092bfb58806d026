/**
 * One client as one file, to be moved to another workspace. First a line that says what it is, the length of a header, and
 * the header: the client's key, sealed, and the list of what follows, which only that key reads. Then the parts: a closed
 * snapshot of the client's file, encrypted as it is, and its documents, each sealed. It knows of no other client.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { hashFile, pieces, readAt, withFile } from '../file-pieces.ts';
import { type SealedKey, sealedKey } from '../keys/sealed-key.ts';
import { subkey, unwrapKey, wrapKey } from '../keys/wrap.ts';
import { makeFolder } from '../make-folder.ts';
import { openForReading } from '../open-database.ts';
import { diskProblem, StorageError } from '../storage-error.ts';
import { syncFile } from '../write-file.ts';
import { copyVerified } from './save-backup.ts';
import { type Source, verifyBackup } from './verify-backup.ts';

const mark = Buffer.from('Throughline client 1\n');
const largestHeader = 16 * 1024 * 1024;
const databaseName = 'client.db';

const header = z.object({ key: sealedKey, contents: z.base64() });
const part = z.object({
  path: z.string().regex(/^(client\.db|(packets|statements|attachments)\/[^/\\]+)$/),
  bytes: z.int().min(0),
  sha256: z.string(),
});
const contents = z.object({ exportedAt: z.string(), parts: z.array(part).min(1).max(10_000) });
type Part = z.infer<typeof part>;

export interface PackJob {
  live: Source;
  clientFolder: string;
  clientId: string;
  key: SealedKey;
  /** The package that is made; nothing stands there before it is whole. */
  target: string;
  exportedAt: string;
}

export interface UnpackJob {
  path: string;
  clientId: string;
  clientKey: Uint8Array;
  /** An empty folder, filled with the client's file and documents. */
  into: string;
}

export interface Unpacked {
  name: string;
  exportedAt: string;
  commitCounter: number;
}

/** Makes the package of one client. @throws StorageError as copyVerified, DISK_FULL, FOLDER_NOT_WRITABLE */
export function packClient({ live, clientFolder, clientId, key, target, exportedAt }: PackJob): number {
  const snapshot = `${target}.snapshot.part`;
  try {
    copyVerified(live, snapshot);
    const documents = ['packets', 'statements', 'attachments'].flatMap((folder) =>
      filesIn(clientFolder, folder),
    );
    const sealed = documents.map((path) => ({
      path,
      body: Buffer.from(wrapKey(partKey(live.key), readFileSync(join(clientFolder, path)), path), 'base64'),
    }));
    const parts: Part[] = [
      { path: databaseName, bytes: statSync(snapshot).size, sha256: hashFile(snapshot) },
      ...sealed.map(({ path, body }) => ({ path, bytes: body.length, sha256: sha256(body) })),
    ];
    const list = Buffer.from(JSON.stringify({ exportedAt, parts } satisfies z.infer<typeof contents>));
    const head = Buffer.from(JSON.stringify({ key, contents: wrapKey(partKey(live.key), list, clientId) }));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(head.length);
    writeAll(
      target,
      [mark, length, head],
      snapshot,
      sealed.map(({ body }) => body),
    );
    return statSync(target).size;
  } catch (error) {
    rmSync(target, { force: true });
    throw error instanceof StorageError ? error : (diskProblem(error, target) ?? error);
  } finally {
    rmSync(snapshot, { force: true });
  }
}

/** The sealed key of a package, which says whose it is. @throws StorageError FILE_FOREIGN for any other file */
export function readPackageKey(path: string): SealedKey {
  return withFile(path, (file) => readHeader(file, path).key);
}

/**
 * Takes a package apart: every part is checked, and the client's file opened and verified, before this answers.
 * @throws StorageError FILE_FOREIGN, FILE_KEY or FILE_DAMAGED; the folder is to be removed then
 */
export function unpackClient({ path, clientId, clientKey, into }: UnpackJob): Unpacked {
  return withFile(path, (file) => {
    const { contents: wrapped, end } = readHeader(file, path);
    const list = unwrapKey(partKey(clientKey), wrapped, clientId);
    if (!list) throw new StorageError('FILE_KEY', `${path} does not open with that key.`, { path });
    const { exportedAt, parts } = contents.parse(JSON.parse(Buffer.from(list).toString()));
    const size = parts.reduce((sum, { bytes }) => sum + bytes, end);
    if (size !== fstatSync(file).size) throw damaged(path);
    let offset = end;
    for (const each of parts) {
      takeOut(file, offset, each, into, clientKey, path);
      offset += each.bytes;
    }
    const source = { kind: 'client' as const, path: join(into, databaseName), key: clientKey };
    const { commitCounter } = verifyBackup(source);
    const { id, name } = profileIn(source);
    if (id !== clientId) throw damaged(path);
    return { name, exportedAt, commitCounter };
  });
}

function takeOut(
  file: number,
  offset: number,
  { path, bytes, sha256: expected }: Part,
  into: string,
  key: Uint8Array,
  from: string,
): void {
  const target = join(into, path);
  makeFolder(dirname(target), 0o700);
  const out = openSync(target, 'wx', 0o600);
  const hash = createHash('sha256');
  try {
    for (const piece of pieces(file, offset, bytes)) {
      hash.update(piece);
      writeSync(out, piece);
    }
  } finally {
    closeSync(out);
  }
  if (hash.digest('hex') !== expected) throw damaged(from);
  if (path !== databaseName) unseal(target, path, key, from);
  syncFile(target);
}

function unseal(target: string, path: string, key: Uint8Array, from: string): void {
  const body = unwrapKey(partKey(key), readFileSync(target).toString('base64'), path);
  if (!body) throw damaged(from);
  rmSync(target);
  const out = openSync(target, 'wx', 0o600);
  try {
    writeSync(out, body);
  } finally {
    closeSync(out);
  }
}

function readHeader(file: number, path: string): z.infer<typeof header> & { end: number } {
  const start = readAt(file, 0, mark.length + 4);
  const length = start.length === mark.length + 4 ? start.readUInt32BE(mark.length) : 0;
  const isOurs = start.subarray(0, mark.length).equals(mark) && length <= largestHeader;
  const end = mark.length + 4 + length;
  const read = isOurs ? header.safeParse(parseJson(readAt(file, mark.length + 4, length))) : undefined;
  if (read?.success) return { ...read.data, end };
  throw new StorageError('FILE_FOREIGN', `${path} is not a client exported from Throughline.`, { path });
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

function profileIn(source: Source): { id: string; name: string } {
  const connection = openForReading(source);
  try {
    const row = connection.prepare<[], { id: string; name: string }>('select id, name from profile').get();
    return row ?? { id: '', name: '' };
  } finally {
    connection.close();
  }
}

function writeAll(target: string, head: readonly Buffer[], snapshot: string, rest: readonly Buffer[]): void {
  const out = openSync(target, 'wx', 0o600);
  try {
    for (const bytes of head) writeSync(out, bytes);
    withFile(snapshot, (file) => {
      for (const piece of pieces(file, 0, fstatSync(file).size)) writeSync(out, piece);
    });
    for (const bytes of rest) writeSync(out, bytes);
  } finally {
    closeSync(out);
  }
  syncFile(target);
}

function filesIn(clientFolder: string, folder: string): string[] {
  const found = statSync(join(clientFolder, folder), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return [];
  const entries = readdirSync(join(clientFolder, folder), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => `${folder}/${name}`);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function partKey(clientKey: Uint8Array): Uint8Array {
  return subkey(clientKey, 'export parts');
}

function damaged(path: string): StorageError {
  return new StorageError('FILE_DAMAGED', `${path} was changed or is not whole. Export it again.`, { path });
}
