/** Reads what a packed app holds and says what is wrong with it. */
import { closeSync, globSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a packed app: its path inside, with slashes, and whether it lies beside the archive instead of in it. */
export interface PackedFile {
  path: string;
  isUnpacked: boolean;
}

interface Entry {
  files?: Record<string, Entry>;
  unpacked?: boolean;
}

/**
 * Every file of an asar archive, from its header: four little-endian 32-bit numbers, of which the last is the length
 * of the JSON that follows.
 */
export function readArchive(path: string): PackedFile[] {
  const file = openSync(path, 'r');
  try {
    const sizes = Buffer.alloc(16);
    readSync(file, sizes, 0, 16, 0);
    const header = Buffer.alloc(sizes.readUInt32LE(12));
    readSync(file, header, 0, header.length, 16);
    return filesUnder(JSON.parse(header.toString('utf8')), '');
  } finally {
    closeSync(file);
  }
}

function filesUnder(entry: Entry, path: string): PackedFile[] {
  if (!entry.files) return [{ path, isUnpacked: entry.unpacked === true }];
  return Object.entries(entry.files).flatMap(([name, inner]) =>
    filesUnder(inner, path ? `${path}/${name}` : name),
  );
}

const required = [
  'package.json',
  'dist/node/main.js',
  'dist/node/preload.cjs',
  'dist/node/packet-worker.js',
  'dist/node/import-worker.js',
  'dist/node/backup-worker.js',
  'dist/node/damage-worker.js',
  'dist/node/migrations/client/meta/_journal.json',
  'dist/node/migrations/workspace/meta/_journal.json',
  'dist/renderer/index.html',
  'node_modules/better-sqlite3/lib/index.js',
  'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
  'node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  'node_modules/@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
];

/** What makes an app unfit to be shipped, in one sentence each; nothing when it is fit. */
export function faultsOf(
  files: readonly PackedFile[],
  devPackages: readonly string[],
  target: string,
): string[] {
  const paths = new Set(files.map(({ path }) => path));
  const driver = `node_modules/better-sqlite3/prebuilds/${target}.node`;
  const isForeign = ({ path }: PackedFile) =>
    !/^(dist|node_modules)\/|^package\.json$/.test(path) ||
    devPackages.some((name) => path.startsWith(`node_modules/${name}/`));
  const isSource = ({ path }: PackedFile) => /\.(tsx?|mts|cts|map|test\.[cm]?js)$/.test(path);
  return [
    ...required.filter((path) => !paths.has(path)).map((path) => `${path} is missing`),
    ...files.filter(isForeign).map(({ path }) => `${path} does not belong to the app`),
    ...files.filter(isSource).map(({ path }) => `${path} is a source`),
    ...files
      .filter(({ path, isUnpacked }) => path.endsWith('.node') !== isUnpacked)
      .map(
        ({ path, isUnpacked }) => `${path} ${isUnpacked ? 'need not lie' : 'has to lie'} beside the archive`,
      ),
    ...(paths.has(driver) ? [] : [`${driver} is missing`]),
    ...files
      .filter(({ path }) => path.endsWith('.node') && path !== driver)
      .map(({ path }) => `${path} is for another system`),
  ];
}

/** The archive of an app that was packed into a folder, wherever the system keeps it. */
export function archiveIn(folder: string): string {
  const [archive] = globSync('**/app.asar', { cwd: folder });
  if (!archive) throw new Error(`No app.asar in ${folder}`);
  return join(folder, archive);
}
