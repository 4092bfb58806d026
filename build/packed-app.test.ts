import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { archiveIn, faultsOf, type PackedFile, readArchive } from './packed-app.ts';

const driver = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';
const fit: PackedFile[] = [
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
  driver,
].map((path) => ({ path, isUnpacked: path === driver }));

const faultsWith = (...more: PackedFile[]) =>
  faultsOf([...fit, ...more], ['react', '@mantine/core'], 'linux-x64');
const inside = (path: string): PackedFile => ({ path, isUnpacked: false });

test('an app with all it needs and nothing else is fit', () => {
  expect(faultsWith()).toEqual([]);
  expect(faultsWith(inside('node_modules/react-is/index.js'))).toEqual([]);
});

test('each thing that the app cannot run without is missed', () => {
  for (const { path } of fit) {
    const without = fit.filter((file) => file.path !== path);
    expect(faultsOf(without, [], 'linux-x64')).toEqual([`${path} is missing`]);
  }
});

test.each([
  [inside('electron/desktop/main.ts'), 'does not belong'],
  [inside('test/desktop/start.ts'), 'does not belong'],
  [inside('package.json.bak'), 'does not belong'],
  [inside('node_modules/react/index.js'), 'does not belong'],
  [inside('node_modules/@mantine/core/index.js'), 'does not belong'],
  [inside('dist/node/main.js.map'), 'is a source'],
  [inside('node_modules/idb/index.d.ts'), 'is a source'],
  [{ path: 'dist/node/cli.js', isUnpacked: true }, 'need not lie beside'],
  [inside('node_modules/better-sqlite3/prebuilds/linux-arm64.node'), 'has to lie beside'],
  [
    { path: 'node_modules/better-sqlite3/prebuilds/win32-x64.node', isUnpacked: true },
    'is for another system',
  ],
])('%j %s', (file, fault) => {
  expect(faultsWith(file).join('\n')).toContain(`${file.path} ${fault}`);
});

test('an archive is read from its header', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const header = Buffer.from(
    JSON.stringify({
      files: {
        'package.json': { size: 2, offset: '0' },
        dist: { files: { node: { files: { 'größe.js': { size: 1, offset: '2' } } } } },
        'a.node': { size: 3, unpacked: true },
      },
    }),
  );
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(header.length, 12);
  writeFileSync(join(folder, 'app.asar'), Buffer.concat([sizes, header, Buffer.from('{}x')]));
  expect(readArchive(archiveIn(folder))).toEqual([
    { path: 'package.json', isUnpacked: false },
    { path: 'dist/node/größe.js', isUnpacked: false },
    { path: 'a.node', isUnpacked: true },
  ]);
});
